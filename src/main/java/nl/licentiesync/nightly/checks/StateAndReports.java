package nl.licentiesync.nightly.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.report.ReportManifest;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.Run;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.RunStatus;
import nl.licentiesync.store.Runs;
import nl.licentiesync.store.StateIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks that a state and a reports folder belong together before either is changed. A state that is new, does not know
 * the latest report, or is used with another reports folder is refused.
 */
public final class StateAndReports {

    private static final Logger LOG = LoggerFactory.getLogger(StateAndReports.class);

    private final Path state;
    private final Path reports;
    private final Runs runs;
    private final StateIdentity identity;

    /**
     * A state with a reports folder.
     *
     * @param state its folder, as it was named
     * @param reports the real path of the folder of all reports
     */
    public StateAndReports(Path state, Path reports, Database database) {
        this.state = state;
        this.reports = reports;
        this.runs = database.runs();
        this.identity = database.identity();
    }

    /**
     * Where the reports of a state are; of a state of an early version that is where its last run was published. Empty
     * when it has published none.
     */
    public static Optional<Path> keptReports(Database database) {
        return database.identity()
                .reports()
                .or(() -> database.runs()
                        .lastPublished()
                        .flatMap(Run::report)
                        .map(report -> realPath(report.resolveSibling(""))));
    }

    /**
     * Passes unless there is no state at all beside the reports of another one: found before a state is made.
     *
     * @throws RefusedNight when it would be, and nobody has confirmed that it is meant
     */
    public static void refuseMissingState(Path state, Path reports, Set<Confirmation> confirmed) throws IOException {
        // In this order: a first night at the same moment makes its state before it publishes.
        Optional<String> latest = ReportFolder.latestNameIn(reports);
        if (latest.isPresent() && !Database.isIn(state) && !confirmed.contains(Confirmation.NEW_STATE)) {
            throw new RefusedNight(newState(state, reports, latest.get()));
        }
    }

    private static Path realPath(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /**
     * Passes when they belong together, or when it is confirmed that what does not fit is meant; then the state keeps
     * which folder it has, and the numbers of its runs go on above those in the folder.
     *
     * @throws RefusedNight when they do not
     */
    public void check(Database database, Set<Confirmation> confirmed) throws IOException {
        Optional<Path> elsewhere = keptReports(database).filter(kept -> !kept.equals(reports));
        if (elsewhere.isPresent() && !confirmed.contains(Confirmation.MOVED_REPORTS)) {
            throw new RefusedNight(otherFolder(elsewhere.get()));
        }
        Optional<String> latest = ReportFolder.latestNameIn(reports);
        if (latest.isPresent()) {
            checkLatest(latest.get(), confirmed);
        } else {
            warnOfLostReports();
        }
        if (elsewhere.isPresent()) {
            runs.moveReports(reports);
        }
        if (!identity.reports().equals(Optional.of(reports))) {
            identity.keepReports(reports);
        }
    }

    private void warnOfLostReports() {
        runs.lastPublished()
                .ifPresent(last -> LOG.warn(
                        "The state in {} has published run {} of {}, but {} holds no latest report. Is its disk mounted? If the reports were moved, name their folder and add --moved-reports.",
                        state,
                        last.id(),
                        last.date(),
                        reports));
    }

    private String otherFolder(Path kept) {
        return "The reports of the state in %s are in %s%s, not in %s; name that folder, or add --moved-reports if it was moved to %s."
                .formatted(state, kept, Files.isDirectory(kept) ? "" : " (which is gone)", reports, reports);
    }

    /** Whether a state knows the run of a report as published. It keeps some runs longer than their reports. */
    public static boolean knows(Runs runs, String report) {
        return runs.hasPublished(report)
                || ReportFolder.runIn(report)
                        .flatMap(number -> runs.find(new RunId(number)))
                        .filter(run ->
                                run.status().wasPublished() && run.report().isEmpty())
                        .filter(run -> ReportFolder.dateIn(report).equals(Optional.of(run.date())))
                        .isPresent();
    }

    private void checkLatest(String latest, Set<Confirmation> confirmed) throws IOException {
        if (knows(runs, latest)) {
            return;
        }
        if (ReportFolder.runIn(latest).isEmpty()) {
            throw new RefusedNight(
                    "%s leads to %s, which is no report of that folder; remove the link, the next night makes it again."
                            .formatted(reports.resolve("latest"), latest));
        }
        Optional<Run> last = runs.lastPublished();
        Confirmation needed = last.isEmpty() ? Confirmation.NEW_STATE : Confirmation.OLDER_STATE;
        if (!confirmed.contains(needed)) {
            throw new RefusedNight(
                    last.isEmpty() ? newState(state, reports, latest) : unknownReport(latest, last.get()));
        }
        runs.continueAbove(ReportFolder.highestRunIn(reports));
    }

    private static String newState(Path state, Path reports, String latest) {
        return "The state in %s is new, but the latest report in %s is %s, of another state. Name the state of these reports (is its disk mounted?) or put back a backup of it; add --new-state (of sync and accept) to begin anew beside them."
                .formatted(state, reports, latest);
    }

    private String unknownReport(String latest, Run last) {
        Optional<RunStatus> known = ReportFolder.runIn(latest).flatMap(run -> runs.statusOf(new RunId(run)));
        return "The latest report in %s is %s, which the state in %s %s; the last run that it published is run %s of %s%s"
                .formatted(
                        reports,
                        latest,
                        state,
                        known.filter(status -> !status.wasPublished())
                                .map(status -> "knows only as " + status)
                                .orElse("does not know"),
                        last.id(),
                        last.date(),
                        known.isEmpty() && isBefore(latest, last) ? olderReports(last) : olderState(last));
    }

    private static String olderState(Run last) {
        return ". Put back the state of these reports; if there is none, add --older-state (of sync and accept) to count from run %s."
                .formatted(last.id());
    }

    private static String olderReports(Run last) {
        return ", a later one. Keep this state and put back newer reports; if there are none, add --older-state (of sync and accept) to count from run %s."
                .formatted(last.id());
    }

    /** Whether a report was made by this state in an earlier run than its last one, as after old reports were put back. */
    private boolean isBefore(String report, Run last) {
        Optional<LocalDate> date = ReportFolder.dateIn(report);
        Optional<Long> run = ReportFolder.runIn(report);
        return run.isPresent()
                && run.get() < last.id().value()
                && date.isPresent()
                && !date.get().isAfter(last.date())
                && ReportManifest.stateOf(reports.resolve(report)).equals(Optional.of(identity.id()));
    }
}
