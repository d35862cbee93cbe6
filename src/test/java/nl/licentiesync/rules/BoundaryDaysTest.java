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
import nl.licentiesync.model.Renewal;
import nl.licentiesync.model.YearGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Access turns exactly on the day that the rules name: seen the day before, on the day and the day after. */
class BoundaryDaysTest {

    private static final Access NONE = Access.NONE;
    private static final Access RESULTS = Access.RESULTS_ONLY;
    private static final Access FULL = Access.FULL;

    static Stream<Arguments> turns() {
        return Stream.of(turnsOfLicencesThatRenew(), turnsOfOtherKinds(), turnsOfPermissions())
                .flatMap(turns -> turns);
    }

    private static Stream<Arguments> turnsOfLicencesThatRenew() {
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

    private static Stream<Arguments> turnsOfOtherKinds() {
        SchoolDraft named = of(licence("L1").ends("2026-10-31"));
        SchoolDraft withYear = ofProgram(Renewal.ENDS, licence("L1"));
        SchoolDraft cancelledBefore = of(licence("L1").ends("2026-10-31").cancelled("2026-03-10"));
        SchoolDraft cancelledLate = of(licence("L1").ends("2026-10-31").cancelled("2026-06-30"));
        SchoolDraft twoResultsYears = of(licence("L1").ends("2026-10-31")).with(SchoolDraft.withResultsYears("kim", 2));
        return Stream.of(
                arguments("ends_on", named, "2026-11-01", FULL, RESULTS),
                arguments("ends_on, results end", named, "2028-08-01", RESULTS, NONE),
                arguments("ends_on 31 July", of(licence("L1").ends("2026-07-31")), "2026-08-01", FULL, RESULTS),
                arguments("ends_on a leap day", of(licence("L1").ends("2028-02-29")), "2028-03-01", FULL, RESULTS),
                arguments(
                        "ends_on, terms accepted a day later",
                        of(licence("L1").ends("2026-10-31").accepted("2026-11-01", "T1")),
                        "2026-11-01",
                        NONE,
                        NONE),
                arguments("ends_on, cancelled in time before", cancelledBefore, "2026-08-01", FULL, RESULTS),
                arguments("ends_on, cancelled too late", cancelledLate, "2026-11-01", FULL, RESULTS),
                arguments("does not renew", withYear, "2026-08-01", FULL, RESULTS),
                arguments("does not renew, results end", withYear, "2027-08-01", RESULTS, NONE),
                arguments(
                        "does not renew, begun two days before the end of the year",
                        ofProgram(Renewal.ENDS, licence("L1").from("2026-07-30")),
                        "2026-08-01",
                        FULL,
                        RESULTS),
                arguments(
                        "does not renew, begun with the next year",
                        ofProgram(Renewal.ENDS, licence("L1").from("2026-08-01")),
                        "2027-08-01",
                        FULL,
                        RESULTS),
                arguments(
                        "does not renew, ends_on later",
                        ofProgram(Renewal.ENDS, licence("L1").ends("2026-10-31")),
                        "2026-08-01",
                        FULL,
                        RESULTS),
                arguments(
                        "does not renew, ends_on sooner",
                        ofProgram(Renewal.ENDS, licence("L1").ends("2026-03-31")),
                        "2026-04-01",
                        FULL,
                        RESULTS),
                arguments("renews", ofProgram(Renewal.RENEWS, licence("L1")), "2026-08-01", FULL, FULL),
                arguments(
                        "no results years",
                        of(licence("L1").ends("2026-10-31")).with(SchoolDraft.withResultsYears("kim", 0)),
                        "2026-11-01",
                        FULL,
                        NONE),
                arguments(
                        "no results years, cancelled",
                        of(licence("L1").cancelled("2026-06-29")).with(SchoolDraft.withResultsYears("kim", 0)),
                        "2026-08-01",
                        FULL,
                        NONE),
                arguments("two results years, first ends", twoResultsYears, "2028-08-01", RESULTS, RESULTS),
                arguments("two results years, second ends", twoResultsYears, "2029-08-01", RESULTS, NONE));
    }

    private static Stream<Arguments> turnsOfPermissions() {
        SchoolDraft revoked = publishedBy("Zwijsen").permitted("Zwijsen", "2025-09-01", "2026-10-04");
        return Stream.of(
                arguments("nobody permitted", publishedBy("Zwijsen"), "2026-10-05", NONE, NONE),
                arguments("no publisher named", publishedBy(""), "2026-10-05", FULL, FULL),
                arguments(
                        "granted, the night after",
                        publishedBy("Zwijsen").permitted("Zwijsen", "2026-10-05", null),
                        "2026-10-06",
                        NONE,
                        FULL),
                arguments(
                        "written in other letters",
                        publishedBy("Zwijsen").permitted("ZWIJSEN", "2026-10-05", null),
                        "2026-10-06",
                        NONE,
                        FULL),
                arguments(
                        "of another publisher",
                        publishedBy("Zwijsen").permitted("Malmberg", "2026-10-05", null),
                        "2026-10-06",
                        NONE,
                        NONE),
                arguments("revoked_on is the last day", revoked, "2026-10-05", FULL, NONE),
                arguments(
                        "revoked and granted again the same day",
                        publishedBy("Zwijsen")
                                .permitted("Zwijsen", "2025-09-01", "2026-10-04")
                                .permitted("Zwijsen", "2026-10-04", null),
                        "2026-10-05",
                        FULL,
                        FULL),
                arguments(
                        "revoked, and granted again a day later",
                        publishedBy("Zwijsen")
                                .permitted("Zwijsen", "2025-09-01", "2026-10-03")
                                .permitted("Zwijsen", "2026-10-05", null),
                        "2026-10-06",
                        NONE,
                        FULL),
                arguments(
                        "granted and revoked the same day",
                        publishedBy("Zwijsen").permitted("Zwijsen", "2026-10-05", "2026-10-05"),
                        "2026-10-06",
                        NONE,
                        NONE),
                arguments(
                        "revoked in the results year",
                        school().with(teacher("T1"))
                                .with(licence("L1").cancelled("2026-03-10"))
                                .with(program("kim", "Zwijsen", Renewal.NOT_STATED))
                                .asked()
                                .permitted("Zwijsen", "2025-09-01", "2026-10-04"),
                        "2026-10-05",
                        RESULTS,
                        NONE));
    }

    @Test
    void aLicenceMayLastOneDay() {
        SchoolDraft school = of(licence("L1").from("2026-10-05").ends("2026-10-05"));

        assertThat(Stream.of("2026-10-04", "2026-10-05", "2026-10-06").map(school::access))
                .containsExactly(NONE, FULL, RESULTS);
    }

    @Test
    void aPermissionMayLastOneNight() {
        SchoolDraft school = publishedBy("Zwijsen").permitted("Zwijsen", "2026-10-05", "2026-10-06");

        assertThat(Stream.of("2026-10-05", "2026-10-06", "2026-10-07").map(school::access))
                .containsExactly(NONE, FULL, NONE);
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

    private static SchoolDraft ofProgram(Renewal renewal, LicenceDraft licence) {
        return of(licence).with(program("kim", "", renewal));
    }

    /** A licence of a program of the publisher, whose permission is asked. */
    private static SchoolDraft publishedBy(String publisher) {
        return of(licence("L1"))
                .with(program("kim", publisher, Renewal.NOT_STATED))
                .asked();
    }
}
