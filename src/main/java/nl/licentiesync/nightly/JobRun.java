package nl.licentiesync.nightly;

import java.time.LocalDate;
import javax.sql.DataSource;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.nightly.checks.RefusedNight;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.UnusableState;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One execution of the job, by the holder of the state's lock. Spring Batch is wired by hand, as an application
 * context would add half a second to every night.
 */
final class JobRun {

    private final NightlyJob job;
    private final PlatformTransactionManager transactions;
    private final JobRepository repository;
    private final JobOperator operator;

    private JobRun(NightlyJob job, Database database) throws Exception {
        this.job = job;
        this.transactions = new JdbcTransactionManager(database.dataSource());
        this.repository = repository(database.dataSource(), transactions);
        this.operator = operator(repository);
    }

    /**
     * Runs the job of a night.
     *
     * @throws UnusableExport when an export cannot be used as a whole
     * @throws RefusedNight when the exports are not those that were asked for
     * @throws UnusableState when what the state keeps of a school cannot be read
     * @throws FailedNight when any step failed
     */
    static NightResult of(NightlyJob job, Database database) {
        JobExecution execution;
        try {
            execution = new JobRun(job, database).execute();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new FailedNight("The night could not be started (%s); run it again.".formatted(e.getMessage()), e);
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(execution, database);
        }
        return job.result();
    }

    /** Executions that a crash left as running are marked as failed first; every night is an instance of its own. */
    private JobExecution execute() throws JobExecutionException {
        repository.findRunningJobExecutions(NightlyJob.NAME).forEach(operator::recover);
        return operator.start(job.steps(repository, transactions), job.parameters());
    }

    /** The parameter that identifies the job of a run. */
    static JobParameters parameters(LocalDate date, RunId run) {
        return new JobParametersBuilder()
                .addLocalDate("date", date)
                .addLong("run", run.value())
                .toJobParameters();
    }

    private static JobRepository repository(DataSource dataSource, PlatformTransactionManager transactions)
            throws Exception {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(dataSource);
        factory.setTransactionManager(transactions);
        factory.setSerializer(new NoContexts());
        factory.afterPropertiesSet();
        return factory.getObject();
    }

    private static JobOperator operator(JobRepository repository) throws Exception {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.afterPropertiesSet();
        return operator;
    }

    private static RuntimeException failure(JobExecution execution, Database database) {
        String step = execution.getStepExecutions().stream()
                .filter(candidate -> candidate.getStatus() != BatchStatus.COMPLETED)
                .map(StepExecution::getStepName)
                .findFirst()
                .orElse("start");
        return StepFailure.of(step, execution.getAllFailureExceptions(), database.folder());
    }
}
