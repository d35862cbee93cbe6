package nl.licentiesync.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What answers say, in both languages. */
class WordsTest {

    private static final Pattern GAP = Pattern.compile("\\{(\\d+)}");
    private static final Pattern TEXT = Pattern.compile("\"([A-Za-z._]+)\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties dutch = read("ask.properties");
        Properties english = read("ask_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(dutch.stringPropertyNames());
        for (String key : dutch.stringPropertyNames()) {
            assertThat(gaps(english.getProperty(key))).as(key).isEqualTo(gaps(dutch.getProperty(key)));
        }
    }

    @Test
    void noTextSwallowsItsGapsOrShowsItsQuotesDoubled() throws IOException {
        for (String bundle : List.of("ask.properties", "ask_en.properties")) {
            Properties texts = read(bundle);
            for (String key : texts.stringPropertyNames()) {
                String said = new MessageFormat(texts.getProperty(key), Locale.ROOT)
                        .format(new Object[] {"<0>", "<1>", "<2>", "<3>", "<4>", "<5>"});

                assertThat(said).as("%s of %s", key, bundle).isNotBlank().doesNotContain("{", "}", "''");
                assertThat(Pattern.compile("<(\\d)>").matcher(said).results().map(gap -> "{" + gap.group(1) + "}"))
                        .as("%s of %s", key, bundle)
                        .containsExactlyInAnyOrderElementsOf(allGaps(texts.getProperty(key)));
            }
        }
    }

    /** A key is written out where it is used, or begins so there and ends in a name of the rules. */
    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher texts = TEXT.matcher(Files.readString(file));
                while (texts.find()) {
                    written.add(texts.group(1));
                }
            }
        }
        Set<String> beginnings = written.stream()
                .filter(text -> text.matches("[a-z]+[A-Za-z.]*\\."))
                .collect(Collectors.toSet());

        assertThat(read("ask.properties").stringPropertyNames())
                .allSatisfy(key -> assertThat(written.contains(key)
                                || key.matches(".*\\.(one|many)")
                                        && written.contains(key.substring(0, key.lastIndexOf('.')))
                                || beginnings.stream().anyMatch(key::startsWith))
                        .as(key + " is used")
                        .isTrue());
    }

    private static Set<String> gaps(String text) {
        return new TreeSet<>(allGaps(text));
    }

    private static List<String> allGaps(String text) {
        List<String> gaps = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        while (gap.find()) {
            gaps.add(gap.group());
        }
        return gaps;
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            assertThat(in).isNotNull();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
