package nl.licentiesync.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import nl.licentiesync.report.Share;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both the floor and the percentage must be exceeded, by the smallest step. */
class GuardLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "10, 10, 10, 10, false",
        "11, 11, 10, 10, true",
        "11, 110, 10, 10, false",
        "12, 110, 10, 10, true",
        "11, 109, 10, 10, true",
        "1, 1, 10, 0, true",
        "0, 0, 0, 0, false",
        "1, 1000, 0, 0, true",
        "11, 11, 100, 10, false",
        "25, 25, 10, 25, false",
        "26, 26, 10, 25, true",
        "99999999, 999999990, 10, 10, false",
        "100000000, 999999990, 10, 10, true"
    })
    void aShareExceedsThem(long part, long whole, int percent, int floor, boolean exceeded) {
        GuardLimits limits = new GuardLimits(5, 10, 10, floor);
        assertThat(limits.exceededBy(new Share(part, whole, percent))).isEqualTo(exceeded);
    }
}
