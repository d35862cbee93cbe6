package nl.licentiesync.messages;

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
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two files of messages: the same keys, all of them used and all that are used, each text once. */
class MessageKeysTest {

    private static final Path FOLDER = Path.of("src/main/resources/nl/licentiesync/messages");
    private static final SortedMap<String, String> DUTCH = read("messages.properties");
    private static final SortedMap<String, String> ENGLISH = read("messages_en.properties");

    private static final Pattern GAP = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z]+\\.[A-Za-z_.]*)\"");
    private static final Pattern FILE = Pattern.compile("\\w+\\.(jte|csv|html|css|js)");
    private static final Pattern COMMENT = Pattern.compile("#.*");

    /** Keys end so where the code adds the end: a number of things, and the parts of what is to be done. */
    private static final List<String> ENDS = List.of("", ".one", ".many", ".what", ".who");

    /** Texts that are alike and do not say the same thing. */
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("column.teacher", "role.LEERKRACHT"),
            Set.of("difference.open", "symbol.NO_LICENCE", "symbol.LEFT_SCHOOL"));

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameGaps() {
        Set<String> dutch = DUTCH.keySet().stream()
                .filter(key -> !key.startsWith("advice."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ENGLISH.keySet()).isEqualTo(dutch);
        // A column is named by its header in the language, which is another argument.
        assertThat(dutch)
                .filteredOn(key -> !key.matches("guard\\.COLUMNS?_(EMPTIED|GONE)"))
                .allSatisfy(key -> assertThat(gaps(ENGLISH.get(key))).isEqualTo(gaps(DUTCH.get(key))));
    }

    @Test
    void noTextSwallowsItsGapsOrShowsItsQuotesDoubled() {
        for (Map<String, String> language : List.of(DUTCH, ENGLISH)) {
            assertThat(language).allSatisfy((key, text) -> {
                String filled = new MessageFormat(text, Locale.ROOT).format(new Object[] {71, 72, 73, 74, 75, 76, 77});
                assertThat(filled).isNotBlank().doesNotContain("{", "}", "''");
                if (!text.contains(",choice,")) {
                    assertThat(Pattern.compile("7[1-7]").matcher(filled).results())
                            .hasSize((int) GAP.matcher(text).results().count());
                }
            });
        }
    }

    @Test
    void everyTextIsUsedAndEveryUsedTextIsThere() throws IOException {
        Set<String> topics = DUTCH.keySet().stream().map(MessageKeysTest::topic).collect(Collectors.toSet());
        Set<String> written = literals().stream()
                .filter(text ->
                        topics.contains(topic(text)) && !FILE.matcher(text).matches())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(DUTCH.keySet().stream().filter(key -> written.stream().noneMatch(text -> names(text, key))))
                .as("texts that nothing uses")
                .isEmpty();
        assertThat(written.stream().filter(text -> DUTCH.keySet().stream().noneMatch(key -> names(text, key))))
                .as("keys without a text")
                .isEmpty();
    }

    @Test
    void everyTextStandsOnceUnlessItsKeyIsAConstantOfTheRules() {
        Map<String, Set<String>> keys = new TreeMap<>();
        ENGLISH.forEach((key, text) -> keys.computeIfAbsent(text + "|" + DUTCH.get(key), same -> new TreeSet<>())
                .add(key));

        assertThat(keys.values().stream()
                        .filter(same -> same.size() > 1 && !ALIKE.contains(same))
                        .filter(same -> !same.stream().allMatch(key -> key.matches(".*\\.[A-Z_]+"))))
                .isEmpty();
    }

    @Test
    void topicsStandTogetherInTheSameOrderInBothLanguages() throws IOException {
        List<String> dutch = topicsInOrder("messages.properties");
        dutch.remove("advice");

        assertThat(topicsInOrder("messages_en.properties"))
                .doesNotHaveDuplicates()
                .isEqualTo(dutch);
        assertThat(comments("messages.properties")).containsAll(comments("messages_en.properties"));
    }

    /** A key is written out where it is used, or it begins so there and ends in a name of the rules. */
    private static boolean names(String written, String key) {
        return written.endsWith(".")
                ? key.startsWith(written)
                : ENDS.stream().anyMatch(end -> key.equals(written + end));
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (String sources : List.of("src/main/java", "src/main/jte")) {
            try (Stream<Path> files = Files.walk(Path.of(sources))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    LITERAL.matcher(Files.readString(file)).results().forEach(found -> literals.add(found.group(1)));
                }
            }
        }
        return literals;
    }

    private static String topic(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static List<String> topicsInOrder(String name) throws IOException {
        List<String> topics = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(name))) {
            if (line.contains("=") && !COMMENT.matcher(line).matches()) {
                String topic = topic(line);
                if (topics.isEmpty() || !topics.get(topics.size() - 1).equals(topic)) {
                    topics.add(topic);
                }
            }
        }
        return topics;
    }

    private static List<String> comments(String name) throws IOException {
        return Files.readAllLines(FOLDER.resolve(name)).stream()
                .skip(1)
                .filter(line -> COMMENT.matcher(line).matches())
                .toList();
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text)
                .results()
                .map((MatchResult gap) -> gap.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedMap<String, String> read(String name) {
        Properties texts = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        SortedMap<String, String> read = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> read.put(key, texts.getProperty(key)));
        return read;
    }
}
