package nl.licentiesync.pages.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.pages.PageFacts;
import org.jspecify.annotations.Nullable;

/**
 * Places days on the timeline of a school: the school year before the date, that of the date, and the two after it.
 *
 * @param from the first day
 * @param to the day after the last
 */
public record TimelineScale(LocalDate from, LocalDate to) {

    private static final int WIDTH = 1000;

    /** The scale around the date of a page. */
    static TimelineScale of(PageFacts facts) {
        LocalDate year = facts.rules().calendar().yearOf(facts.date()).first();
        return new TimelineScale(year.minusYears(1), year.plusYears(3));
    }

    /** Where the date of a page lies. */
    public static int today(PageFacts facts) {
        return of(facts).place(facts.date());
    }

    /** The school years with their names. */
    List<Timeline.Year> years() {
        List<Timeline.Year> years = new ArrayList<>();
        for (LocalDate first = from; first.isBefore(to); first = first.plusYears(1)) {
            LocalDate next = first.plusYears(1);
            years.add(new Timeline.Year(place(first), first.getYear() + "–" + next.getYear()));
        }
        return years;
    }

    /** A stretch of a bar, from its first day to its last; to the edge when it has no last day. */
    Timeline.Part part(String kind, LocalDate first, @Nullable LocalDate last) {
        int begin = place(first);
        int end = last == null ? WIDTH : place(last.plusDays(1));
        return new Timeline.Part(kind, begin, end - begin);
    }

    /** The place of a mark; -1 when there is no day, or it is before the first. */
    int mark(@Nullable LocalDate day) {
        return day == null || day.isBefore(from) ? -1 : place(day);
    }

    /** Thousandths of the width; what lies outside is on the edge. */
    int place(LocalDate day) {
        if (!day.isAfter(from)) {
            return 0;
        }
        // Whole numbers of 32 bits are divided without a call; what lies outside is not divided.
        return day.isBefore(to) ? days(from, day) * WIDTH / days(from, to) : WIDTH;
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) (to.toEpochDay() - from.toEpochDay());
    }
}
