package nl.licentiesync.exports;

/**
 * A key of the configuration file that tells how exports are read.
 *
 * @param place the file and line, such as {@code licentiesync.yaml, line 5}
 * @param name the key with those above it, such as {@code columns.licences.school_id}
 */
public record ConfigKey(String place, String name) {

    /** A sentence about the key cannot be used, with the remedy. */
    public UnusableExport refused(String sentence) {
        return new UnusableExport("%s: %s %s".formatted(place, name, sentence));
    }
}
