package nl.licentiesync.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that was taken apart once reads as a message format reads it. */
class TextWithGapsTest {

    private static final List<String> TEXTS = List.of("Anne", "{0}", "'t Hof", "", "é–✓", "\uE001", "a b");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyTextReadsAsAMessageFormatReadsIt(String language) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle bundle = ResourceBundle.getBundle("nl.licentiesync.messages.messages", locale);
        int filled = 0;
        for (String key : bundle.keySet()) {
            String text = bundle.getString(key);
            MessageFormat format = new MessageFormat(text, locale);
            TextWithGaps gaps = new TextWithGaps(text, locale, number -> "number " + number);
            boolean hasFormats =
                    Arrays.stream(format.getFormatsByArgumentIndex()).anyMatch(own -> own != null);
            for (int i = 0; i < TEXTS.size() && !hasFormats; i++) {
                Object[] arguments = new Object[format.getFormatsByArgumentIndex().length];
                for (int j = 0; j < arguments.length; j++) {
                    arguments[j] = TEXTS.get((i + j) % TEXTS.size());
                }
                assertThat(gaps.filled(arguments)).as(key).isEqualTo(format.format(arguments));
                filled += arguments.length;
            }
        }
        assertThat(filled).isGreaterThan(1_000);
    }

    @Test
    void numbersOfPlainGapsAreWrittenAsElsewhere() {
        assertThat(filled("{1} van {0}", 12, "x")).isEqualTo("x van <12>");
        assertThat(filled("{0}{0}", 7L)).isEqualTo("<7><7>");
    }

    @Test
    void whatIsNoTextAndAGapWithoutArgumentAreLeftToTheMessageFormat() {
        assertThat(filled("{0} en {1}", "a")).isEqualTo("a en {1}");
        assertThat(filled("{0}", (Object) null)).isEqualTo("null");
        assertThat(filled("{0}", 1.5)).isEqualTo("1,5");
        assertThat(filled("{0,choice,0#geen|1#een|1<{0}} van {1}", 3, 4)).isEqualTo("3 van <4>");
    }

    private static String filled(String text, Object... arguments) {
        return new TextWithGaps(text, Locale.forLanguageTag("nl-NL"), number -> "<" + number + ">").filled(arguments);
    }
}
