package nl.licentiesync.nightly;

import nl.licentiesync.store.PastStates;
import nl.licentiesync.store.Runs;
import nl.licentiesync.store.SchoolStates;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/** The night: the order of its steps, and nothing else. */
final class NightlyJob {

    static final String NAME = "nightlySynchronisation";

    private NightlyJob() {}

    static Job of(
            Night night,
            Runs runs,
            SchoolStates states,
            PastStates past,
            JobRepository repository,
            PlatformTransactionManager transactions) {
        Steps steps = new Steps(repository, transactions);
        StageTimes times = new StageTimes();
        StepLog log = new StepLog(times, night.request().progress());
        return new JobBuilder(NAME, repository)
                .start(log.on(new ReadExports(night, runs, states).step(steps)))
                .next(log.on(new SynchroniseSchools(night, states, times).step(steps)))
                .next(log.on(new Publish(night, runs, states, past, transactions).step(steps)))
                .next(log.on(new Prune(night, runs, past, repository).step(steps)))
                .build();
    }
}
