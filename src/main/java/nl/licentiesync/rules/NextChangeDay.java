package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.School;

/**
 * The next day on which anything that a report says of a school can change, on the same exports: until then nothing of it
 * needs to be evaluated.
 */
public final class NextChangeDay {

    private NextChangeDay() {}

    /**
     * The first such day after a date: on which an access can change, or comes within the forecast; on which a licence is
     * to be ordered again; and the first of the next school year, on which terms that were accepted last year need no
     * check any more and teachers who left are not told of.
     */
    public static LocalDate after(LocalDate date, School school, Catalogue catalogue, LicenceRules rules) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(rules.calendar().lastDayOfYear(date).plusDays(1));
        for (LocalDate day : AccessChangeDays.of(school, catalogue, rules).tailSet(date, false)) {
            days.add(day);
            days.add(inForecastFrom(day));
        }
        for (Licence licence : school.licences()) {
            LocalDate end = rules.ownEnd().lastDay(licence, catalogue.program(licence.program()));
            if (end != null) {
                days.add(end.minusDays(ActionRule.DAYS_TO_REORDER));
            }
        }
        return days.tailSet(date, false).first();
    }

    /** The first date whose forecast of a year tells of a day; that of 28 February does not tell of the 29th. */
    private static LocalDate inForecastFrom(LocalDate day) {
        LocalDate from = day.minusYears(1);
        return ForecastRule.lastNight(from).isBefore(day) ? from.plusDays(1) : from;
    }
}
