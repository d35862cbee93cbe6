package nl.licentiesync.nightly;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Creates the steps of the night, transactional on the state's database. */
final class Steps {

    /** Schools in one transaction: large enough that commits do not count, small enough to be held in memory. */
    private static final int CHUNK = 100;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    Steps(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /**
     * A step that goes through schools one by one.
     *
     * @param stream is opened before the first school and closed after the last
     */
    <I, O> Step perSchool(
            String name, ItemStream stream, ItemReader<I> reader, ItemProcessor<I, O> rule, ItemWriter<O> writer) {
        return new StepBuilder(name, repository)
                .<I, O>chunk(CHUNK).transactionManager(transactions).stream(stream)
                        .reader(reader)
                        .processor(rule)
                        .writer(writer)
                        .build();
    }

    /** A step that does one thing. */
    Step once(String name, Work work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /** What a step does. */
    interface Work {
        void run() throws Exception;
    }
}
