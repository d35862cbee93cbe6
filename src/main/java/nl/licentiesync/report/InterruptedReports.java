package nl.licentiesync.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.Folders;

/**
 * What interrupted runs left among the reports: folders in which a report was being written, and links that were not
 * made the latest. A state that was put back from a backup does not know these runs, so each folder names its state.
 */
public final class InterruptedReports {

    /** The file that holds the id of the state, until the report is complete and its manifest tells it. */
    private static final String MARK = ".state";

    private InterruptedReports() {}

    /** Notes in the folder of a report that is begun which state writes it. */
    static void mark(Path work, String state) throws IOException {
        try (OutputStream out = FilePermissions.OWNER.createFile(work.resolve(MARK))) {
            out.write(state.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Removes that note from a report that has its manifest. */
    static void unmark(Path work) throws IOException {
        Files.delete(work.resolve(MARK));
    }

    /**
     * Removes those of a state.
     *
     * @param root the folder of all reports
     * @param state the id of the state, of which no run is going on
     */
    public static void remove(Path root, String state) throws IOException {
        for (Path entry : entries(root)) {
            String name = entry.getFileName().toString();
            if (ReportFolder.isWork(name) && isWrittenBy(entry, state)) {
                Folders.delete(entry);
            } else if (name.startsWith(ReportFolder.NEXT_LATEST) && isUnused(entry, state)) {
                Files.delete(entry);
            }
        }
    }

    private static List<Path> entries(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.toList();
        }
    }

    private static boolean isWrittenBy(Path work, String state) {
        Path mark = work.resolve(MARK);
        if (!Files.isDirectory(work, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            return Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)
                    ? Files.readString(mark).equals(state)
                    : ReportManifest.stateOf(work).equals(Optional.of(state));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isUnused(Path pointer, String state) throws IOException {
        Path report =
                pointer.resolveSibling(pointer.getFileName().toString().substring(ReportFolder.NEXT_LATEST.length()));
        return LatestPointer.targetOf(pointer).isPresent()
                && (Files.notExists(report) || ReportManifest.stateOf(report).equals(Optional.of(state)));
    }
}
