package nl.licentiesync.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A configured word becomes what it means, as a whole value or as a part of a list. */
class ValueTranslationTest {

    private static final ConfigKey KEY = new ConfigKey("test.yaml, line 1", "values.teachers.year_groups");

    private static final ValueTranslation TRANSLATION = new ValueTranslation(
            KEY,
            Map.of(
                    "onderbouw", new ConfiguredText(KEY, "1,2"),
                    "boven bouw", new ConfiguredText(KEY, "7,8"),
                    "R&D", new ConfiguredText(KEY, "Leerkracht"),
                    "geen", new ConfiguredText(KEY, "")));

    @ParameterizedTest(name = "{0}: ''{1}''")
    @CsvSource(
            delimiter = ';',
            value = {
                "YEAR_GROUPS; Onderbouw; 1,2",
                "YEAR_GROUPS; onderbouw|5; 1,2|5",
                "YEAR_GROUPS; onderbouw / boven bouw; 1,2/7,8",
                "YEAR_GROUPS; onderbouw 3; 1,2 3",
                "YEAR_GROUPS; onderbouw+3; 1,2+3",
                "YEAR_GROUPS; 3 & Boven bouw; 3 &7,8",
                "YEAR_GROUPS; onderbouw en 3; 1,2 en 3",
                "YEAR_GROUPS; 3,geen; 3,",
                "ROLES; R&D; Leerkracht",
                "ROLES; onderbouw+3; onderbouw+3",
                "TEXT; onderbouw|5; onderbouw|5",
            })
    void wholeValuesAndPartsOfLists(ValueKind kind, String value, String translated) {
        assertThat(TRANSLATION.translator(kind).translate(value)).isEqualTo(translated);
    }
}
