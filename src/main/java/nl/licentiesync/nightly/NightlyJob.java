package nl.licentiesync.nightly;

import java.util.concurrent.ExecutorService;
import nl.licentiesync.intake.ExportReader;
import nl.licentiesync.report.RunReport;
import nl.licentiesync.store.Database;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/** The night: the order of its steps, and what each of them gives to those after it. */
final class NightlyJob {

    static final String NAME = "nightlySynchronisation";

    private final Night night;
    private final Database database;
    private final RunReport report;
    private final ExecutorService threads;
    private final ReadExports readExports;

    private final Handover<JudgedExports> exports = new Handover<>("readExports");
    private final Handover<SynchronisedSchools> schools = new Handover<>("synchroniseSchools");
    private final Handover<NightOutcome> outcome = new Handover<>("publish");

    /**
     * The job of a night.
     *
     * @param report is begun, filled and finished by the steps, and closed by the caller
     * @param reading the exports, which are read while the database opens
     * @param threads work on schools and files
     */
    NightlyJob(Night night, Database database, RunReport report, ExportReader reading, ExecutorService threads) {
        this.night = night;
        this.database = database;
        this.report = report;
        this.threads = threads;
        this.readExports = new ReadExports(night, database, report, reading);
    }

    Job steps(JobRepository repository, PlatformTransactionManager transactions) {
        StageTimes times = new StageTimes();
        StepLog log = new StepLog(times, night.request().progress());
        Steps steps = new Steps(repository, transactions, log);
        Publish publish = new Publish(night, database, report, threads, transactions);
        Prune prune = new Prune(night, database, repository);
        return new JobBuilder(NAME, repository)
                .start(steps.once("readExports", () -> exports.give(readExports.read())))
                .next(steps.perSchool(
                        "synchroniseSchools",
                        () -> SynchroniseSchools.begin(night, exports.take(), database, report, threads, times),
                        schools))
                .next(steps.once("publish", () -> outcome.give(publish.publish(exports.take(), schools.take()))))
                .next(steps.once("prune", () -> prune.prune(outcome.take())))
                .build();
    }

    JobParameters parameters() {
        return JobRun.parameters(night.date(), night.run());
    }

    /** What the night has led to, once all steps are done. */
    NightResult result() {
        return NightResult.of(night, exports.take(), schools.take(), outcome.take());
    }
}
