package nl.licentiesync.nightly;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes through schools one by one.
 *
 * @param <S> the result of one school
 * @param <R> the result of all schools
 */
interface SchoolWork<S, R> {

    /**
     * The next school, on which the work is done; null after the last.
     *
     * @throws Exception when the work failed
     */
    @Nullable
    S next() throws Exception;

    /** Keeps some schools in the state, in their order. */
    void write(List<S> schools) throws IOException;

    /** The result of all schools, once they are written. */
    R result();
}
