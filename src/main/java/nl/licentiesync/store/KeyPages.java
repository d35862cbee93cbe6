package nl.licentiesync.store;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Function;

/**
 * Goes through rows in the order of their keys, with one page of them in memory.
 *
 * @param <R> a row
 * @param <T> what is made of it when its turn comes
 */
final class KeyPages<R, T> implements Iterator<T> {

    /** Rows of a page. */
    static final int SIZE = 500;

    private final Function<String, List<R>> pageAfter;
    private final Function<R, String> key;
    private final Function<R, T> made;
    private final Queue<R> ready = new ArrayDeque<>(SIZE);
    private String readUpTo = "";
    private boolean complete;

    /**
     * Rows of a table.
     *
     * @param pageAfter reads the {@link #SIZE} rows behind a key, or as many as are left, in their order
     */
    KeyPages(Function<String, List<R>> pageAfter, Function<R, String> key, Function<R, T> made) {
        this.pageAfter = pageAfter;
        this.key = key;
        this.made = made;
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty() && !complete) {
            List<R> page = pageAfter.apply(readUpTo);
            complete = page.size() < SIZE;
            ready.addAll(page);
        }
        return !ready.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        R row = ready.remove();
        readUpTo = key.apply(row);
        return made.apply(row);
    }
}
