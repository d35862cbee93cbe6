package nl.licentiesync.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.intake.ExportReader;
import nl.licentiesync.intake.FactDates;
import nl.licentiesync.nightly.checks.FolderChecks;
import nl.licentiesync.nightly.checks.RefusedNight;
import nl.licentiesync.nightly.checks.StateAndReports;
import nl.licentiesync.nightly.checks.StateOwner;
import nl.licentiesync.nightly.checks.StatePermissions;
import nl.licentiesync.nightly.guard.AlreadyCounted;
import nl.licentiesync.nightly.guard.FutureDate;
import nl.licentiesync.nightly.recovery.CrashRecovery;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.pages.search.EarlierSearch;
import nl.licentiesync.report.InterruptedReports;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.report.RunReport;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.Run;
import nl.licentiesync.store.RunBefore;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.RunOrigin;
import nl.licentiesync.store.Runs;
import nl.licentiesync.store.UnusableState;
import org.slf4j.MDC;

/** Runs one night: takes the lock, recovers from an interrupted run, runs the job, and returns the result. */
public final class NightRunner {

    private final NightRequest request;
    private final ExecutorService threads;
    private final Database database;
    private final Runs runs;

    private NightRunner(NightRequest request, ExecutorService threads, Database database) {
        this.request = request;
        this.threads = threads;
        this.database = database;
        this.runs = database.runs();
    }

    /**
     * Runs a night.
     *
     * @throws StateLock.HeldElsewhere when another run is using the state
     * @throws UnusableExport when an export cannot be used as a whole
     * @throws UnusableState when the state cannot be opened, or what it keeps of a school cannot be read
     * @throws RefusedNight when the night cannot be run as asked
     * @throws FailedNight when it failed on its way
     */
    public static NightResult run(NightRequest request) throws StateLock.HeldElsewhere {
        NightRequest resolved = request.resolved();
        return run(resolved, resolved.state());
    }

    /** Runs a night, whose folders are checked, on a state that may be a copy of the one that was named. */
    static NightResult run(NightRequest request, Path state) throws StateLock.HeldElsewhere {
        StateOwner.check(request.state());
        refuseMissingState(request);
        FolderChecks.createWritable(state, request.statePermissions(), "state");
        boolean madeReports = Files.notExists(request.reportRoot());
        FolderChecks.createWritable(request.reportRoot(), request.filePermissions(), "report");
        FolderChecks.refuseForeignLatest(ReportFolder.latestIn(request.reportRoot()));
        ExecutorService threads = Executors.newFixedThreadPool(request.threads());
        try (StateLock lock = StateLock.take(state)) {
            DryRun.removeLeftOver(lock.folder());
            // The exports are read while the database opens, which takes about as long.
            try (ExportReader reading = ExportReader.start(
                            request.exports(), request.reading(), factDates(request), threads, request.threads());
                    Database database = Database.open(lock)) {
                StatePermissions.apply(request.statePermissions(), state);
                return new NightRunner(request, threads, database).run(reading);
            }
        } catch (RefusedNight e) {
            if (madeReports) {
                removeEmpty(request.reportRoot());
            }
            throw e;
        } catch (IOException | SQLException e) {
            throw FailedNight.because("The night failed", e, state);
        } finally {
            threads.shutdownNow();
        }
    }

    /** A mistyped name leaves no folder; one in which there is something stays. */
    private static void removeEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException notEmpty) {
            // It is not this run's alone.
        }
    }

    private static void refuseMissingState(NightRequest request) {
        try {
            StateAndReports.refuseMissingState(
                    request.state(), request.reports(), request.mode().confirmed());
        } catch (IOException e) {
            throw FailedNight.because("The night failed", e, request.reports());
        }
    }

    private static FactDates factDates(NightRequest request) {
        return FactDates.ofNight(request.date(), request.calendar().yearStart());
    }

    private NightResult run(ExportReader reading) throws IOException {
        new StateAndReports(request.state(), request.reports(), database)
                .check(database, request.mode().confirmed());
        Optional<LatestPages> latestPages = LatestPages.in(database);
        Optional<LatestReport> latestReport = LatestReport.in(database);
        if (request.mode().dryRun()) {
            // A dry run on the copy must not touch the reports of the state.
            runs.forgetReports();
        }
        new CrashRecovery(database).repair();
        InterruptedReports.remove(request.reportRoot(), database.identity().id());
        Optional<Run> current = runs.lastPublished();
        current.ifPresent(this::refuseEarlierDate);
        RunId base = current.map(run -> run.baseFor(request.date())).orElse(RunId.NONE);
        RunBefore before = runs.find(base).map(this::runBefore).orElse(RunBefore.NONE);
        ReplacedRun replaced = current.filter(run -> run.isReplacedBy(request.date()))
                .map(this::replaced)
                .orElse(null);
        RunId run = runs.start(request.date(), before.id(), request.calendar(), request.startedAt());
        runs.keepOrigin(
                run,
                new RunOrigin(
                        request.operator(),
                        request.mode().command(),
                        Optional.ofNullable(replaced).map(ReplacedRun::run)));
        MDC.put("run", Long.toString(run.value()));
        ReportFolder folder = ReportFolder.unused(request.reportRoot(), request.date(), run.value());
        runs.reserveReport(run, folder.path());
        // After a crash the state must know whose folder it is.
        database.requireWritten();
        createWork(run, folder);
        ReportFiles files = new ReportFiles(folder.work(), request.filePermissions());
        try (RunReport report = new RunReport(files, threads)) {
            EarlierPages earlier =
                    latestPages.map(latest -> latest.withoutSchools(database)).orElse(EarlierPages.NONE);
            Night night = new Night(
                    request,
                    run,
                    before,
                    replaced,
                    new LicenceRules(request.calendar()),
                    folder,
                    latestReport,
                    latestPages
                            .filter(latest -> request.pages())
                            .map(latest -> latest.pages(database))
                            .orElse(() -> EarlierPages.NONE),
                    request.pages() ? EarlierSearch.of(earlier, files, ProgramBuild.own()) : EarlierSearch.NONE);
            return JobRun.of(new NightlyJob(night, database, report, reading, threads), database);
        } catch (IOException | RuntimeException e) {
            abandon(run, folder, e);
            throw e;
        } finally {
            StatusFile.write(request.reportRoot(), database, request.filePermissions(), request.language());
        }
    }

    private RunBefore runBefore(Run run) {
        return new RunBefore(
                run.id(),
                run.date(),
                wasAhead(run),
                runs.isOfThisVersion(run.id()),
                runs.inputs().catalogueOf(run.id()),
                runs.inputs().columnsOf(run.id()),
                runs.inputs().usedOf(run.id()));
    }

    private ReplacedRun replaced(Run run) {
        return new ReplacedRun(
                run.id(),
                runs.countsOf(run.id()),
                new AlreadyCounted(
                        wasAhead(run),
                        runs.inputs().rejectedOf(run.id()),
                        runs.inputs().columnsOf(run.id()),
                        runs.inputs().filledColumnsOf(run.id()),
                        runs.doubtsOf(run.id())));
    }

    private boolean wasAhead(Run run) {
        return FutureDate.isAhead(run.date(), runs.startOf(run.id()));
    }

    /** When another state takes the same name at the same moment, nothing of it may be discarded later. */
    private void createWork(RunId run, ReportFolder report) throws IOException {
        try {
            report.createWork(request.filePermissions(), database.identity().id());
        } catch (IOException e) {
            runs.fail(run, "no report folder", OffsetDateTime.now());
            throw e;
        }
    }

    private void abandon(RunId run, ReportFolder report, Exception reason) {
        try {
            if (!runs.isRunning(run)) {
                // It failed after it was published: the next run completes what is missing.
                return;
            }
            new CrashRecovery(database).discard(run, Optional.of(report), String.valueOf(reason.getMessage()));
        } catch (IOException | RuntimeException e) {
            // The next run repairs it, as after a crash.
            reason.addSuppressed(e);
        }
    }

    private void refuseEarlierDate(Run last) {
        if (request.date().isBefore(last.date())) {
            throw new RefusedNight(
                    "%s was published already, so %s is past; run for %s or later, or, if that date was wrong, restore an earlier run."
                            .formatted(last.date(), request.date(), last.date()));
        }
    }
}
