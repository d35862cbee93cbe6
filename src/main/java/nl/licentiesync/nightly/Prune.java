package nl.licentiesync.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.licentiesync.nightly.checks.UnknownReports;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.Run;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.Runs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;

/**
 * Step 4, prune: removes reports, state and metadata of runs that are older than the retention. The runs that a kept
 * run was built on stay known.
 */
final class Prune {

    private static final Logger LOG = LoggerFactory.getLogger(Prune.class);

    private final Night night;
    private final Database database;
    private final JobRepository repository;

    Prune(Night night, Database database, JobRepository repository) {
        this.night = night;
        this.database = database;
        this.repository = repository;
    }

    /** A failure does not fail the night, which is published; the next night tries again. */
    void prune(NightOutcome outcome) {
        if (outcome.held()) {
            return;
        }
        try {
            prune();
        } catch (DataAccessException e) {
            LOG.warn("What is older than is kept could not be removed from the state ({}).", e.toString());
        }
    }

    private void prune() {
        NightRequest request = night.request();
        LocalDate firstKept = request.retention()
                .firstKept(
                        Retention.countedFrom(
                                request.date(), request.startedAt().toLocalDate()),
                        request.calendar());
        LocalDate before = night.before().date();
        if (before != null && before.isBefore(firstKept)) {
            // A clock that jumped far ahead must not take away the run that puts it right.
            firstKept = before;
        }
        Runs runs = database.runs();
        runs.reportsBefore(firstKept).forEach((report, shown) -> {
            if (remove(report)) {
                shown.forEach(runs::forgetReport);
            }
        });
        if (!request.mode().dryRun()) {
            removeUnknown(firstKept);
            removeBackups(firstKept);
        }
        database.exportLines().forgetOld();
        forgetBefore(runs.oldestNeeded(firstKept), firstKept);
    }

    /** Removes reports of runs that the state lost; they hold personal data and no run would remove them. */
    private void removeUnknown(LocalDate firstKept) {
        Path root = night.folder().path().resolveSibling("");
        Set<Path> known = new HashSet<>();
        database.runs().withReports().forEach(run -> run.report().ifPresent(known::add));
        try {
            for (Path report :
                    UnknownReports.in(root, database.identity().id(), known).lost()) {
                if (ReportFolder.dateIn(report.getFileName().toString())
                        .filter(date -> date.isBefore(firstKept))
                        .isPresent()) {
                    remove(report);
                }
            }
        } catch (IOException e) {
            LOG.warn("The reports in {} cannot be looked through for old ones ({}).", root, e.toString());
        }
    }

    private void removeBackups(LocalDate firstKept) {
        Path state = night.request().state();
        try {
            Database.removeBackups(
                    state,
                    firstKept
                            .atStartOfDay(night.request().startedAt().getOffset())
                            .toInstant());
        } catch (IOException e) {
            LOG.warn("The backup of an earlier version in {} cannot be removed ({}).", state, e.toString());
        }
    }

    /**
     * Removes a report. A failed removal does not fail the night; the next night tries again.
     *
     * @return whether it is gone: the latest report stays
     */
    private static boolean remove(Path report) {
        try {
            ReportFolder folder = ReportFolder.at(report);
            folder.remove();
            return !folder.isLatest();
        } catch (IOException e) {
            LOG.warn(
                    "The old report {} cannot be removed ({}); give permission, or remove it by hand.",
                    report,
                    e.toString());
            return false;
        }
    }

    /** A night that failed before the first one was published is told as long as others of its date or day. */
    private void forgetBefore(RunId oldest, LocalDate firstKept) {
        Runs runs = database.runs();
        runs.endRestorable(oldest);
        database.past().forgetBefore(oldest);
        for (Run old : runs.forgettable(oldest, firstKept)) {
            JobInstance instance = repository.getJobInstance(NightlyJob.NAME, JobRun.parameters(old.date(), old.id()));
            if (instance != null) {
                repository.deleteJobInstance(instance);
            }
            runs.forget(old.id());
        }
    }
}
