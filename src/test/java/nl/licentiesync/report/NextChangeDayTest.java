package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LinkedSchool;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.rules.NextChangeDay;
import nl.licentiesync.rules.RandomNight;
import nl.licentiesync.rules.RandomSchools;
import nl.licentiesync.rules.SchoolCalendar;
import org.junit.jupiter.api.Test;

/** Until the next day of change a report says of a school what it said before, whatever day is looked at. */
class NextChangeDayTest {

    private static final int CHANGE_DAYS = 25;

    @Test
    void nothingOfASchoolIsSaidOtherwiseBeforeTheNextChangeDay() {
        long days = 0;
        long changes = 0;
        for (long seed = 520_000; seed < 520_400; seed++) {
            Random random = new Random(seed);
            RandomNight night = RandomSchools.night(seed);
            for (int change = 0; change < CHANGE_DAYS; change++) {
                LocalDate next = NextChangeDay.after(night.date(), night.school(), night.catalogue(), night.rules());
                assertThat(next).as("seed %d on %s", seed, night.date()).isAfter(night.date());
                requireSameUntil(next, night, random);
                days += ChronoUnit.DAYS.between(night.date(), next);
                changes++;
                night = night.on(next);
            }
        }
        assertThat(days / changes).as("days between two days of change").isGreaterThan(20);
    }

    /** The last day before the change, and some others. */
    private static void requireSameUntil(LocalDate change, RandomNight night, Random random) {
        LinkedSchool linked = linked(night, SchoolState.unknown(night.school().code()), true);
        SchoolReport first = reports(night).of(linked, Optional.empty());
        SchoolState state = new SchoolState(night.school(), linked.links());
        int days = (int) ChronoUnit.DAYS.between(night.date(), change);
        for (int day : List.of(days - 1, random.nextInt(days), random.nextInt(days))) {
            RandomNight later = night.on(night.date().plusDays(day));
            SchoolReport then = reports(later).of(linked(later, state, false), first.lastChanges());
            assertThat(said(then))
                    .as("seed %d on %s as on %s", night.seed(), later.date(), night.date())
                    .isEqualTo(said(first));
            assertThat(then.changes()).isEmpty();
            assertThat(then.linked().isAsBefore()).isTrue();
        }
    }

    /** The forecast of 28 February tells of 28 February of the next year, not of the 29th; that of 1 March does. */
    @Test
    void aLeapDayComesIntoTheForecastOnTheFirstOfMarch() {
        School school = school(new Licence(
                new LicenceId("L1"),
                new SchoolCode("12AB00"),
                "",
                new ProgramId("KIM"),
                LocalDate.of(2028, 2, 29),
                null,
                "",
                null));

        assertThat(next("2026-11-23", school)).isEqualTo("2027-03-01");
    }

    private static String next(String date, School school) {
        return NextChangeDay.after(
                        LocalDate.parse(date), school, Catalogue.absent(), new LicenceRules(SchoolCalendar.DEFAULT))
                .toString();
    }

    private static School school(Licence licence) {
        return new School(licence.school(), "", List.of(licence), List.of(), List.of());
    }

    private static LinkedSchool linked(RandomNight night, SchoolState before, boolean rowsChanged) {
        return new LinkingRule(night.calendar(), night.catalogue(), night.date())
                .link(night.licenceStatuses(), before, rowsChanged);
    }

    private static SchoolReports reports(RandomNight night) {
        return new SchoolReports(
                night.rules(), night.catalogue(), night.date(), night.date().minusDays(1));
    }

    /** All but the date, and what changed. */
    private static List<Object> said(SchoolReport report) {
        List<Object> said = new ArrayList<>();
        for (VisibilityRow row : report.rows()) {
            said.add(row.visibility().verdict());
            said.add(String.valueOf(row.nextAccess()));
            said.add(String.valueOf(row.linkedOn()));
            said.add(row.visibility());
        }
        said.add(report.licenceStatuses().all());
        said.add(report.actions());
        said.add(report.forecast());
        return said;
    }
}
