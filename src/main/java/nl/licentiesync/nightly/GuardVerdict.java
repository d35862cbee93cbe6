package nl.licentiesync.nightly;

import java.util.List;

/**
 * What the guard says of a night.
 *
 * @param remarks a sentence in figures for each limit that is exceeded; none when the night may be published
 */
public record GuardVerdict(List<String> remarks) {

    /** Nothing is remarkable. */
    public static final GuardVerdict PASSED = new GuardVerdict(List.of());

    /** Whether any limit is exceeded. */
    public boolean trips() {
        return !remarks.isEmpty();
    }
}
