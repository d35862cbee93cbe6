package nl.licentiesync.rules;

import static nl.licentiesync.rules.LicenceDraft.licence;
import static nl.licentiesync.rules.SchoolDraft.program;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Program;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cancelling before the deadline ends a licence with the school year, cancelling later with the next one. */
class CancellationRuleTest {

    private static final Program KIM = program("kim", (String) null);

    private final CancellationRule rule = new CancellationRule(SchoolCalendar.DEFAULT);

    @ParameterizedTest(name = "cancelled on {0}: late {1}, ends {2}")
    @CsvSource({
        "2026-08-01, false, 2027-07-31",
        "2027-06-29, false, 2027-07-31",
        "2027-06-30, true,  2028-07-31",
        "2027-07-01, true,  2028-07-31",
        "2027-07-31, true,  2028-07-31",
        "2027-08-01, false, 2028-07-31",
        "2028-02-29, false, 2028-07-31",
    })
    void theUsualDeadlineIs30June(LocalDate on, boolean late, LocalDate end) {
        assertThat(rule.announced(cancelled(on), KIM)).hasValue(new Cancellation(on, false, late, end));
    }

    @ParameterizedTest(name = "deadline {0}, cancelled on {1}: late {2}, ends {3}")
    @CsvSource({
        "07-01, 2027-06-30, false, 2027-07-31",
        "07-01, 2027-07-01, true,  2028-07-31",
        "02-29, 2028-02-28, false, 2028-07-31",
        "02-29, 2028-02-29, true,  2029-07-31",
        "02-29, 2027-02-28, false, 2027-07-31",
        "02-29, 2027-03-01, true,  2028-07-31",
        "08-01, 2026-08-01, true,  2028-07-31",
        "07-31, 2027-07-30, false, 2027-07-31",
        "07-31, 2027-07-31, true,  2028-07-31",
        "12-31, 2026-12-30, false, 2027-07-31",
        "12-31, 2027-01-01, true,  2028-07-31",
    })
    void theCatalogueMayNameAnotherDeadline(String deadline, LocalDate on, boolean late, LocalDate end) {
        assertThat(rule.announced(cancelled(on), program("kim", deadline)))
                .hasValue(new Cancellation(on, false, late, end));
    }

    @ParameterizedTest(name = "on {0} a cancellation of 10 March is known: {1}")
    @CsvSource({"2027-03-09, false", "2027-03-10, true", "2027-03-11, true"})
    void aCancellationIsKnownFromItsDay(LocalDate date, boolean known) {
        Licence licence = cancelled(LocalDate.of(2027, 3, 10));

        assertThat(rule.knownOn(date, licence, KIM).isPresent()).isEqualTo(known);
        assertThat(rule.announced(licence, KIM)).isPresent();
    }

    @Test
    void aLicenceThatGoesOnHasNone() {
        assertThat(rule.announced(licence("L1").build(), KIM)).isEmpty();
    }

    @ParameterizedTest(name = "on {0}, cancel_before {1}: {2}")
    @CsvSource({
        "2026-11-23, ,      2027-06-29",
        "2027-06-29, ,      2027-06-29",
        "2027-06-30, ,      2028-06-29",
        "2027-07-01, ,      2028-06-29",
        "2026-11-23, 08-01, 2027-07-31",
        "2026-07-31, 08-01, 2026-07-31",
        "2026-11-23, 02-29, 2027-02-28",
        "2027-03-02, 02-29, 2028-02-28",
    })
    void theComingLastDayIsThatOfThisSchoolYearElseOfTheNext(
            LocalDate date, @Nullable String cancelBefore, LocalDate expected) {
        assertThat(rule.nextLastDay(date, program("kim", cancelBefore))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "cancelled on {0}: withdrawn {1}")
    @CsvSource({"2024-07-31, true", "2024-08-01, false"})
    void aCancellationBeforeTheStartSaysSo(LocalDate on, boolean withdrawn) {
        assertThat(rule.announced(cancelled(on), KIM))
                .hasValueSatisfying(
                        cancellation -> assertThat(cancellation.beforeStart()).isEqualTo(withdrawn));
    }

    @Test
    void theYearMayStartElsewhere() {
        CancellationRule calendarYears = new CancellationRule(new SchoolCalendar(MonthDay.of(1, 1), 1));
        LocalDate on = LocalDate.of(2027, 6, 30);

        assertThat(calendarYears.announced(cancelled(on), KIM))
                .hasValue(new Cancellation(on, false, true, LocalDate.of(2028, 12, 31)));
    }

    private static Licence cancelled(LocalDate on) {
        return licence("L1").from("2024-08-01").cancelled(on.toString()).build();
    }
}
