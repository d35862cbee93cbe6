package nl.licentiesync.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters are folded one by one where that gives what folding the whole text gives. */
class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Jansen, jansen",
        "Müller-LÜTZ, muller-lutz",
        "Großmann, grossmann",
        "Çiğdem Şahin, cigdem sahin",
        "İnci Işık, inci isik",
        "Ærø Ðórr Þór Łódź Đặng, aero dorr thor lodz dang",
        "'O''Brien 007', o'brien 007"
    })
    void capitalsAndMarksAreGone(String text, String folded) {
        assertThat(FoldedText.of(text)).isEqualTo(folded);
    }

    @Test
    void aWholeTextIsItsLettersFolded() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            // Beyond the western letters too: marks that stand alone, Greek, wide letters, half of a pair.
            int most = i % 2 == 0 ? 0x180 : i % 3 == 0 ? 0x500 : 0x1_0000;
            String text = random.ints(random.nextInt(7), 0, most)
                    .collect(StringBuilder::new, (letters, c) -> letters.append((char) c), StringBuilder::append)
                    .toString();

            assertThat(FoldedText.of(text)).as(text).isEqualTo(withoutMarks(text));
        }
    }

    private static String withoutMarks(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("đ", "d")
                .replace("ı", "i")
                .replace("ð", "d")
                .replace("þ", "th");
    }
}
