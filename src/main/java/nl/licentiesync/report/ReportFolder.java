package nl.licentiesync.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.Readers;

/**
 * The folder of one run's report: written aside, then given its name, then made the {@code latest}. Each step is atomic,
 * so that no reader ever sees half a report.
 */
public final class ReportFolder {

    private static final String LATEST = "latest";
    private static final String HELD = "held";

    /** Of a report, or of one that is being written. */
    private static final Pattern NAME = Pattern.compile("\\.?\\d{4}-\\d\\d-\\d\\d-run-\\d+(-\\d+)?");

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

    /**
     * Removes reports by their age, held ones too, but not the latest.
     *
     * @param root the folder of all reports; nothing happens when there is none
     * @param completeBefore those that were complete before this are removed
     * @param workBefore those that were still being written then, and are not complete yet, are removed
     */
    public static void removeOld(Path root, Instant completeBefore, Instant workBefore) throws IOException {
        Path latest = root.resolve(LATEST);
        Path kept = Files.isSymbolicLink(latest) ? Files.readSymbolicLink(latest) : latest.getFileName();
        for (Path folder : List.of(root, root.resolve(HELD))) {
            for (Path report : reportsIn(folder)) {
                Instant limit = report.getFileName().toString().startsWith(".") ? workBefore : completeBefore;
                boolean old = Files.getLastModifiedTime(report).toInstant().isBefore(limit);
                if (old && !report.getFileName().equals(kept)) {
                    Folders.delete(report);
                }
            }
        }
    }

    private static List<Path> reportsIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry ->
                            NAME.matcher(entry.getFileName().toString()).matches())
                    .toList();
        }
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
