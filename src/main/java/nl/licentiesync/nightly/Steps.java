package nl.licentiesync.nightly;

import java.io.IOException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the steps of the night, all of them logged, and transactional on the state's database. */
final class Steps {

    /** Schools in one transaction: large enough that commits do not count, small enough to be held in memory. */
    private static final int CHUNK = 250;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final StepLog log;

    Steps(JobRepository repository, PlatformTransactionManager transactions, StepLog log) {
        this.repository = repository;
        this.transactions = transactions;
        this.log = log;
    }

    /** A step that does one thing. */
    Step once(String name, Work work) {
        return new StepBuilder(name, repository)
                .listener(log)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /**
     * A step that goes through schools one by one.
     *
     * @param begin begins the work when the step begins
     * @param result receives the result of the work when all schools are done
     */
    <S, R> Step perSchool(String name, Begin<S, R> begin, Handover<R> result) {
        SchoolStep<S, R> schools = new SchoolStep<>(begin, result);
        return new StepBuilder(name, repository)
                .listener(log).listener(schools).<S, S>chunk(CHUNK).transactionManager(transactions).stream(schools)
                        .reader(schools::read)
                        .writer(schools::write)
                        .build();
    }

    /** The work of a step. */
    interface Work {
        void run() throws Exception;
    }

    /** How the work on schools is begun. */
    interface Begin<S, R> {
        SchoolWork<S, R> begin() throws IOException;
    }
}
