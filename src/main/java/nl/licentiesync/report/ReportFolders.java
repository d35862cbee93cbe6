package nl.licentiesync.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.Readers;

/** The folder of all reports: one for each run, {@code held} for those the guard held, and {@code latest}. */
public final class ReportFolders {

    private static final String LATEST = "latest";
    private static final String HELD = "held";

    private final Path root;
    private final Readers readers;

    public ReportFolders(Path root, Readers readers) {
        this.root = root.toAbsolutePath().normalize();
        this.readers = readers;
    }

    /** Creates the folder in which a run's report is written aside. */
    public Path createWork(long run) throws IOException {
        readers.createFolder(root);
        Path work = work(run);
        Folders.delete(work);
        readers.createFolder(work);
        return work;
    }

    /** Gives a finished report its name, without making it the latest. */
    public Path complete(LocalDate date, long run) throws IOException {
        return Files.move(work(run), folder(date, run), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Puts a finished report where held ones are kept for inspection. */
    public Path hold(LocalDate date, long run) throws IOException {
        readers.createFolder(root.resolve(HELD));
        return Files.move(work(run), root.resolve(HELD).resolve(name(date, run)), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes a report the latest in one atomic step. */
    public void switchLatest(LocalDate date, long run) throws IOException {
        Path next = root.resolve(".latest-" + run);
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, Path.of(name(date, run)));
        Files.move(next, latest(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes the last published report the latest if a crash prevented that; a report elsewhere is left alone. */
    public void repairLatest(LocalDate date, long run) throws IOException {
        Path current = Files.isSymbolicLink(latest()) ? Files.readSymbolicLink(latest()) : null;
        if (Files.isDirectory(folder(date, run)) && !Path.of(name(date, run)).equals(current)) {
            switchLatest(date, run);
        }
    }

    /** Removes whatever a run that was not published left behind. */
    public void discard(LocalDate date, long run) throws IOException {
        Folders.delete(work(run));
        Folders.delete(folder(date, run));
        Files.deleteIfExists(root.resolve(".latest-" + run));
    }

    /** Where the latest report is read. */
    public Path latest() {
        return root.resolve(LATEST);
    }

    private Path work(long run) {
        return root.resolve(".work-" + run);
    }

    private Path folder(LocalDate date, long run) {
        return root.resolve(name(date, run));
    }

    private static String name(LocalDate date, long run) {
        return "%s-run-%d".formatted(date, run);
    }
}
