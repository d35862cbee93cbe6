package nl.licentiesync.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines are read as they were written, and lines that follow each other take a byte each. */
class PackedLinesTest {

    @Test
    void anyLinesAreReadAsTheyWereWritten() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<List<Integer>> rows = new ArrayList<>();
            int limit = 1 << random.nextInt(31);
            for (int row = random.nextInt(20); row > 0; row--) {
                rows.add(random.ints(1 + random.nextInt(3), 0, limit).boxed().toList());
            }
            assertThat(read(written(rows))).isEqualTo(rows);
        }
    }

    @Test
    void theLargestGapsAreReadAsTheyWereWritten() {
        List<List<Integer>> rows = List.of(
                List.of(Integer.MAX_VALUE), List.of(0), List.of(Integer.MAX_VALUE, 1, Integer.MAX_VALUE), List.of(2));
        assertThat(read(written(rows))).isEqualTo(rows);
    }

    @Test
    void rowsThatFollowEachOtherTakeAByteEach() {
        List<List<Integer>> rows =
                IntStream.range(2, 1002).mapToObj(line -> List.of(line)).toList();
        assertThat(written(rows)).hasSizeLessThan(1010);
    }

    @Test
    void severalListsAreReadOneAfterTheOther() {
        PackWriter out = new PackWriter();
        PackedLines.write(out, List.of(List.of(5), List.of(3, 4)));
        PackedLines.write(out, List.of());
        PackedLines.write(out, List.of(List.of(9)));
        PackReader in = new PackReader(out.toByteArray(), 0);
        assertThat(PackedLines.read(in)).containsExactly(List.of(5), List.of(3, 4));
        assertThat(PackedLines.read(in)).isEmpty();
        assertThat(PackedLines.read(in)).containsExactly(List.of(9));
    }

    private static byte[] written(List<List<Integer>> rows) {
        PackWriter out = new PackWriter();
        PackedLines.write(out, rows);
        return out.toByteArray();
    }

    private static List<List<Integer>> read(byte[] bytes) {
        return PackedLines.read(new PackReader(bytes, 0));
    }
}
