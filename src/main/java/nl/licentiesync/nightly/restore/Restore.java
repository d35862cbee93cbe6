package nl.licentiesync.nightly.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.licentiesync.files.BootId;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.nightly.FailedNight;
import nl.licentiesync.nightly.StatusFile;
import nl.licentiesync.nightly.checks.Confirmation;
import nl.licentiesync.nightly.checks.FolderChecks;
import nl.licentiesync.nightly.checks.RefusedNight;
import nl.licentiesync.nightly.checks.StateAndReports;
import nl.licentiesync.nightly.checks.StateOwner;
import nl.licentiesync.nightly.checks.WritePermissions;
import nl.licentiesync.nightly.recovery.CrashRecovery;
import nl.licentiesync.nightly.recovery.ReportRepair;
import nl.licentiesync.report.FileChecksum;
import nl.licentiesync.report.InterruptedReports;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.report.ReportManifest;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.History;
import nl.licentiesync.store.KeptReport;
import nl.licentiesync.store.Operator;
import nl.licentiesync.store.PastRun;
import nl.licentiesync.store.Run;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.RunOrigin;
import nl.licentiesync.store.RunStatus;
import nl.licentiesync.store.Runs;
import nl.licentiesync.store.UnusableState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an earlier published run current again: state and latest report. */
public final class Restore {

    private Restore() {}

    /**
     * Restores a run, as a new one with the earlier run's date, with which the next night compares. Runs of later
     * dates are undone.
     *
     * @param named the folder of the state
     * @param reports the folder of the reports, null for the one that the state keeps
     * @param operator who asks for it
     * @param confirmed what would be refused if nobody had said that it is meant
     * @throws StateLock.HeldElsewhere when another run is using the state
     * @throws RefusedNight when there is no such run, or it cannot be restored
     * @throws UnusableState when there is no state, or it cannot be opened
     */
    public static RestoredRun restore(
            Path named,
            @Nullable Path reports,
            Set<Confirmation> confirmed,
            long number,
            Operator operator,
            OffsetDateTime now)
            throws StateLock.HeldElsewhere {
        Path state = FolderChecks.resolvedState(named);
        StateOwner.check(state);
        History.requireState(state);
        WritePermissions.checkState(state);
        try (StateLock lock = StateLock.take(state);
                Database database = Database.open(lock)) {
            checkReports(state, reports, confirmed, number, database);
            return restore(state, database, number, operator, now);
        } catch (IOException | SQLException e) {
            throw FailedNight.because(String.format(Locale.ROOT, "Run %d could not be restored", number), e, state);
        }
    }

    /**
     * What a restore would do; nothing is changed.
     *
     * @throws StateLock.HeldElsewhere when another run is using the state
     * @throws RefusedNight when there is no such run, or it cannot be restored
     * @throws UnusableState when there is no state, or it cannot be read
     */
    public static RestorePlan plan(Path state, long number) throws StateLock.HeldElsewhere {
        List<PastRun> history = History.of(state).runs();
        return RestorePlan.of(
                restorable(state, history, number).run(),
                history.stream().map(PastRun::run).toList());
    }

    private static RestoredRun restore(
            Path state, Database database, long number, Operator operator, OffsetDateTime now) throws IOException {
        new CrashRecovery(database).repair();
        Runs runs = database.runs();
        List<PastRun> history = History.in(database);
        PastRun earlier = restorable(state, history, number);
        ReportFolder report = existingReport(earlier);
        InterruptedReports.remove(
                report.path().resolveSibling(""), database.identity().id());
        Optional<KeptReport> kept = database.reports().of(earlier.run().id());
        SortedSet<String> rewritten =
                kept.isPresent() ? makeWhole(database, earlier.run(), report.path(), kept.get()) : new TreeSet<>();
        RunId run = new TransactionTemplate(new JdbcTransactionManager(database.dataSource())).execute(transaction -> {
            RunId restored = runs.restore(earlier.run().id(), now);
            runs.keepOrigin(restored, new RunOrigin(operator, "restore", Optional.empty()));
            kept.map(then -> then.asOf(BootId.current()))
                    .ifPresent(checked -> database.reports().keep(restored, checked));
            database.past().restore(earlier.run().id(), earlier.run().base(), restored);
            database.exportLines().restore(earlier.run().id(), restored);
            return restored;
        });
        database.requireWritten();
        switchTo(report, run);
        Path reports = report.path().resolveSibling("");
        Locale language =
                kept.map(then -> Locale.forLanguageTag(then.language())).orElse(Messages.DUTCH);
        StatusFile.write(reports, database, FilePermissions.whoMayRead(report.path()), language);
        return new RestoredRun(
                RestorePlan.of(earlier.run(), history.stream().map(PastRun::run).toList()),
                run,
                rewritten,
                report.readAs());
    }

    /** Passes when the report is whole, or what is damaged can be written again: nothing is changed before that is known. */
    private static SortedSet<String> makeWhole(Database database, Run run, Path report, KeptReport kept)
            throws IOException {
        ReportManifest manifest = ReportManifest.in(report, FileChecksum.parse(kept.manifest()))
                .orElseThrow(() -> new RefusedNight(damagedReport(run, report, List.of(ReportManifest.NAME))));
        SortedSet<String> damaged = ReportManifest.damaged(report, manifest.files());
        if (damaged.isEmpty()) {
            return damaged;
        }
        try (ReportRepair repair = new ReportRepair(database, run, report, manifest, kept)) {
            repair.rewrite(damaged);
            if (!repair.lost().isEmpty()) {
                throw new RefusedNight(damagedReport(run, report, repair.lost()));
            }
            return repair.putInPlace();
        }
    }

    private static String damagedReport(Run run, Path report, Collection<String> files) {
        return "The report of run %s in %s is damaged: %s cannot be used, and cannot be written again from the state. Put back that report from a backup and try again."
                .formatted(run.id(), report, ReportManifest.named(files));
    }

    private static void checkReports(
            Path state, @Nullable Path named, Set<Confirmation> confirmed, long number, Database database)
            throws IOException {
        Optional<Path> reports = Optional.ofNullable(named).or(() -> StateAndReports.keptReports(database));
        if (reports.isEmpty()) {
            return;
        }
        if (!Files.isDirectory(reports.get())) {
            throw new RefusedNight(
                    "The reports of the state in %s are not in %s; mount or put back that folder, or name where it was moved to with --reports and --moved-reports."
                            .formatted(state, reports.get()));
        }
        Path resolved = FolderChecks.resolvedReports(reports.get());
        FolderChecks.refuseOneInsideTheOther(state, resolved);
        WritePermissions.checkReports(resolved);
        if (confirmed.contains(Confirmation.MOVED_REPORTS)) {
            requireMoved(database.runs().find(new RunId(number)), resolved);
        }
        new StateAndReports(state, resolved, database).check(database, confirmed);
    }

    /** Found before the state notes the new folder, which may be a mistyped one. */
    private static void requireMoved(Optional<Run> earlier, Path reports) {
        earlier.filter(run -> run.status().wasPublished())
                .ifPresent(run ->
                        run.report().ifPresent(report -> requireReport(run, reports.resolve(report.getFileName()))));
    }

    private static void requireReport(Run run, Path report) {
        if (!Files.isDirectory(report)) {
            throw new RefusedNight("The report of run %s is not at %s; put it back from a backup and try again."
                    .formatted(run.id(), report));
        }
    }

    private static PastRun restorable(Path state, List<PastRun> history, long number) {
        PastRun earlier = history.stream()
                .filter(past -> past.run().id().value() == number)
                .findFirst()
                .orElseThrow(() -> new RefusedNight(String.format(
                        Locale.ROOT, "There is no run %d in %s; history lists those that there are.", number, state)));
        RunStatus status = earlier.run().status();
        if (!status.wasPublished()) {
            throw new RefusedNight(String.format(
                    Locale.ROOT,
                    "Run %d is %s, and only a run that was published can be restored; history lists those.",
                    number,
                    status));
        }
        if (earlier.isCurrent()) {
            throw new RefusedNight(
                    String.format(Locale.ROOT, "Run %d is the current one; there is nothing to restore.", number));
        }
        earlier.restoredBy(history).ifPresent(current -> {
            throw new RefusedNight(String.format(
                    Locale.ROOT,
                    "Run %d is current already, as run %d restored it; there is nothing to restore.",
                    number,
                    current.value()));
        });
        if (!earlier.restorable()) {
            throw new RefusedNight(String.format(
                    Locale.ROOT,
                    "Run %d is older than what is kept; put back a backup of the state and report folders instead.",
                    number));
        }
        return earlier;
    }

    private static void switchTo(ReportFolder report, RunId run) {
        try {
            report.makeLatest();
        } catch (IOException e) {
            throw FailedNight.because(
                    "Run %s is current again, but latest could not be switched to it, which the next sync or restore does"
                            .formatted(run),
                    e,
                    ReportFolder.latestOf(report));
        }
    }

    private static ReportFolder existingReport(PastRun earlier) {
        Path path = earlier.run().report().orElseThrow();
        FolderChecks.refuseLink(path);
        requireReport(earlier.run(), path);
        FolderChecks.requireWritable(path.resolveSibling(""), "report");
        FolderChecks.refuseForeignLatest(ReportFolder.latestOf(ReportFolder.at(path)));
        return ReportFolder.at(path);
    }
}
