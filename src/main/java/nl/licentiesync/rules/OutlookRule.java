package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.ProgramId;
import org.jspecify.annotations.Nullable;

/** Section 2.4, {@code until} and {@code then}: the first later day on which a teacher's access differs. */
public final class OutlookRule {

    private final LicenceRules rules;
    private final SchoolStandings standings;
    private final LocalDate date;
    private final Map<ProgramId, ProgramOutlook> outlooks = new HashMap<>();

    /** The outlook of one school from the date of its standings. */
    public OutlookRule(LicenceRules rules, SchoolStandings standings, LocalDate date) {
        this.rules = rules;
        this.standings = standings;
        this.date = date;
    }

    /** When the row's access changes, or null when it never does. */
    public @Nullable Turn turnOf(Visibility row) {
        Standing counting = row.counting();
        LocalDate linkedFrom = linkedFrom(row);
        if (counting == null || linkedFrom == null) {
            return null;
        }
        LocalDate lastDay = row.teacher().endDate();
        ProgramOutlook outlook = outlookOf(row, counting);
        boolean alwaysLinked = !linkedFrom.isAfter(date) && lastDay == null;
        if (alwaysLinked) {
            return outlook.firstTurn();
        }
        for (LocalDate day : laterDays(outlook, linkedFrom, lastDay)) {
            boolean linked = !day.isBefore(linkedFrom) && !row.teacher().leftBefore(day);
            Access access = linked ? outlook.on(day) : Access.NONE;
            if (access != row.access()) {
                return new Turn(day.minusDays(1), access);
            }
        }
        return null;
    }

    private ProgramOutlook outlookOf(Visibility row, Standing counting) {
        ProgramId program = row.program().id();
        ProgramOutlook known = outlooks.get(program);
        if (known != null) {
            return known;
        }
        ProgramOutlook outlook = ProgramOutlook.from(
                date, counting.access(), standings.licencesFor(program), row.program(), standings.staff(), rules);
        outlooks.put(program, outlook);
        return outlook;
    }

    /** From when year group, manual link and account allow this teacher the program; null when never. */
    private static @Nullable LocalDate linkedFrom(Visibility row) {
        if (!row.teacher().hasAccount()) {
            return null;
        }
        return YearGroupRule.fits(row.teacher(), row.program()) ? LocalDate.MIN : row.manualFrom();
    }

    private Iterable<LocalDate> laterDays(ProgramOutlook outlook, LocalDate linkedFrom, @Nullable LocalDate lastDay) {
        NavigableSet<LocalDate> days = new TreeSet<>(outlook.turningDays());
        days.add(linkedFrom);
        if (lastDay != null) {
            days.add(lastDay.plusDays(1));
        }
        return days.tailSet(date, false);
    }
}
