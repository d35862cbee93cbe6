package nl.licentiesync.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

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
        join(CompletableFuture.allOf(underWay));
    }

    /**
     * Does work while the caller does something else, which may wait for the work at its end. Waits for both, also when
     * one has failed: nothing is left at work behind it.
     *
     * @param thread does the work
     * @return what the caller's part returns
     * @throws IOException when the work failed
     */
    public static <T> T with(Job job, Function<Started, T> meanwhile, Executor thread) throws IOException {
        CompletableFuture<Void> underWay = CompletableFuture.runAsync(() -> unchecked(any -> job.run(), job), thread);
        try {
            T result = meanwhile.apply(() -> joinUnchecked(underWay));
            join(underWay);
            return result;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            underWay.handle((done, failure) -> done).join();
        }
    }

    private static void joinUnchecked(CompletableFuture<Void> underWay) {
        try {
            join(underWay);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(CompletableFuture<Void> underWay) throws IOException {
        try {
            underWay.join();
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

    /** Work on files. */
    public interface Job {
        void run() throws IOException;
    }

    /** Work that is under way. */
    public interface Started {

        /** Waits until it is done; fails as it did. */
        void join();
    }

    /** The work on one element. */
    public interface Work<T> {
        void on(T element) throws IOException;
    }
}
