package nl.licentiesync.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import nl.licentiesync.files.DiskSync;
import nl.licentiesync.files.FilePermissions;

/** Names the latest report: a link to its folder or, where the file system has no links, a file with its name. */
final class LatestPointer {

    private static final int LONGEST_NAME = 100;

    private LatestPointer() {}

    /** What a pointer names; empty when it is none. */
    static Optional<String> targetOf(Path pointer) throws IOException {
        if (Files.isSymbolicLink(pointer)) {
            return Optional.of(Files.readSymbolicLink(pointer).toString());
        }
        if (!Files.isRegularFile(pointer, LinkOption.NOFOLLOW_LINKS) || Files.size(pointer) > LONGEST_NAME) {
            return Optional.empty();
        }
        String name = new String(Files.readAllBytes(pointer), StandardCharsets.UTF_8).strip();
        return ReportFolder.runIn(name).isPresent() && !ReportFolder.isWork(name)
                ? Optional.of(name)
                : Optional.empty();
    }

    /** Creates the pointer to a report that lies beside it. */
    static void create(Path pointer, Path report) throws IOException {
        try {
            Files.createSymbolicLink(pointer, report.getFileName());
        } catch (UnsupportedOperationException e) {
            writeName(pointer, report);
        } catch (FileSystemException e) {
            if (e.getClass() != FileSystemException.class) {
                throw e;
            }
            // A disk without links is not told from one that fails in another way, so that the file may fail as well.
            writeName(pointer, report);
        }
    }

    private static void writeName(Path pointer, Path report) throws IOException {
        Files.writeString(pointer, report.getFileName() + "\n");
        FilePermissions.whoMayRead(report).restrict(pointer);
        DiskSync.ofSystem().force(pointer);
    }
}
