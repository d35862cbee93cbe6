package nl.licentiesync.report;

/**
 * A number out of a larger one, with the highest percentage allowed.
 *
 * @param part out of the whole
 * @param whole what it is a part of
 * @param limitPercent the highest percentage that is allowed
 */
public record Share(long part, long whole, int limitPercent) {

    /** The part in percent of the whole. */
    double percent() {
        return 100.0 * part / whole;
    }
}
