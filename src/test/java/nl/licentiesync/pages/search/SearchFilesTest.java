package nl.licentiesync.pages.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
    @CsvSource({"a, e15d3c164bc80", "10101, 36d182a92a460", "A.Smit@post.example, 35280825b5997"})
    void hashesAreThoseOfTheScript(String value, String hash) {
        assertThat(hex(SearchHash.of(value))).isEqualTo(hash);
    }

    @Test
    void keysAreInFilesByTheFirstBitsOfTheirHash() {
        KeyIndex index = new KeyIndex();
        for (int person = 0; person < 3000; person++) {
            index.add(SearchHash.of("T" + person), person);
        }
        index.add(SearchHash.of("10101"), 3000);
        int bits = index.bits(1_000_000_000);

        assertThat(bits).as("at most 4,096 files").isEqualTo(12);
        assertThat(index.bits(32_000)).isZero();
        assertThat(index.bits(32_001)).isOne();
        KeyIndex.Files files = index.files(bits);
        assertThat(files.number()).isEqualTo(4096);
        assertThat(IntStream.range(0, files.number())
                        .flatMap(file -> IntStream.of(files.entries(file)))
                        .boxed())
                .as("each is in one file")
                .hasSize(3001)
                .doesNotHaveDuplicates();
        assertThat(IntStream.of(files.entries(0x36d))
                        .filter(entry -> index.personOf(entry) == 3000)
                        .mapToObj(entry -> hex(index.hashOf(entry))))
                .containsExactly("36d182a92a460");
        assertThat(index.files(0).entries(0)).hasSize(3001).isSorted();
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
            assertThat(people.add(Script.line("É" + i))).isEqualTo(i);
        }
        Script script = new Script("L", "e", 16);
        people.putLine(0, script);
        people.putLine(999, script);

        assertThat(people.size(999)).isEqualTo(7);
        assertThat(text(script)).isEqualTo("L(\"e\",\"É0\\nÉ999\\n\")\n");
    }

    @Test
    void nobodyEndsAScriptOrALine() {
        assertThat(new String(Script.line("</script>\"\\\n\t\u2028", "é"), StandardCharsets.UTF_8))
                .isEqualTo("\\u003c/script>\\\"\\\\  \\u2028\\té\\n");
    }

    private static String hex(long hash) {
        return new String(SearchHash.text(hash), StandardCharsets.US_ASCII);
    }

    private static String text(Script script) {
        ByteBuffer bytes = script.end();
        return new String(bytes.array(), 0, bytes.limit(), StandardCharsets.UTF_8);
    }
}
