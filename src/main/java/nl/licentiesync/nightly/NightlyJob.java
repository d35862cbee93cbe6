package nl.licentiesync.nightly;

import nl.licentiesync.store.Runs;
import nl.licentiesync.store.SchoolStates;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The night: the order of its steps, and nothing else. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
class NightlyJob {

    static final String NAME = "nightlySynchronisation";

    @Bean
    Job nightlySynchronisation(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Night night,
            Runs runs,
            SchoolStates states,
            StepLog log) {
        Steps steps = new Steps(repository, transactions);
        return new JobBuilder(NAME, repository)
                .start(log.on(new ReadExports(night, runs, states).step(steps)))
                .next(log.on(new CheckTerms(night).step(steps)))
                .next(log.on(new EndCancelledLicences(night).step(steps)))
                .next(log.on(new LinkTeachers(night, states).step(steps)))
                .next(log.on(new WriteReport(night).step(steps)))
                .next(log.on(new Publish(night, runs, states, transactions).step(steps)))
                .build();
    }
}
