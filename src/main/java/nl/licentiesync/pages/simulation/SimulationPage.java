package nl.licentiesync.pages.simulation;

import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.overview.SchoolsPage;
import nl.licentiesync.rules.ChangeCounts;

/**
 * The content of the calendar page of a simulation.
 *
 * @param stamp which nights it is of
 * @param assumed what was assumed, each in a sentence
 * @param total all changes
 * @param calendar the months of the period with their weeks
 * @param weeks those in which anything changes
 * @param differences what the assumptions change
 * @param schools those at which anything changes, by name
 */
public record SimulationPage(
        Messages messages,
        String stamp,
        List<String> assumed,
        int schoolCount,
        Seen start,
        Seen end,
        ChangeCounts total,
        List<Month> calendar,
        List<Week> weeks,
        List<DifferenceLine> differences,
        List<SchoolLine> schools) {

    /** Schools in a block of the list. A browser lays out those in sight alone. */
    private static final int BLOCK = 100;

    /** Whether no block of the list is left for later. */
    public boolean isFew() {
        return schools.size() <= SchoolsPage.FEW;
    }

    /** The schools in blocks, in the same order. */
    public List<List<SchoolLine>> blocks() {
        List<List<SchoolLine>> blocks = new ArrayList<>();
        for (int from = 0; from < schools.size(); from += BLOCK) {
            blocks.add(schools.subList(from, Math.min(from + BLOCK, schools.size())));
        }
        return blocks;
    }

    /** Number of visible programs on a date. */
    public record Seen(String date, int full, int resultsOnly) {}

    /** A month of the calendar. */
    public record Month(String name, List<CalendarWeek> weeks) {}

    /**
     * A week of the calendar, by its first day.
     *
     * @param anchor of the week's line, empty when nothing changes in it
     * @param day of the month
     * @param level how much changes, 0 to 4
     * @param words the same in words
     */
    public record CalendarWeek(String anchor, int day, int level, String words) {}

    /** A week in which anything changes, and at which schools. */
    public record Week(String anchor, String name, ChangeCounts counts, List<SchoolLine> schools) {

        private static final int UNFOLDED = 5;

        /** Whether the schools are so few that they stand there unfolded. */
        public boolean isFew() {
            return schools.size() <= UNFOLDED;
        }
    }

    /**
     * A school at which anything changes.
     *
     * @param first the first night that changes anything, empty when none does
     */
    public record SchoolLine(String code, String title, ChangeCounts counts, String first) {}
}
