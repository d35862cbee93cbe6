package nl.licentiesync.nightly;

import nl.licentiesync.store.Database;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/** The night: the order of its steps. */
final class NightlyJob {

    static final String NAME = "nightlySynchronisation";

    private NightlyJob() {}

    static Job of(Night night, Database database, JobRepository repository, PlatformTransactionManager transactions) {
        Steps steps = new Steps(repository, transactions);
        StageTimes times = new StageTimes();
        StepLog log = new StepLog(times, night.request().progress());
        return new JobBuilder(NAME, repository)
                .start(log.on(new ReadExports(night, database).step(steps)))
                .next(log.on(new SynchroniseSchools(night, database, times).step(steps)))
                .next(log.on(new Publish(night, database, transactions).step(steps)))
                .next(log.on(new Prune(night, database, repository).step(steps)))
                .build();
    }
}
