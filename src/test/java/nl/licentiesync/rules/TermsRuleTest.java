package nl.licentiesync.rules;

import static nl.licentiesync.rules.LicenceDraft.licence;
import static nl.licentiesync.rules.TeacherDraft.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms hold when somebody of the school accepted them; an older acceptance stays when people leave. */
class TermsRuleTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    private final TermsRule rule = new TermsRule(SchoolCalendar.DEFAULT);
    private final Staff staff = new Staff(List.of(
            teacher("T1").at("Jan@School.example").build(),
            teacher("T2").until("2026-09-10").build(),
            teacher("T3").at("samen@school.example").until("2026-09-10").build(),
            teacher("T4").at("samen@school.example").build(),
            teacher("T5").at("weg@school.example").until("2026-09-10").build(),
            teacher("T6").at("weg@school.example").until("2026-09-12").build()));

    @Test
    void termsThatNobodyAccepted() {
        assertThat(rule.check(licence("L1").withoutTerms().build(), staff, DATE))
                .isEqualTo(Terms.NOT_ACCEPTED);
    }

    @ParameterizedTest(name = "accepted on {0}: {1}")
    @CsvSource({"2026-11-22, HOLD", "2026-11-23, HOLD", "2026-11-24, NOT_ACCEPTED"})
    void anAcceptanceCountsFromItsDay(String on, Terms expected) {
        assertThat(check(on, "T1")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "accepted on {0} by \"{1}\": {2}")
    @CsvSource({
        "2026-09-11, '',                   NOT_BY_SCHOOL",
        "2020-09-11, '',                   NOT_BY_SCHOOL",
        "2026-09-11, T1,                   HOLD",
        "2026-09-11, t1,                   HOLD",
        "2026-09-11, jan@school.example,   HOLD",
        "2026-09-11, JAN@SCHOOL.EXAMPLE,   HOLD",
        "2026-09-09, T2,                   HOLD",
        "2026-09-10, T2,                   HOLD",
        "2026-09-11, T2,                   NOT_BY_SCHOOL",
        "2026-09-11, samen@school.example, HOLD",
        "2026-09-12, weg@school.example,   HOLD",
        "2026-09-13, weg@school.example,   NOT_BY_SCHOOL",
    })
    void whoAcceptedMustHaveBeenInService(String on, String by, Terms expected) {
        assertThat(check(on, by)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "accepted on {0} by somebody unknown: {1}")
    @CsvSource({
        "2025-11-23, HOLD",
        "2026-07-31, HOLD",
        "2026-08-01, TO_BE_CHECKED",
        "2026-11-23, TO_BE_CHECKED",
        "2026-11-24, NOT_ACCEPTED",
    })
    void anUnknownAccepterOfThisSchoolYearIsToBeChecked(String on, Terms expected) {
        assertThat(check(on, "directie@elders.example")).isEqualTo(expected);
    }

    @Test
    void theSchoolYearIsThatOfTheDate() {
        var licence = licence("L1").accepted("2026-07-31", "T99").build();

        assertThat(rule.check(licence, staff, LocalDate.of(2026, 7, 31))).isEqualTo(Terms.TO_BE_CHECKED);
        assertThat(rule.check(licence, staff, LocalDate.of(2026, 8, 1))).isEqualTo(Terms.HOLD);
    }

    @Test
    void aTeacherWithoutAddressIsNotFoundByAnEmptyOne() {
        assertThat(staff.lastDayOf("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NOT_ACCEPTED, false", "NOT_BY_SCHOOL, false", "TO_BE_CHECKED, true", "HOLD, true"})
    void termsToBeCheckedHold(Terms terms, boolean hold) {
        assertThat(terms.hold()).isEqualTo(hold);
        assertThat(terms.blocking() == null).isEqualTo(hold);
    }

    private Terms check(String on, String by) {
        return rule.check(licence("L1").accepted(on, by).build(), staff, DATE);
    }
}
