package nl.licentiesync.nightly;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes through schools one by one.
 *
 * @param <S> what is made of a school
 * @param <R> what all schools come to
 */
interface SchoolWork<S, R> {

    /** The next school while other threads work on it; null behind the last. */
    @Nullable
    Future<S> next();

    /** Writes down some schools, in their order. */
    void write(List<S> schools) throws IOException;

    /** What all schools come to, once all are written down. */
    R result();
}
