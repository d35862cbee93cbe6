package nl.licentiesync.pages.school;

import java.util.List;
import nl.licentiesync.pages.HtmlText;
import nl.licentiesync.rules.LicenceUse;

/**
 * The school years around the date with the school's licences and permissions, where the style sheet of the night marks
 * the date; positions are thousandths of its width.
 *
 * @param years where each school year begins, with its name
 * @param licences one for each licence
 * @param permissions one for each publisher whose permission is asked, below the licences under a title of their own
 */
public record Timeline(List<Year> years, List<Bar> licences, List<Bar> permissions) {

    /** Height of a bar's line, and of the title of the permissions. */
    public static final int LINE = 34;

    /** The class of a permission. */
    static final String PERMITTED = "permitted";

    private static final int HEAD = 30;
    private static final int FOOT = 6;

    /** Height of the picture. */
    public int height() {
        return permissionY(permissions.isEmpty() ? -1 : permissions.size()) + FOOT;
    }

    /** Where the line of a licence begins, counted from 0. */
    public int licenceY(int number) {
        return HEAD + LINE * number;
    }

    /** Where the line of a publisher begins, counted from 0; that of the title has the number -1. */
    public int permissionY(int number) {
        return licenceY(licences.size() + 1 + number);
    }

    /** Where a school year begins. */
    public record Year(int from, String name) {}

    /**
     * A licence, or a publisher's permissions.
     *
     * @param label what the parts are, in words
     * @param parts what it gives from where to where, in order; none when nothing in these years
     * @param cancelled where it was cancelled, -1 when it was not, or not in these years
     * @param deadline the last day to cancel it, -1 when that is over, or not in these years
     */
    public record Bar(HtmlText name, String label, List<Part> parts, int cancelled, int deadline) {}

    /**
     * A stretch of a bar.
     *
     * @param kind the class that gives it colour and shape: full, blocked, results or permitted
     */
    public record Part(String kind, int from, int width) {

        /** Whether it is a hollow box, and not a line. */
        public boolean isHollow() {
            return kind.equals(Timeline.kind(LicenceUse.BLOCKED));
        }
    }

    /** The class of what a licence gives. */
    static String kind(LicenceUse use) {
        return switch (use) {
            case FULL -> "full";
            case BLOCKED -> "blocked";
            case RESULTS -> "results";
            case NONE -> "none";
        };
    }
}
