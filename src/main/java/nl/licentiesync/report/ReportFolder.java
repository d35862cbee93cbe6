package nl.licentiesync.report;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.licentiesync.files.DiskSync;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.Folders;
import nl.licentiesync.model.Dates;

/**
 * The folder of one run's report: written aside, renamed, then made {@code latest}. Each step is atomic, so readers
 * never see an incomplete report.
 */
public final class ReportFolder {

    /** The folder within a report that holds a page and a CSV file for each school. */
    public static final String SCHOOLS = "schools";

    private static final DiskSync DISK = DiskSync.ofSystem();
    private static final String LATEST = "latest";

    /** The name of a pointer that is about to become the latest, before the name of its report. */
    static final String NEXT_LATEST = ".latest-";

    /** The name of the folder of held reports. */
    public static final String HELD = "held";

    /** The name of the folder of the reports of dry runs. */
    public static final String DRY_RUN = "dry-run";

    /** Files of a published report, or of one that is being written. */
    private static final Pattern NAME = Pattern.compile("\\.?(\\d{4}-\\d\\d-\\d\\d)-run-(\\d{1,15})(-\\d+)?");

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
        String name = String.format(Locale.ROOT, "%s-run-%d", date, run);
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

    /**
     * The name of the latest report among those of a folder, whether it is still there or not; empty without any. Of a
     * link to another folder the whole path, which is no report's name.
     */
    public static Optional<String> latestNameIn(Path root) throws IOException {
        return LatestPointer.targetOf(root.resolve(LATEST));
    }

    /** The highest number of a run that has a report in a folder, a held one or one that is not complete too. */
    public static long highestRunIn(Path root) throws IOException {
        long highest = 0;
        for (Path report : allIn(root)) {
            highest = Math.max(highest, runIn(report.getFileName().toString()).orElse(0L));
        }
        return highest;
    }

    /** The number of the run that the name of a report tells; empty when it is no such name. */
    public static Optional<Long> runIn(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(2))) : Optional.empty();
    }

    /** Whether a name is that of a report that is being written. */
    static boolean isWork(String name) {
        return name.startsWith(".") && NAME.matcher(name).matches();
    }

    /** The date that the name of a report tells; empty when it is no such name. */
    public static Optional<LocalDate> dateIn(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Dates.parse(matcher.group(1)) : Optional.empty();
    }

    /** All reports of a folder, held ones and those that are not complete too. */
    public static List<Path> allIn(Path root) throws IOException {
        List<Path> reports = new ArrayList<>(reportsIn(root));
        reports.addAll(reportsIn(root.resolve(HELD)));
        return reports;
    }

    /** Whether there are held reports among those of a folder. */
    public static boolean hasHeld(Path root) throws IOException {
        return !reportsIn(root.resolve(HELD)).isEmpty();
    }

    /** The reports of a folder that are complete, held ones too, by name. */
    public static List<Path> completeIn(Path root) throws IOException {
        return allIn(root).stream()
                .filter(report -> !isWork(report.getFileName().toString()))
                .sorted()
                .toList();
    }

    /** Whether readers find it as the latest. */
    public boolean isLatest() throws IOException {
        return path.getParent() != null
                && latestNameIn(path.getParent())
                        .equals(Optional.of(path.getFileName().toString()));
    }

    /** Removes it, unless it is the latest. */
    public void remove() throws IOException {
        if (!isLatest()) {
            Folders.delete(path);
        }
    }

    /** Where readers find the latest report among those beside this one. */
    public static Path latestOf(ReportFolder report) {
        return report.path.resolveSibling(LATEST);
    }

    /** Where this report is read when it is the latest: {@code latest}, or its own folder where that is no link. */
    public Path readAs() {
        Path latest = latestOf(this);
        return Files.isSymbolicLink(latest) ? latest : path;
    }

    /** Its path once it is complete. */
    public Path path() {
        return path;
    }

    /** Where it is written until it is complete. */
    public Path work() {
        return path.resolveSibling("." + path.getFileName());
    }

    /**
     * Creates the folder in which it is written aside.
     *
     * @param state the id of the state that writes it, for when the state forgets it
     */
    public void createWork(FilePermissions filePermissions, String state) throws IOException {
        try {
            filePermissions.createNewFolder(work());
            InterruptedReports.mark(work(), state);
        } catch (FileAlreadyExistsException takenByAnotherState) {
            throw takenByAnotherState;
        } catch (IOException e) {
            removeBegun(e);
            throw e;
        }
    }

    /** Removes a folder that could not be marked with its state. */
    private void removeBegun(IOException reason) {
        try {
            Folders.delete(work());
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /**
     * Gives the finished report its name, without making it the latest; a power cut cannot take it any more, but for the
     * files of schools.
     */
    public void complete() throws IOException {
        syncWork();
        Files.move(work(), path, StandardCopyOption.ATOMIC_MOVE);
        DISK.force(path.resolveSibling(""));
    }

    /** Moves the finished report to the held reports and returns its folder. */
    public Path hold(FilePermissions filePermissions) throws IOException {
        filePermissions.createFolder(path.resolveSibling(HELD));
        syncWork();
        Files.move(work(), held(), StandardCopyOption.ATOMIC_MOVE);
        DISK.force(path.resolveSibling(HELD));
        return held();
    }

    /** Files of a report except those of the schools, which are many and can be written again. */
    private void syncWork() throws IOException {
        InterruptedReports.unmark(work());
        DISK.tree(work(), Set.of(work().resolve(SCHOOLS)));
    }

    /** Makes it the latest report, unless it is that already or is gone. */
    public void makeLatest() throws IOException {
        if (isLatest() || !Files.isDirectory(path)) {
            return;
        }
        Path next = nextLatest();
        Files.deleteIfExists(next);
        LatestPointer.create(next, path);
        Files.move(next, latestOf(this), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DISK.force(path.resolveSibling(""));
    }

    /**
     * Removes the files of an unpublished report; a published one is left, and what others put under its name.
     *
     * @param state the id of the state whose report it is
     */
    public void discard(String state) throws IOException {
        Folders.delete(work());
        if (ReportManifest.stateOf(path).equals(Optional.of(state))) {
            remove();
        }
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
        for (Path report : allIn(root)) {
            Instant limit = report.getFileName().toString().startsWith(".") ? workBefore : completeBefore;
            if (Files.getLastModifiedTime(report).toInstant().isBefore(limit)) {
                at(report).remove();
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
        return isThere(path) || isThere(work()) || isThere(held());
    }

    private static boolean isThere(Path place) {
        return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
    }

    private Path held() {
        return path.resolveSibling(HELD).resolve(path.getFileName());
    }

    private Path nextLatest() {
        return path.resolveSibling(NEXT_LATEST + path.getFileName());
    }
}
