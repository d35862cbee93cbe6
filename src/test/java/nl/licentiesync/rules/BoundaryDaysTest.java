package nl.licentiesync.rules;

import static nl.licentiesync.rules.LicenceDraft.licence;
import static nl.licentiesync.rules.SchoolDraft.program;
import static nl.licentiesync.rules.SchoolDraft.school;
import static nl.licentiesync.rules.TeacherDraft.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.YearGroups;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Access turns exactly on the day that the rules name: seen the day before, on the day and the day after. */
class BoundaryDaysTest {

    private static final Access NONE = Access.NONE;
    private static final Access RESULTS = Access.RESULTS_ONLY;
    private static final Access FULL = Access.FULL;

    static Stream<Arguments> turns() {
        SchoolDraft cancelledInTime = of(licence("L1").cancelled("2026-06-29"));
        SchoolDraft cancelledLate = of(licence("L1").cancelled("2026-06-30"));
        SchoolDraft leapYear = of(licence("L1").cancelled("2027-09-01"));
        SchoolDraft leapDay = of(licence("L1").cancelled("2028-02-29"));
        SchoolDraft leapDeadline = of(licence("L1").cancelled("2028-02-29")).with(program("kim", "02-29"));
        return Stream.of(
                arguments("starts_on", of(licence("L1").from("2026-10-05")), "2026-10-05", NONE, FULL),
                arguments("starts_on a leap day", of(licence("L1").from("2028-02-29")), "2028-02-29", NONE, FULL),
                arguments("starts_on 1 August", of(licence("L1").from("2026-08-01")), "2026-08-01", NONE, FULL),
                arguments("terms accepted", of(licence("L1").accepted("2026-10-05", "T1")), "2026-10-05", NONE, FULL),
                arguments(
                        "last day in service",
                        school().with(teacher("T1").until("2026-10-04")).with(licence("L1")),
                        "2026-10-05",
                        FULL,
                        NONE),
                arguments(
                        "last day in service 31 July",
                        school().with(teacher("T1").until("2026-07-30")).with(licence("L1")),
                        "2026-07-31",
                        FULL,
                        NONE),
                arguments(
                        "linked by hand",
                        school().with(teacher("T1").groups(3))
                                .with(licence("L1"))
                                .with(program("kim", YearGroups.of(4)))
                                .linked("T1", "kim", "2026-10-05"),
                        "2026-10-05",
                        NONE,
                        FULL),
                arguments("cancelled on 29 June, ends", cancelledInTime, "2026-08-01", FULL, RESULTS),
                arguments("cancelled on 29 June, results end", cancelledInTime, "2027-08-01", RESULTS, NONE),
                arguments("cancelled on 29 June, that day", cancelledInTime, "2026-06-29", FULL, FULL),
                arguments("cancelled on 30 June, next 1 August", cancelledLate, "2026-08-01", FULL, FULL),
                arguments("cancelled on 30 June, ends", cancelledLate, "2027-08-01", FULL, RESULTS),
                arguments("cancelled on 30 June, results end", cancelledLate, "2028-08-01", RESULTS, NONE),
                arguments("a leap year's leap day", leapYear, "2028-02-29", FULL, FULL),
                arguments("a leap year's end", leapYear, "2028-08-01", FULL, RESULTS),
                arguments("cancelled on the leap day, ends", leapDay, "2028-08-01", FULL, RESULTS),
                arguments("cancelled on a leap deadline, next 1 August", leapDeadline, "2028-08-01", FULL, FULL),
                arguments("cancelled on a leap deadline, ends", leapDeadline, "2029-08-01", FULL, RESULTS),
                arguments(
                        "cancelled before the start",
                        of(licence("L1").from("2026-08-01").cancelled("2026-07-31")),
                        "2026-08-01",
                        NONE,
                        NONE));
    }

    @ParameterizedTest(name = "{0}: {2} from {3} to {4}")
    @MethodSource("turns")
    void accessTurnsOnTheDayAndNotBefore(String what, SchoolDraft school, LocalDate day, Access before, Access from) {
        List<Access> seen = Stream.of(day.minusDays(2), day.minusDays(1), day, day.plusDays(1))
                .map(date -> seen(school.rows(date.toString())))
                .toList();

        assertThat(seen).as(what).containsExactly(before, before, from, from);
    }

    /** The only row's access; somebody who left in an earlier school year has no row and sees nothing. */
    private static Access seen(List<Visibility> rows) {
        return rows.isEmpty() ? NONE : rows.get(0).access();
    }

    private static SchoolDraft of(LicenceDraft licence) {
        return school().with(teacher("T1")).with(licence);
    }
}
