package nl.licentiesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code formatted} writes numbers in the figures of the default locale, which byte code does not tell from text: the
 * sources may use it for texts only. What else would depend on the default locale is in {@link ArchitectureTest}.
 */
class DefaultLocaleTest {

    private static final String LITERAL = "\"(?:[^\"\\\\\n]|\\\\.)*\"";
    private static final String LITERAL_WITH_NUMBER =
            "\"(?:[^\"\\\\\n]|\\\\.)*%(?:\\d+\\$)?[-,+0-9.]*[dfeExX](?:[^\"\\\\\n]|\\\\.)*\"";
    private static final String TEXT_BLOCK_WITH_NUMBER =
            "\"{3}(?:(?!\"{3})[\\s\\S])*%(?:\\d+\\$)?[-,+0-9.]*[dfeExX](?:(?!\"{3})[\\s\\S])*\"{3}\\s*\\.formatted\\(";
    private static final Pattern NUMBER_FORMATTED = Pattern.compile(TEXT_BLOCK_WITH_NUMBER + "|" + LITERAL_WITH_NUMBER
            + "(?:\\s*\\+\\s*" + LITERAL + ")*\\s*\\)?\\s*\\.formatted\\(");

    @Test
    void numbersAreWrittenWithALocale() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> offenders = sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(source -> NUMBER_FORMATTED.matcher(text(source)).find())
                    .toList();

            assertThat(offenders)
                    .as("use String.format(Locale.ROOT, ...) for numbers in")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"run %d\".formatted(1)",
                "(\"a %,d\"\n    + \"b %s\")\n    .formatted(1, 2)",
                "\"%1$02X\".formatted(1)",
                "\"\"\"\n  .later-%d\n  \"\"\".formatted(1)"
            })
    void thatBites(String source) {
        assertThat(NUMBER_FORMATTED.matcher(source).find()).isTrue();
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
