package nl.licentiesync.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates with times and in forms that the configuration adds. */
class DateFormsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-08-01, 2026-08-01",
        "1-8-2026, 2026-08-01",
        "2026-08-01 00:00, 2026-08-01",
        "1-8-2026 0:00:00, 2026-08-01",
        "2026-08-01T00:00:00.000, 2026-08-01",
        "2026-08-01T23:59:59, 2026-08-01",
        "2026-07-31T22:00:00Z, 2026-08-01",
        "2026-07-31T21:59:59Z, 2026-07-31",
        "2026-08-01T00:30:00+02:00, 2026-08-01",
        "2026-01-01T00:30:00+0200, 2025-12-31",
        "2026-06-14T07:30:00+09:00, 2026-06-14",
        "2021-07-31T17:30:00-05:00, 2021-08-01",
    })
    void timesAreDroppedAndOffsetsCounted(String text, LocalDate date) {
        assertThat(DateForms.OWN.parse(text)).hasValue(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-08-01 24:00",
                "2026-08-01T",
                "2026-08-01 12",
                "2026-08-01 10:61",
                "2026-08-01T10:00+99",
                "2026-8-1 10:00",
                "10:00",
                "2026-08-01 10:00 uur",
                "1/8/2026",
                "20260801"
            })
    void nothingIsGuessed(String text) {
        assertThat(DateForms.OWN.parse(text)).isEmpty();
    }

    @Test
    void addedFormsAreTriedInOrderAndStrictly() {
        DateForms forms = DateForms.with(List.of("d/M/yyyy", "yyyyMMdd", "d MMM yyyy"));

        assertThat(forms.parse("1/8/2026")).hasValue(LocalDate.of(2026, 8, 1));
        assertThat(forms.parse("1/8/2026 12:00")).hasValue(LocalDate.of(2026, 8, 1));
        assertThat(forms.parse("20260801")).hasValue(LocalDate.of(2026, 8, 1));
        assertThat(forms.parse("1 Aug 2026")).hasValue(LocalDate.of(2026, 8, 1));
        assertThat(forms.parse("31/2/2026")).isEmpty();
        assertThat(forms.parse("1/8/1926")).isEmpty();
        assertThat(forms.parse("1-8-2026")).hasValue(LocalDate.of(2026, 8, 1));
    }

    @Test
    void aFormWithTheMonthFirstTakesThePlaceOfTheOneWithTheDayFirst() {
        DateForms forms = DateForms.with(List.of("M-d-yyyy"));

        assertThat(forms.parse("2-3-2026")).hasValue(LocalDate.of(2026, 2, 3));
        assertThat(forms.parse("23-11-2026")).isEmpty();
        assertThat(forms.parse("2026-11-23")).hasValue(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/mm/yyyy", "d/M", "yyyy", "datum", "{", "HH:mm"})
    void aFormThatNamesNoDayHasAProblem(String pattern) {
        assertThat(DateForms.problemOf(pattern)).isNotNull();
        assertThat(DateForms.problemOf("d/M/yy")).isNull();
    }
}
