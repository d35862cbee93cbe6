package nl.licentiesync.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How dates are written in exports and on the command line. */
class DatesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-11-23, 2026-11-23",
        "23-11-2026, 2026-11-23",
        "01-02-2026, 2026-02-01",
        "1-2-2026, 2026-02-01",
        "1-12-2026, 2026-12-01",
        "01-2-2026, 2026-02-01",
        "2026-02-01, 2026-02-01",
        "1990-01-01, 1990-01-01",
        "31-12-2100, 2100-12-31",
        "29-02-2028, 2028-02-29",
        "2000-02-29, 2000-02-29",
    })
    void datesAreWrittenYearFirstOrDayFirst(String text, LocalDate date) {
        assertThat(Dates.parse(text)).hasValue(date);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "30-02-2026",
                "2026-02-30",
                "29-02-2026",
                "2100-02-29",
                "31-04-2026",
                "31-12-1989",
                "1989-12-31",
                "2101-01-01",
                "01-01-2101",
                "2026-1-2",
                "111-1-2026",
                "1-111-2026",
                "1--2026",
                "-1-2-2026",
                "2026-011-3",
                "23-11-26",
                "26-11-2026-",
                "2026/11/23",
                "23/11/2026",
                "23.11.2026",
                "2026-11/23",
                "23-11/2026",
                "2026-13-01",
                "01-13-2026",
                "00-01-2026",
                "2026-00-01",
                "2026-01-00",
                "20261123",
                "2026-11-23T00:00",
                " 2026-11-23",
                "٢٠٢٦-١١-٢٣",
                "-026-11-23",
                "2026-+1-23",
                "+1-11-2026",
                "gisteren",
                "0000-00-00",
                "46349"
            })
    void anythingElseIsNoDate(String text) {
        assertThat(Dates.parse(text)).isEmpty();
    }

    @Test
    void aDateThatOnlyMakesSenseWithTheMonthFirstIsKnown() {
        assertThat(Dates.parseMonthFirst("08-20-2024")).hasValue(LocalDate.of(2024, 8, 20));
        assertThat(Dates.parseMonthFirst("08-12-2024")).isEmpty();
        assertThat(Dates.parseMonthFirst("20-08-2024")).isEmpty();
        assertThat(Dates.parseMonthFirst("02-30-2024")).isEmpty();
        assertThat(Dates.parseMonthFirst("08-20-1989")).isEmpty();
        assertThat(Dates.parseMonthFirst("08/20/2024")).isEmpty();
        assertThat(Dates.isOnlyDayFirst("20-08-2024")).isTrue();
        assertThat(Dates.isOnlyDayFirst("12-08-2024")).isFalse();
        assertThat(Dates.isOnlyDayFirst("2024-08-20")).isFalse();
    }
}
