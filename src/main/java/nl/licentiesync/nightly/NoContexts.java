package nl.licentiesync.nightly;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.repository.ExecutionContextSerializer;

/**
 * Keeps and reads no execution contexts of Spring Batch: they serve to restart an execution, and each night is a job
 * instance of its own that is never restarted. One that was damaged, or kept by an earlier version, is not looked at.
 */
final class NoContexts implements ExecutionContextSerializer {

    @Override
    public Map<String, Object> deserialize(InputStream kept) {
        return new HashMap<>();
    }

    @Override
    public void serialize(Map<String, Object> context, OutputStream out) {
        // An empty text is kept.
    }
}
