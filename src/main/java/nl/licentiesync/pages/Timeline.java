package nl.licentiesync.pages;

import java.util.List;

/**
 * The school years around the date with the school's licences in them; places are thousandths of its width.
 *
 * @param years where each school year begins, with its name
 * @param today where the date lies
 * @param bars one for each licence that has anything in these years
 */
public record Timeline(List<Year> years, int today, List<Bar> bars) {

    /** Height of a licence's line. */
    public static final int LINE = 34;

    /** Height of what stands above the first line. */
    public static final int HEAD = 30;

    /** Height of the picture. */
    public int height() {
        return HEAD + LINE * bars.size() + 6;
    }

    /** A school year. */
    public record Year(int from, int width, String name) {}

    /**
     * A licence.
     *
     * @param full from where to where the program can be used, or could if the terms held; of width 0 when never here
     * @param blocked whether the terms do not hold
     * @param results from where to where results stay
     * @param cancelled where it was cancelled, -1 when it was not, or not in these years
     * @param deadline before where it had to be cancelled, -1 when that is over, or not in these years
     */
    public record Bar(int y, String name, Span full, boolean blocked, Span results, int cancelled, int deadline) {}

    /** From where, and how far. */
    public record Span(int from, int width) {

        static final Span NONE = new Span(0, 0);
    }
}
