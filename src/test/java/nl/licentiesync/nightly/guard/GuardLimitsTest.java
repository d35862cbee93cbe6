package nl.licentiesync.nightly.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import nl.licentiesync.report.Share;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
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
        GuardLimits limits = new GuardLimits(5, 10, 10, 10, floor);
        assertThat(limits.exceededBy(new Share(part, whole, percent))).isEqualTo(exceeded);
    }

    /** Against a plain fraction, close to the limits. */
    @RepeatedTest(20)
    void onlyWhatIsAboveFloorAndPercentageExceedsThem(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 500; i++) {
            int percent = random.nextInt(101);
            int floor = random.nextInt(30);
            long whole = 1 + random.nextInt(2000);
            long part = Math.max(0, Math.min(whole, whole * percent / 100 - 2 + random.nextInt(5)));
            boolean above = BigDecimal.valueOf(part * 100)
                            .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128)
                            .compareTo(BigDecimal.valueOf(percent))
                    > 0;
            assertThat(new GuardLimits(percent, percent, percent, percent, floor)
                            .exceededBy(new Share(part, whole, percent)))
                    .as(
                            "seed %d: %d of %d, %d %%, floor %d",
                            repetition.getCurrentRepetition(), part, whole, percent, floor)
                    .isEqualTo(above && part >= floor + 1);
        }
    }
}
