package nl.licentiesync.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is packed as it is or refused; bytes that were not written so are refused too. */
class PackWriterTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 32_767, 32_768, 65_535})
    void numbersUpToTheLargestOfTwoBytesAreReadAsTheyWereWritten(int number) {
        PackWriter out = new PackWriter();
        out.putShort(number);

        assertThat(reader(out).getUnsignedShort()).isEqualTo(number);
    }

    @Test
    void numbersOfAnyOtherSizeAreRefused() {
        PackWriter out = new PackWriter();

        assertThatThrownBy(() -> out.putShort(65_536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("65536 cannot be packed, as it is not between 0 and 65535");
        assertThatThrownBy(() -> out.putShort(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> out.putByte(256)).hasMessage("256 cannot be packed, as it is not between 0 and 255");
        assertThatThrownBy(() -> out.putByte(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void theLargestAndSmallestNumbersAndDatesSurvive() {
        PackWriter out = new PackWriter();
        out.putByte(255);
        out.putInt(Integer.MIN_VALUE);
        out.putInt(Integer.MAX_VALUE);
        out.putDate(null);
        out.putDate(LocalDate.of(1990, 1, 1));
        out.putDate(LocalDate.of(2100, 12, 31));

        PackReader in = reader(out);
        assertThat(in.getByte() & 0xFF).isEqualTo(255);
        assertThat(in.getInt()).isEqualTo(Integer.MIN_VALUE);
        assertThat(in.getInt()).isEqualTo(Integer.MAX_VALUE);
        assertThat(in.getDate()).isNull();
        assertThat(in.getDate()).isEqualTo("1990-01-01");
        assertThat(in.getDate()).isEqualTo("2100-12-31");
    }

    /** Else a damaged number would ask for gigabytes. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 4, Integer.MAX_VALUE})
    void aCountOfMoreThanFollowsIsRefused(int count) {
        PackWriter out = new PackWriter();
        out.putInt(count);
        out.putBytes(new byte[] {'a', 'b', 'c'}, 0, 3);

        assertThatThrownBy(() -> reader(out).getCount())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("%d items are announced where 3 bytes follow", count);
        assertThatThrownBy(() -> reader(out).getText()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> reader(out).skipText()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNumberThatIsNotNegativeTakesTheFewerBytesTheSmallerItIs() {
        PackWriter out = new PackWriter();
        List<Integer> numbers = List.of(0, 1, 127, 128, 16_383, 16_384, 268_435_455, Integer.MAX_VALUE);
        List<Integer> ends = new ArrayList<>();
        for (int number : numbers) {
            out.putNumber(number);
            ends.add(out.size());
        }

        assertThat(ends).containsExactly(1, 2, 3, 5, 7, 10, 14, 19);
        PackReader in = reader(out);
        assertThat(numbers).allSatisfy(number -> assertThat(in.getNumber()).isEqualTo(number));
        assertThatThrownBy(() -> out.putNumber(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longNumbersAndPartsSurvive() {
        PackWriter out = new PackWriter();
        int begun = out.beginPart();
        out.putLong(Long.MIN_VALUE);
        out.putLong(0x1234_5678_9ABC_DEF0L);
        out.endPart(begun);
        out.putLong(-1);

        PackReader in = reader(out);
        PackReader within = in.getPart();
        assertThat(in.getLong()).isEqualTo(-1);
        assertThat(within.getLong()).isEqualTo(Long.MIN_VALUE);
        assertThat(within.getLong()).isEqualTo(0x1234_5678_9ABC_DEF0L);
    }

    @Test
    void aNumberIsPassedOverOnlyWhenItComesNext() {
        PackWriter out = new PackWriter();
        out.putInt(-1);
        out.putInt(7);
        PackReader in = reader(out);

        assertThat(in.skipIf(7)).isFalse();
        assertThat(in.skipIf(-1)).isTrue();
        assertThat(in.skipIf(-1)).isFalse();
        assertThat(in.getInt()).isEqualTo(7);
    }

    private static PackReader reader(PackWriter out) {
        return new PackReader(out.toByteArray(), 0);
    }
}
