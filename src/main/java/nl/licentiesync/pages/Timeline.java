package nl.licentiesync.pages;

import java.util.List;

/**
 * The school years around the date with the school's licences; positions are thousandths of its width.
 *
 * @param years where each school year begins, with its name
 * @param today where the date lies
 * @param bars one for each licence
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
     * @param parts what it gives from where to where, in order; none when nothing in these years
     * @param cancelled where it was cancelled, -1 when it was not, or not in these years
     * @param deadline before where it had to be cancelled, -1 when that is over, or not in these years
     */
    public record Bar(int y, String name, List<Part> parts, int cancelled, int deadline) {}

    /**
     * A stretch of a licence.
     *
     * @param kind the class that colours it: full, blocked or results
     */
    public record Part(String kind, int from, int width) {}
}
