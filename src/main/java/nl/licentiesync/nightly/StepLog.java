package nl.licentiesync.nightly;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** Logs a line for each step of a run, and for each stage of its schools. */
final class StepLog implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(StepLog.class);

    private final long run;
    private final StageTimes times;

    StepLog(long run, StageTimes times) {
        this.run = run;
        this.times = times;
    }

    /** The same step, logged. */
    Step on(Step step) {
        ((AbstractStep) step).registerStepExecutionListener(this);
        return step;
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        LocalDateTime started = step.getStartTime();
        long millis = started == null
                ? 0
                : Duration.between(started, LocalDateTime.now()).toMillis();
        if (step.getReadCount() > 0) {
            LOG.info("run {}: {} ({} schools, {} ms)", run, step.getStepName(), step.getReadCount(), millis);
            for (Stage stage : Stage.values()) {
                LOG.info("run {}:   {} ({} ms of all threads)", run, stage.title(), times.millis(stage));
            }
        } else {
            LOG.info("run {}: {} ({} ms)", run, step.getStepName(), millis);
        }
        return null;
    }
}
