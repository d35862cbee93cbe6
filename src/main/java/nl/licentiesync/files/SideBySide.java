package nl.licentiesync.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Work on files that several threads do at a time. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * Does the work on each element, and waits for all of them, also when one has failed: none is left at work behind it.
     *
     * @param threads do it
     * @throws IOException when the work on any of them failed
     */
    public static <T> void forEach(List<T> elements, Work<T> work, Executor threads) throws IOException {
        CompletableFuture<?>[] underWay = elements.stream()
                .map(element -> CompletableFuture.runAsync(() -> unchecked(work, element), threads))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(underWay).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw failed.getCause();
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private static <T> void unchecked(Work<T> work, T element) {
        try {
            work.on(element);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The work on one element. */
    public interface Work<T> {
        void on(T element) throws IOException;
    }
}
