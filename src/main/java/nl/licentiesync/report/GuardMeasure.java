package nl.licentiesync.report;

import org.jspecify.annotations.Nullable;

/**
 * A share that the guard measured, whether it exceeds its limit or not.
 *
 * @param figure what was counted; null for the rejected rows of a file
 * @param file whose rows were rejected; empty for a figure
 */
public record GuardMeasure(@Nullable GuardFigure figure, String file, Share share) {

    /** The share of the rejected rows of a file. */
    public static GuardMeasure ofRejected(String file, Share share) {
        return new GuardMeasure(null, file, share);
    }

    /** The share of a figure that is counted over all schools. */
    public static GuardMeasure of(GuardFigure figure, Share share) {
        return new GuardMeasure(figure, "", share);
    }

    /** Hundredths of the whole; 0 when there is nothing to measure. */
    public double percent() {
        return share.whole() == 0 ? 0 : share.percent();
    }
}
