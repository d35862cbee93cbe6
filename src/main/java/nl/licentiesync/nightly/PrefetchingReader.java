package nl.licentiesync.nightly;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Processes items on several threads, a bounded number ahead, and returns the results in the order of the items. The
 * output does not depend on the number of threads.
 */
final class PrefetchingReader<I, O> implements ItemReader<O> {

    /** Enough that no thread waits while a chunk is written, few enough to be held in memory. */
    private static final int BOUND = 64;

    private final Iterator<I> items;
    private final Function<I, O> work;
    private final ExecutorService threads;
    private final Queue<Future<O>> underWay = new ArrayDeque<>(BOUND);

    PrefetchingReader(Iterator<I> items, Function<I, O> work, ExecutorService threads) {
        this.items = items;
        this.work = work;
        this.threads = threads;
    }

    @Override
    public @Nullable O read() throws ExecutionException, InterruptedException {
        while (underWay.size() < BOUND && items.hasNext()) {
            I item = items.next();
            underWay.add(threads.submit(() -> work.apply(item)));
        }
        Future<O> next = underWay.poll();
        return next == null ? null : next.get();
    }
}
