package nl.licentiesync.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date that cannot be read is told from one that does not exist. */
class DateFaultTest {

    @ParameterizedTest
    @CsvSource({
        "1-8-22, UNREADABLE",
        "31-2-2026 00:00, NO_SUCH_DAY",
        "2022/08/01, UNREADABLE",
        "2022-8-1, UNREADABLE",
        "1 augustus 2022, UNREADABLE",
        "20220801, UNREADABLE",
        "31-02-2026, NO_SUCH_DAY",
        "2025-13-01, NO_SUCH_DAY",
        "2026-02-29, NO_SUCH_DAY",
        "08-20-2026, NO_SUCH_DAY",
        "1989-12-31, OUT_OF_RANGE",
        "01-01-2101, OUT_OF_RANGE",
        "2226-08-01, OUT_OF_RANGE",
    })
    void whatIsWrong(String text, DateFault fault) {
        assertThat(Dates.parse(text)).isEmpty();
        assertThat(DateFault.of(text)).isEqualTo(fault);
    }
}
