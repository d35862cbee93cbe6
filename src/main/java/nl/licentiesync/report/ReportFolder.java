package nl.licentiesync.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.Readers;

/**
 * The folder of one run's report: written aside, then given its name, then made the {@code latest}. Each step is atomic,
 * so that no reader ever sees half a report.
 */
public final class ReportFolder {

    private static final String LATEST = "latest";
    private static final String HELD = "held";

    private final Path path;

    private ReportFolder(Path path) {
        this.path = path;
    }

    /** The report folder of that path. */
    public static ReportFolder at(Path path) {
        return new ReportFolder(path);
    }

    /**
     * A folder of a name that no report has, not of another state either; nothing is created yet.
     *
     * @param root the folder of all reports
     */
    public static ReportFolder unused(Path root, LocalDate date, long run) {
        Path reports = root.toAbsolutePath().normalize();
        String name = "%s-run-%d".formatted(date, run);
        ReportFolder folder = new ReportFolder(reports.resolve(name));
        for (int attempt = 2; folder.isTaken(); attempt++) {
            folder = new ReportFolder(reports.resolve(name + "-" + attempt));
        }
        return folder;
    }

    /** Where readers find the latest report among those of a folder. */
    public static Path latestIn(Path root) {
        return root.toAbsolutePath().normalize().resolve(LATEST);
    }

    /** Where readers find the latest report among those beside this one. */
    public static Path latestOf(ReportFolder report) {
        return report.path.resolveSibling(LATEST);
    }

    /** Its path once it is complete. */
    public Path path() {
        return path;
    }

    /** Where it is written until it is complete. */
    public Path work() {
        return path.resolveSibling("." + path.getFileName());
    }

    /** Creates the folder in which it is written aside. */
    public void createWork(Readers readers) throws IOException {
        readers.createNewFolder(work());
    }

    /** Gives the finished report its name, without making it the latest. */
    public void complete() throws IOException {
        Files.move(work(), path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Puts the finished report where held ones are kept for inspection, and returns that folder. */
    public Path hold(Readers readers) throws IOException {
        readers.createFolder(path.resolveSibling(HELD));
        return Files.move(work(), held(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes it the latest report, unless it is that already or is gone. */
    public void makeLatest() throws IOException {
        Path latest = path.resolveSibling(LATEST);
        Path name = path.getFileName();
        boolean isLatest =
                Files.isSymbolicLink(latest) && Files.readSymbolicLink(latest).equals(name);
        if (isLatest || !Files.isDirectory(path)) {
            return;
        }
        Path next = nextLatest();
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, name);
        Files.move(next, latest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes whatever there is of a report that was not published. */
    public void discard() throws IOException {
        Folders.delete(work());
        Folders.delete(path);
        Folders.delete(held());
        Files.deleteIfExists(nextLatest());
    }

    private boolean isTaken() {
        return Files.exists(path) || Files.exists(work()) || Files.exists(held());
    }

    private Path held() {
        return path.resolveSibling(HELD).resolve(path.getFileName());
    }

    private Path nextLatest() {
        return path.resolveSibling(".latest-" + path.getFileName());
    }
}
