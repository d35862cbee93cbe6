package nl.licentiesync.pages.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the search page looks in: words, hashes and shards. */
class SearchFilesTest {

    @ParameterizedTest
    @CsvSource({
        "Jansen, jansen",
        "Anne-Marie, anne marie",
        "d'Arçon, d arcon",
        "Şükrü, sukru",
        "Sørensen-Weiß, sorensen weiss",
        "Łukasz, lukasz",
        "  , ''",
        "𐐀nna, 𐐨nna"
    })
    void wordsAreInLowerCaseWithoutMarks(String name, String words) {
        assertThat(String.join(" ", SearchWords.of(name == null ? "" : name))).isEqualTo(words);
    }

    /** The values that the script of the page computes. */
    @ParameterizedTest
    @CsvSource({"a, 1c2ba782c97901", "10101, 06da30552548c0", "A.Smit@post.example, 06a50104b6b32f"})
    void hashesAreThoseOfTheScript(String value, String hash) {
        assertThat(SearchHash.of(value)).hasToString(hash);
    }

    @Test
    void aSmallNumberOfPeopleIsInOneShard() {
        Shards shards = new Shards();
        shards.add("jansen", "Jan Jansen\n");
        shards.add("jan", "Jan Jansen\n");

        assertThat(shards.byBeginning()).containsOnlyKeys("").containsEntry("", "Jan Jansen\nJan Jansen\n");
    }

    @Test
    void largeShardsAreSplitByLettersUntilTheyAreSmall() {
        Shards shards = new Shards();
        String line = "x".repeat(99) + "\n";
        for (int i = 0; i < 3000; i++) {
            shards.add(i % 2 == 0 ? "jan" : "jansen", line);
            shards.add("smit", line);
        }
        shards.add("jo", line);

        SortedMap<String, String> split = shards.byBeginning();

        assertThat(split).containsOnlyKeys("jan", "jans", "jo", "s");
        assertThat(split.values().stream().mapToInt(String::length).sum()).isEqualTo(6001 * 100);
        assertThat(split.entrySet().stream()
                        .filter(shard -> shard.getValue().length() > 190_000)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toList()))
                .as("one word only")
                .containsExactly("s");
    }

    @Test
    void nobodyEndsAScript() {
        assertThat(ScriptText.quoted("</script>\"\\\n\t\u2028")).isEqualTo("\"\\u003c/script>\\\"\\\\\\n\\t\\u2028\"");
    }
}
