package nl.licentiesync.rules;

import static nl.licentiesync.rules.LicenceDraft.licence;
import static nl.licentiesync.rules.SchoolDraft.program;
import static nl.licentiesync.rules.TeacherDraft.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The timeline of a licence says what the rules say on every day. */
class LicenceTimelineTest {

    private static final Staff STAFF = new Staff(List.of(teacher("T1").build()));

    @Test
    void aLicenceIsUsedFromItsTermsToItsEndThenItsResultsStay() {
        assertThat(told(SchoolCalendar.DEFAULT, licence("L1").cancelled("2027-03-10")))
                .isEqualTo(
                        "BLOCKED 2025-08-01..2025-08-19, FULL 2025-08-20..2027-07-31, RESULTS 2027-08-01..2028-07-31");
    }

    @Test
    void itGoesOnUntilCancelledAndIsBlockedUntilTheTermsAreAccepted() {
        assertThat(told(SchoolCalendar.DEFAULT, licence("L1").accepted("2025-10-01", "T1")))
                .isEqualTo("BLOCKED 2025-08-01..2025-09-30, FULL 2025-10-01..");
    }

    @Test
    void withoutTermsItIsBlockedToTheEndAndLeavesNothing() {
        LicenceTimeline timeline =
                timeline(SchoolCalendar.DEFAULT, licence("L1").withoutTerms().cancelled("2026-05-01"));

        assertThat(told(timeline)).isEqualTo("BLOCKED 2025-08-01..2026-07-31");
        assertThat(timeline.isEverUsable()).isFalse();
    }

    @Test
    void withoutResultsYearsNothingStays() {
        LicenceDraft licence = licence("L1").accepted("2025-08-01", "T1").cancelled("2027-06-30");
        LicenceTimeline timeline = timeline(new SchoolCalendar(MonthDay.of(8, 1), 0), licence);

        assertThat(told(timeline)).isEqualTo("FULL 2025-08-01..2028-07-31");
        assertThat(timeline.isEverUsable()).isTrue();
    }

    @Test
    void aWithdrawnLicenceGivesNothing() {
        assertThat(told(SchoolCalendar.DEFAULT, licence("L1").cancelled("2025-07-31")))
                .isEmpty();
    }

    @Test
    void itEqualsTheRulesDayByDay() {
        RandomSchools.forSeeds(
                70_000,
                60,
                night -> night.school().licences().forEach(licence -> {
                    Staff staff = new Staff(night.school().teachers());
                    var program = night.catalogue().program(licence.program());
                    LicenceTimeline timeline = LicenceTimeline.of(licence, program, staff, night.rules());
                    for (int day = -1200; day < 1600; day += 1) {
                        LocalDate on = night.date().plusDays(day);
                        LicenceStatus licenceStatus = night.rules().licenceStatus(licence, program, staff, on);
                        assertThat(useOn(on, timeline))
                                .as("%s on %s", licence, on)
                                .isEqualTo(expected(licenceStatus));
                    }
                }));
    }

    private static LicenceUse expected(LicenceStatus licenceStatus) {
        return switch (licenceStatus.phase()) {
            case ACTIVE, CANCELLED, CANCELLED_LATE ->
                licenceStatus.terms().hold() ? LicenceUse.FULL : LicenceUse.BLOCKED;
            case RESULTS_YEAR -> LicenceUse.RESULTS;
            case NOT_STARTED, WITHDRAWN, ENDED -> LicenceUse.NONE;
        };
    }

    private static LicenceUse useOn(LocalDate day, LicenceTimeline timeline) {
        return timeline.stretches().stream()
                .filter(stretch ->
                        !day.isBefore(stretch.from()) && (stretch.upTo() == null || !day.isAfter(stretch.upTo())))
                .map(LicenceTimeline.Stretch::use)
                .findFirst()
                .orElse(LicenceUse.NONE);
    }

    private static String told(SchoolCalendar calendar, LicenceDraft licence) {
        return told(timeline(calendar, licence));
    }

    private static String told(LicenceTimeline timeline) {
        return String.join(
                ", ",
                timeline.stretches().stream()
                        .map(stretch -> "%s %s..%s"
                                .formatted(
                                        stretch.use(),
                                        stretch.from(),
                                        stretch.upTo() == null
                                                ? ""
                                                : stretch.upTo().toString()))
                        .toList());
    }

    private static LicenceTimeline timeline(SchoolCalendar calendar, LicenceDraft licence) {
        return LicenceTimeline.of(licence.build(), program("kim", (String) null), STAFF, new LicenceRules(calendar));
    }
}
