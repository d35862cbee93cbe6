package nl.licentiesync.report;

/**
 * A file as a run wrote it, with what tells later whether anybody touched it.
 *
 * @param changed when it was written, as the file system notes it: an instant in ISO 8601, which is compared for each
 *     file of a report and never calculated with
 */
public record WrittenFile(FileChecksum sum, String changed) {

    /** Parses the result of {@link #toString}. */
    public static WrittenFile parse(String text) {
        int end = text.lastIndexOf(' ');
        return new WrittenFile(FileChecksum.parse(text.substring(0, end)), text.substring(end + 1));
    }

    @Override
    public String toString() {
        return sum + " " + changed;
    }
}
