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
     * Does a task in another thread while the caller does something else, which may wait for the task. Returns only when
     * both have ended, also when one has failed.
     *
     * @param thread does the task
     * @param meanwhile what the caller does
     * @return what that returns
     * @throws IOException when the task failed, or what the caller does with an {@link UncheckedIOException}
     */
    public static <T> T beside(FileTask task, Function<RunningTask, T> meanwhile, Executor thread) throws IOException {
        CompletableFuture<Void> underWay = CompletableFuture.runAsync(() -> unchecked(any -> task.run(), task), thread);
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
    public interface FileTask {
        void run() throws IOException;
    }

    /** A task that another thread does. */
    public interface RunningTask {

        /** Waits until it has ended; fails as it did. */
        void join();
    }

    /** The work on one element. */
    public interface Work<T> {
        void on(T element) throws IOException;
    }
}
