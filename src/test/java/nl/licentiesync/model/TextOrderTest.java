package nl.licentiesync.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Texts are ordered by code point, as any other program would order them. */
class TextOrderTest {

    /** Code points around every place where the order of char values differs from that of code points. */
    private static final int[] POINTS = {'0', '9', 'A', 'a', 'é', 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF};

    @Test
    void numbersAreOrderedAsText() {
        List<String> sorted = Stream.of("L9", "L10", "l1", "L1", "", "L")
                .sorted(TextOrder.BY_CODE_POINT)
                .toList();

        assertThat(sorted).containsExactly("", "L", "L1", "L10", "L9", "l1");
    }

    @Test
    void charactersOutsideTheBasicPlaneComeLast() {
        assertThat(TextOrder.compare("\uFF01", "\uD83D\uDE00")).isNegative();
        assertThat(TextOrder.compare("\uD83D\uDE00", "\uFF01")).isPositive();
    }

    @RepeatedTest(20)
    void theOrderIsThatOfTheCodePoints(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            String left = text(random);
            String right = text(random);
            int expected = Arrays.compare(
                    left.codePoints().toArray(), right.codePoints().toArray());

            assertThat(Integer.signum(TextOrder.compare(left, right)))
                    .as("seed %d: %s and %s", seed.getCurrentRepetition(), left, right)
                    .isEqualTo(Integer.signum(expected));
        }
    }

    private static String text(Random random) {
        int[] points = random.ints(random.nextInt(4), 0, POINTS.length)
                .map(i -> POINTS[i])
                .toArray();
        return new String(points, 0, points.length);
    }
}
