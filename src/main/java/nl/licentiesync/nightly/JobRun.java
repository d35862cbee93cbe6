package nl.licentiesync.nightly;

import javax.sql.DataSource;
import nl.licentiesync.intake.UnusableExport;
import nl.licentiesync.store.Runs;
import nl.licentiesync.store.SchoolStates;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One execution of the job in a Spring context of its own, by the holder of the state's lock. */
final class JobRun {

    private JobRun() {}

    /**
     * Runs the job for a night.
     *
     * @throws UnusableExport when an export cannot be used as a whole
     * @throws FailedNight when any step failed
     */
    static void of(Night night, DataSource dataSource, Runs runs, SchoolStates states) {
        try (ConfigurableApplicationContext context = context(night, dataSource, runs, states)) {
            JobExecution execution = execute(context, night);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
        }
    }

    private static ConfigurableApplicationContext context(
            Night night, DataSource dataSource, Runs runs, SchoolStates states) {
        // logback.xml says all that there is to say about logging.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        return new SpringApplicationBuilder(NightlyJob.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties("spring.batch.jdbc.initialize-schema=always", "spring.main.lazy-initialization=true")
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(DataSource.class, () -> dataSource);
                    context.registerBean(Night.class, () -> night);
                    context.registerBean(Runs.class, () -> runs);
                    context.registerBean(SchoolStates.class, () -> states);
                    context.registerBean(
                            StepLog.class, () -> new StepLog(night.run().value()));
                })
                .run();
    }

    /** Executions that a crash left as running are marked as failed first; every night is an instance of its own. */
    private static JobExecution execute(ConfigurableApplicationContext context, Night night) {
        JobOperator operator = context.getBean(JobOperator.class);
        context.getBean(JobRepository.class)
                .findRunningJobExecutions(NightlyJob.NAME)
                .forEach(operator::recover);
        try {
            return operator.start(
                    context.getBean(Job.class),
                    new JobParametersBuilder()
                            .addLocalDate("date", night.date())
                            .addLong("run", night.run().value())
                            .toJobParameters());
        } catch (JobExecutionException e) {
            throw new FailedNight("The night could not be started (%s); run it again.".formatted(e.getMessage()), e);
        }
    }

    private static RuntimeException failure(JobExecution execution) {
        for (Throwable failure : execution.getAllFailureExceptions()) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnusableExport unusable) {
                    return unusable;
                }
            }
        }
        String step = execution.getStepExecutions().stream()
                .filter(candidate -> candidate.getStatus() != BatchStatus.COMPLETED)
                .map(StepExecution::getStepName)
                .findFirst()
                .orElse("start");
        Throwable cause =
                execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        return new FailedNight(
                "The night failed in step %s (%s). Run it again, it recovers by itself.".formatted(step, cause), cause);
    }
}
