package nl.licentiesync.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.rules.Phase;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say, in both languages. */
class TextsTest {

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties dutch = read("pages.properties");
        Properties english = read("pages_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(dutch.stringPropertyNames());
        for (String key : dutch.stringPropertyNames()) {
            assertThat(gaps(english, key)).as(key).isEqualTo(gaps(dutch, key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyReasonPhaseAndRoleHasItsWords(String language) {
        Texts texts = new Texts(Locale.forLanguageTag(language));

        assertThat(Stream.of(
                                Stream.of(Reason.values()).map(reason -> "reason." + reason),
                                Stream.of(Phase.values()).map(phase -> "phase." + phase),
                                Stream.of(Terms.values()).map(terms -> "terms." + terms),
                                Stream.of(Role.values()).map(role -> "role." + role.name()))
                        .flatMap(keys -> keys))
                .allSatisfy(key -> assertThat(texts.get(key)).isNotBlank());
    }

    @Test
    void yearGroupsReadAsPeopleSayThem() {
        Texts dutch = new Texts(Locale.forLanguageTag("nl"));

        assertThat(dutch.groups(YearGroups.of(3))).isEqualTo("3");
        assertThat(dutch.groups(YearGroups.of(1, 2))).isEqualTo("1 en 2");
        assertThat(dutch.groups(YearGroups.of(1, 3, 5))).isEqualTo("1, 3 en 5");
        assertThat(dutch.groups(YearGroups.of(1, 4, 5, 6, 7, 8))).isEqualTo("1 en 4 t/m 8");
        assertThat(dutch.groups(YearGroups.NONE_VALID)).isEmpty();
        assertThat(new Texts(Locale.ENGLISH).groups(YearGroups.of(1, 2))).isEqualTo("1 and 2");
    }

    @Test
    void datesAndNumbersAreThoseOfTheLanguage() {
        LocalDate date = LocalDate.of(2026, 3, 1);
        Texts dutch = new Texts(Locale.forLanguageTag("nl"));
        Texts english = new Texts(Locale.ENGLISH);

        assertThat(dutch.date(date)).isEqualTo("1 maart 2026");
        assertThat(english.date(date)).isEqualTo("1 March 2026");
        assertThat(dutch.number(1_234_567)).isEqualTo("1.234.567");
        assertThat(english.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(dutch.count("todo.programs", 2)).isEqualTo("voor 2 programma's");
    }

    private static int gaps(Properties texts, String key) {
        return new MessageFormat(texts.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            assertThat(in).isNotNull();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
