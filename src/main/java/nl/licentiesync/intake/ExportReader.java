package nl.licentiesync.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rosters.RosterReader;
import org.jspecify.annotations.Nullable;

/** Reads and judges a night's exports: every file, then the rows kept in force, then the references between files. */
public final class ExportReader implements AutoCloseable {

    private final LicenceIntake licences;
    private final ProgramIntake programs = new ProgramIntake();
    private final ManualLinkIntake links = new ManualLinkIntake();
    private final PermissionIntake permissions = new PermissionIntake();
    private final AccountIntake accounts = new AccountIntake();
    private final @Nullable RosterIntake rosters;
    private TeacherIntake teachers = new TeacherIntake();
    private final Map<ExportFile, TableIntake<?, ?>> intakes;

    private final boolean hasCatalogue;
    private final List<CompletableFuture<Void>> reading;
    private final @Nullable ExecutorService rosterThreads;

    private ExportReader(ExportPaths paths, ReadingOptions options, FactDates dates, Executor executor, int workers) {
        this.licences = new LicenceIntake(dates);
        this.intakes = new EnumMap<>(Map.of(
                ExportFile.LICENCES, licences,
                ExportFile.TEACHERS, teachers,
                ExportFile.PROGRAMS, programs,
                ExportFile.MANUAL_LINKS, links,
                ExportFile.PERMISSIONS, permissions,
                ExportFile.ACCOUNTS, accounts));
        this.hasCatalogue = !paths.parts(ExportFile.PROGRAMS).isEmpty();
        Map<ExportFile, CompletableFuture<Void>> files = new EnumMap<>(ExportFile.class);
        for (ExportFile file : inReadingOrder()) {
            if (!paths.parts(file).isEmpty()) {
                TableIntake<?, ?> intake = Objects.requireNonNull(intakes.get(file));
                files.put(file, CompletableFuture.runAsync(() -> intake.read(paths.parts(file), options), executor));
            }
        }
        this.reading = new ArrayList<>(files.values());
        Path folder = paths.rosters();
        this.rosters = folder == null ? null : new RosterIntake(folder, dates, accounts);
        this.rosterThreads = folder == null ? null : RosterReader.threads(workers);
        if (folder != null && rosters != null && rosterThreads != null) {
            RosterIntake intake = rosters;
            CompletableFuture<Void> accountsRead =
                    files.getOrDefault(ExportFile.ACCOUNTS, CompletableFuture.completedFuture(null));
            reading.add(RosterReader.read(folder, rosterThreads, accountsRead, intake::read)
                    .thenRun(() -> intake.finish(paths.parts(ExportFile.ACCOUNTS))));
        }
    }

    /** The accounts first, as no roster is judged before they are read. */
    private static List<ExportFile> inReadingOrder() {
        List<ExportFile> order = new ArrayList<>(List.of(ExportFile.values()));
        order.remove(ExportFile.ACCOUNTS);
        order.add(0, ExportFile.ACCOUNTS);
        return order;
    }

    /**
     * Starts to read the exports, the files side by side.
     *
     * @param options how they are to be read
     * @param dates what is known of the dates in them
     * @param executor reads them
     */
    public static ExportReader start(ExportPaths paths, ReadingOptions options, FactDates dates, Executor executor) {
        return start(paths, options, dates, executor, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Starts to read the exports, the files side by side.
     *
     * @param workers number of threads that work at a time; twice as many read rosters
     */
    public static ExportReader start(
            ExportPaths paths, ReadingOptions options, FactDates dates, Executor executor, int workers) {
        return new ExportReader(paths, options, dates, executor, workers);
    }

    /**
     * Waits for the files, and judges what goes beyond them.
     *
     * @param schoolsBefore the schools as the run before used them, gone through at most once
     * @param catalogueBefore the catalogue as the run before used it
     * @throws UnusableExport when a file cannot be used as a whole
     */
    public Exports finish(Iterable<School> schoolsBefore, Catalogue catalogueBefore) {
        awaitFiles();
        if (rosters != null) {
            teachers = rosters.teachers();
            intakes.put(ExportFile.TEACHERS, teachers);
        }
        RowsBefore before = new RowsBefore();
        intakes.values().forEach(intake -> intake.addKeysTo(before));
        if (rosters != null) {
            before.lookForTeachersWithoutRoster(rosters.schools(), licensed());
        }
        before.find(schoolsBefore, catalogueBefore);
        programs.keepInForce(before);
        Catalogue catalogue = hasCatalogue ? Catalogue.of(listed()) : Catalogue.absent();
        licences.keepInForce(before);
        if (rosters == null) {
            teachers.keepInForce(before);
        } else {
            rosters.requireRosters(licensed(), before);
            accounts.keepInForce(before);
            teachers.keepInForce(before);
            rosters.completeFromAccounts();
        }
        KnownIds known = new KnownIds(catalogue, teachers.used());
        links.readAs(known);
        links.keepInForce(before);
        permissions.keepInForce(before);
        References references = new References(licences, teachers, links, catalogue, permissions.tally() != null);
        references.checkLicences(known);
        references.checkCatalogue(catalogueBefore);
        List<IgnoredLink> ignored = references.checkLinks();
        warnOfSharedAccounts();
        teachers.forgetKeys();
        links.used().forgetKeys();
        permissions.used().forgetKeys();
        return new Exports(
                licences.used(),
                teachers.used(),
                links.used(),
                permissions.tally() == null ? null : permissions.used(),
                catalogue,
                programLines(),
                intakeResult(ignored));
    }

    /** Stops reading rosters, when nobody asks for the exports any more. */
    @Override
    public void close() {
        if (rosterThreads != null) {
            rosterThreads.shutdownNow();
        }
    }

    /** The schools that have a licence. */
    private Set<SchoolCode> licensed() {
        return Set.copyOf(licences.used().schoolsOfAnyRow());
    }

    private IntakeResult intakeResult(List<IgnoredLink> ignored) {
        return new IntakeResult(
                tallies(),
                intakes.values().stream()
                        .flatMap(intake -> intake.findings().stream())
                        .toList(),
                intakes.values().stream().mapToInt(TableIntake::keptInForce).sum(),
                ignored,
                mapped(),
                rosters == null ? Map.of() : rosters.gaps(),
                rosters == null ? List.of() : rosters.tallies());
    }

    private Map<ExportFile, MappedValues> mapped() {
        Map<ExportFile, MappedValues> mapped = new EnumMap<>(ExportFile.class);
        intakes.forEach((file, intake) -> mapped.put(file, intake.mapped()));
        return mapped;
    }

    private void awaitFiles() {
        try {
            reading.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private List<Program> listed() {
        List<SourcedRow<Program>> rows = new ArrayList<>();
        programs.used().forEach(rows::add);
        // A row that is kept in force lies where the rejected one does.
        rows.sort(Comparator.comparingInt(SourcedRow::line));
        return rows.stream().map(SourcedRow::row).toList();
    }

    private Map<ProgramId, Integer> programLines() {
        Map<ProgramId, Integer> lines = new HashMap<>();
        programs.used().forEach(program -> lines.put(program.row().id(), program.line()));
        return lines;
    }

    private void warnOfSharedAccounts() {
        Map<String, SourcedRow<Teacher>> owners = new HashMap<>();
        for (SourcedRow<Teacher> teacher : withDoubtfulAccount()) {
            SourcedRow<Teacher> owner = owners.putIfAbsent(teacher.row().basispoortId(), teacher);
            if (owner != null && !owner.row().id().equals(teacher.row().id())) {
                teachers.warn(Finding.of(
                        ExportFile.TEACHERS,
                        teacher.line(),
                        Column.BASISPOORT_ID,
                        FindingCode.BASISPOORT_ID_SHARED,
                        owner.row().id().value(),
                        Integer.toString(owner.line())));
            }
        }
    }

    /** The rows, in the order of their lines, whose account may have another owner. */
    private List<SourcedRow<Teacher>> withDoubtfulAccount() {
        Set<String> accounts = teachers.doubtfulAccounts();
        List<SourcedRow<Teacher>> rows = new ArrayList<>();
        if (!accounts.isEmpty()) {
            teachers.used().forEach(teacher -> {
                String account = teacher.row().basispoortId();
                if (!account.isEmpty() && accounts.contains(account)) {
                    rows.add(teacher);
                }
            });
        }
        rows.sort(Comparator.comparingInt(SourcedRow::line));
        return rows;
    }

    private Map<ExportFile, FileTally> tallies() {
        Map<ExportFile, FileTally> tallies = new EnumMap<>(ExportFile.class);
        intakes.forEach((file, intake) -> {
            FileTally tally = intake.tally();
            if (tally != null) {
                tallies.put(file, tally);
            }
        });
        return tallies;
    }
}
