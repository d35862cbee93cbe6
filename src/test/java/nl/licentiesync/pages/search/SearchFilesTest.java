package nl.licentiesync.pages.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    @CsvSource({"a, e15d3c16", "10101, 36d182a9", "A.Smit@post.example, 35280825"})
    void hashesAreThoseOfTheScript(String value, String hash) {
        assertThat(SearchHash.of(value)).hasToString(hash);
    }

    @Test
    void aSmallNumberOfPeopleIsInOneShard() {
        ShardIndex index = new ShardIndex(LETTERS, 6);
        index.add("jansen", 1);
        index.add("jan", 1);
        index.add("émile", 0);

        assertThat(shards(index, 40)).containsExactly("=jan 1,jansen 1,_mile 0");
    }

    @Test
    void largeShardsAreSplitByLettersUntilTheyAreSmall() {
        ShardIndex index = new ShardIndex(LETTERS, 6);
        index.add("smit", 0);
        index.add("jansen", 1);
        index.add("jan", 2);
        index.add("jansma", 3);
        index.add("jo", 4);
        index.add("jansens", 5);

        assertThat(shards(index, 60_000))
                .as("three fit")
                .containsExactly("jan=jan 2", "jans=jansen 1,jansen 5,jansma 3", "jo=jo 4", "s=smit 0");
        assertThat(shards(index, 100_000))
                .as("one fits, unless the letters that count are the same")
                .containsExactly("jan=jan 2", "jansen=jansen 1,jansen 5", "jansm=jansma 3", "jo=jo 4", "s=smit 0");
    }

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_";

    private static List<String> shards(ShardIndex index, int size) {
        List<String> shards = new ArrayList<>();
        index.forEach(
                person -> size,
                (beginning, shard) -> shards.add(beginning + "="
                        + IntStream.range(shard.from(), shard.to())
                                .mapToObj(at -> index.wordOf(at) + " " + index.personOf(at))
                                .collect(Collectors.joining(","))));
        return shards;
    }

    @Test
    void peopleAreKeptAsTheyWereAdded() {
        People people = new People();
        for (int i = 0; i < 1000; i++) {
            assertThat(people.add("É" + i + "\n")).isEqualTo(i);
        }

        assertThat(people.line(0)).isEqualTo("É0\n");
        assertThat(people.line(999)).isEqualTo("É999\n");
        assertThat(people.size(999)).isEqualTo(6);
    }

    @Test
    void nobodyEndsAScript() {
        assertThat(ScriptText.quoted("</script>\"\\\n\t\u2028")).isEqualTo("\"\\u003c/script>\\\"\\\\\\n\\t\\u2028\"");
    }
}
