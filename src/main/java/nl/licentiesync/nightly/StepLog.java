package nl.licentiesync.nightly;

import java.time.Duration;
import java.time.LocalDateTime;
import nl.licentiesync.report.WhyEvaluated;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Logs each step of a run, and each stage of its schools. */
final class StepLog implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(StepLog.class);

    private final StageTimes times;
    private final Progress progress;

    StepLog(StageTimes times, Progress progress) {
        this.times = times;
        this.progress = progress;
    }

    /** Ends the progress display before the next line is written, also after a failure. */
    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        progress.done();
        String name = step.getStepName();
        LocalDateTime started = step.getStartTime();
        long millis = started == null
                ? 0
                : Duration.between(started, LocalDateTime.now()).toMillis();
        if (step.getStatus() != BatchStatus.COMPLETED) {
            LOG.atInfo().addKeyValue("step", name).addKeyValue("millis", millis).log("{} failed ({} ms)", name, millis);
        } else if (step.getReadCount() > 0) {
            long schools = step.getReadCount();
            LOG.atInfo()
                    .addKeyValue("step", name)
                    .addKeyValue("schools", schools)
                    .addKeyValue("evaluated", times.evaluated())
                    .addKeyValue("millis", millis)
                    .log("{} ({} schools, {} evaluated, {} ms)", name, schools, times.evaluated(), millis);
            logReasons(name);
            logStages(name);
        } else {
            LOG.atInfo().addKeyValue("step", name).addKeyValue("millis", millis).log("{} ({} ms)", name, millis);
        }
        return null;
    }

    private void logReasons(String step) {
        for (WhyEvaluated why : WhyEvaluated.values()) {
            long schools = times.evaluated(why);
            if (schools > 0) {
                LOG.atInfo()
                        .addKeyValue("step", step)
                        .addKeyValue("why", why)
                        .addKeyValue("schools", schools)
                        .log("  evaluated as {}: {}", why.title(), schools);
            }
        }
    }

    private void logStages(String step) {
        for (Stage stage : Stage.values()) {
            long millis = times.millis(stage);
            LOG.atInfo()
                    .addKeyValue("step", step)
                    .addKeyValue("stage", stage.title())
                    .addKeyValue("threadMillis", millis)
                    .log("  {} ({} ms of all threads)", stage.title(), millis);
        }
    }
}
