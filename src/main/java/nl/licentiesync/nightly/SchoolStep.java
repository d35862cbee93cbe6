package nl.licentiesync.nightly;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemStreamException;

/** Lets Spring Batch begin the work on schools with its step, and hands on the result when the step is complete. */
final class SchoolStep<S, R> implements ItemStream, StepExecutionListener {

    private final Steps.Begin<S, R> begin;
    private final Handover<R> result;
    private @Nullable SchoolWork<S, R> work;

    SchoolStep(Steps.Begin<S, R> begin, Handover<R> result) {
        this.begin = begin;
        this.result = result;
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            work = begin.begin();
        } catch (IOException e) {
            throw new ItemStreamException("The report cannot be written: " + e.getMessage(), e);
        }
    }

    @Nullable
    S read() throws Exception {
        return begun().next();
    }

    void write(Chunk<? extends S> chunk) throws IOException {
        begun().write(List.copyOf(chunk.getItems()));
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
            result.give(begun().result());
        }
        return null;
    }

    private SchoolWork<S, R> begun() {
        return Objects.requireNonNull(work, "The step has not begun");
    }
}
