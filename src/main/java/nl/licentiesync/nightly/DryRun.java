package nl.licentiesync.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.files.WorkFolder;
import nl.licentiesync.nightly.checks.Confirmation;
import nl.licentiesync.nightly.checks.RefusedNight;
import nl.licentiesync.nightly.checks.StateAndReports;
import nl.licentiesync.nightly.checks.StateOwner;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.store.Database;

/**
 * A night that publishes nothing. It runs on a copy of the locked state and writes its report to a folder of its own,
 * so it shows what a night at this moment would publish.
 */
public final class DryRun {

    /** Below the state while it lasts, below the reports for what it would publish. */
    static final String NAME = ReportFolder.DRY_RUN;

    /** How long the reports of dry runs are kept. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** Age from which an unfinished dry-run report counts as left by a killed run. */
    private static final Duration LONGEST_NIGHT = Duration.ofDays(1);

    private DryRun() {}

    /**
     * Runs a night as {@link NightRunner} does, and leaves state, history and latest report as they were.
     *
     * @throws StateLock.HeldElsewhere when another run is using the state
     * @throws RefusedNight when the night cannot be run as asked
     * @throws FailedNight when it failed on its way
     */
    public static NightResult run(NightRequest named) throws StateLock.HeldElsewhere {
        NightRequest request = named.resolved();
        StateOwner.check(request.state());
        try {
            return Files.isDirectory(request.state()) ? runOnCopy(request) : runOnNone(request);
        } catch (IOException e) {
            throw FailedNight.because("The dry run failed and changed nothing", e, request.state());
        }
    }

    /**
     * Without a state there is nothing to lock. None is made in its place either: a first night that begins meanwhile
     * finds its folder as it left it.
     */
    private static NightResult runOnNone(NightRequest request) throws IOException, StateLock.HeldElsewhere {
        StateAndReports.refuseMissingState(
                request.state(), request.reports(), request.mode().confirmed());
        NightRequest dryRun = request.asDryRun().confirming(Confirmation.NEW_STATE);
        request.filePermissions().createFolder(request.reports());
        request.filePermissions().createFolder(dryRun.reportRoot());
        try (WorkFolder work = WorkFolder.create(dryRun.reportRoot(), ".state-")) {
            return run(dryRun, work.path());
        }
    }

    private static NightResult runOnCopy(NightRequest request) throws IOException, StateLock.HeldElsewhere {
        try (StateLock lock = StateLock.take(request.state())) {
            Path state = lock.folder();
            removeLeftOver(state);
            Path copy = state.resolve(NAME);
            try {
                FilePermissions.OWNER.createNewFolder(copy);
                if (Database.isIn(state)) {
                    Database.requireUndamaged(state);
                    Folders.copy(Database.folderIn(state), copy.resolve("db"));
                }
                request.filePermissions().createFolder(request.reports());
                return run(request.asDryRun(), copy);
            } finally {
                Folders.delete(copy);
            }
        }
    }

    private static NightResult run(NightRequest dryRun, Path copy) throws IOException, StateLock.HeldElsewhere {
        try {
            return NightRunner.run(dryRun, copy);
        } finally {
            ReportFolder.removeOld(
                    dryRun.reportRoot(),
                    Instant.now().minus(KEPT),
                    Instant.now().minus(LONGEST_NIGHT));
        }
    }

    /** A dry run that was killed leaves its copy; the holder of the state's lock knows that nobody needs it. */
    static void removeLeftOver(Path state) throws IOException {
        Folders.delete(state.resolve(NAME));
    }
}
