package nl.licentiesync.nightly;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.nights.PastNight;
import nl.licentiesync.pages.nights.StatusStyleSheet;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes, when a night or a restore ends, beside the reports what has become of them since: a report itself never
 * changes. No night depends on it.
 */
public final class StatusFile {

    private static final Logger LOG = LoggerFactory.getLogger(StatusFile.class);

    private StatusFile() {}

    /** Replaces it in a folder of reports, and in that of the held ones among them. */
    public static void write(Path reports, Database database, FilePermissions permissions, Locale language) {
        try {
            List<PastNight> nights = PastNights.kept(database);
            byte[] css = StatusStyleSheet.of(nights, new Messages(language)).getBytes(StandardCharsets.UTF_8);
            replace(reports, css, permissions);
            Path held = reports.resolve(ReportFolder.HELD);
            if (ReportFolder.hasHeld(reports)) {
                replace(held, css, permissions);
            } else {
                Files.deleteIfExists(held.resolve(StatusStyleSheet.NAME));
            }
        } catch (IOException | RuntimeException e) {
            // Where the night failed with its database, that is told instead of this.
            LOG.warn("{} could not be written: {}", reports.resolve(StatusStyleSheet.NAME), e.getMessage());
        }
    }

    private static void replace(Path folder, byte[] css, FilePermissions permissions) throws IOException {
        Path next = folder.resolve("." + StatusStyleSheet.NAME);
        Files.deleteIfExists(next);
        try (OutputStream out = permissions.createFile(next)) {
            out.write(css);
        }
        Files.move(
                next,
                folder.resolve(StatusStyleSheet.NAME),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
