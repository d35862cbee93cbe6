package nl.licentiesync.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.licentiesync.rules.SchoolCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From which date on runs are kept. */
class RetentionTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2026-07-31, 2025-08-01",
        "1, 2026-08-01, 2026-08-01",
        "2, 2026-11-23, 2025-08-01",
        "2, 2026-07-31, 2024-08-01",
        "1d, 2026-11-23, 2026-11-23",
        "90d, 2026-11-23, 2026-08-26"
    })
    void theFirstDateThatIsKept(String text, LocalDate counted, LocalDate first) {
        assertThat(Retention.parse(text).firstKept(counted, SchoolCalendar.DEFAULT))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "", "d", "2y", "12345", "1.5"})
    void anythingElseIsNoRetention(String text) {
        assertThatThrownBy(() -> Retention.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    /** A wrong date never removes a run. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23, 2026-11-23",
        "2026-11-20, 2026-11-23, 2026-11-20",
        "2029-11-24, 2026-11-23, 2026-11-23"
    })
    void itIsCountedFromTodayWhenTheDateIsLater(LocalDate date, LocalDate today, LocalDate counted) {
        assertThat(Retention.countedFrom(date, today)).isEqualTo(counted);
    }
}
