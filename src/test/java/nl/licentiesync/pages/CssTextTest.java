package nl.licentiesync.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text stays a text in a style sheet, whatever it holds. */
class CssTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "stand van 25 november|\"stand van 25 november\"",
                "a\"; } body { display: none|\"a\\22 ; } body { display: none\"",
                "back\\slash|\"back\\5c slash\"",
                "</style>|\"\\3c /style>\"",
            })
    void isQuoted(String text, String quoted) {
        assertThat(CssText.quoted(text)).isEqualTo(quoted);
    }
}
