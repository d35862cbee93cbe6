package nl.licentiesync.pages.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.report.ReportFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the search page looks in: words, hashes and shards. */
class SearchFilesTest {

    @TempDir
    Path temp;

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

    /** With 20,000 they wait in buckets. */
    @ParameterizedTest
    @CsvSource({"1, 0", "3000, 3", "16000, 5", "16001, 6", "20000, 6"})
    void keysAreInFilesByTheFirstBitsOfTheirHash(int people, int bits) throws IOException {
        Map<Integer, List<String>> expected = new TreeMap<>();
        Map<Integer, List<String>> files = new TreeMap<>();
        try (KeyIndex index = new KeyIndex(report())) {
            for (int person = 10_101; person < 10_101 + people; person++) {
                String hash = hex(SearchHash.of(String.valueOf(person)));
                index.add(SearchHash.of(String.valueOf(person)), line(person, 40));
                expected.computeIfAbsent((int) (Long.parseLong(hash, 16) >> 52 - bits), file -> new ArrayList<>())
                        .add(hash + " " + person);
            }
            assertThat(index.bits()).isEqualTo(bits);
            index.forEach((file, entries) -> files.put(
                    file,
                    IntStream.range(entries.from(), entries.to())
                            .mapToObj(at -> hex(entries.lines().numberOf(at)) + " " + person(entries.lines(), at))
                            .toList()));
        }

        assertThat(files).as("each is in one file, as they were added").isEqualTo(expected);
        assertThat(files.get(0x36d >> 12 - bits)).contains("36d182a92a460 10101");
    }

    @Test
    void thereAreMoreFilesOfKeysTheMorePeopleThereAre() {
        assertThat(KeyIndex.bits(500)).isZero();
        assertThat(KeyIndex.bits(501)).isOne();
        assertThat(KeyIndex.bits(20_000_000)).as("at most 4,096 files").isEqualTo(12);
    }

    @Test
    void aSmallNumberOfPeopleIsInOneShard() throws IOException {
        assertThat(shards(40, "émile", "jansen jan")).containsExactly("=jan 1,jansen 1,_mile 0");
    }

    @Test
    void largeShardsAreSplitByLettersUntilTheyAreSmall() throws IOException {
        String[] names = {"smit", "jansen", "jan", "jansma", "jo", "jansens"};

        assertThat(shards(60_000, names))
                .as("three fit")
                .containsExactly("jan=jan 2", "jans=jansen 1,jansen 5,jansma 3", "jo=jo 4", "s=smit 0");
        assertThat(shards(100_000, names))
                .as("one fits, unless the letters that count are the same")
                .containsExactly("jan=jan 2", "jansen=jansen 1,jansen 5", "jansm=jansma 3", "jo=jo 4", "s=smit 0");
    }

    /** The shards of people with these names, whose lines take so many bytes. */
    private List<String> shards(int size, String... names) throws IOException {
        List<String> shards = new ArrayList<>();
        try (ShardIndex index = new ShardIndex("abcdefghijklmnopqrstuvwxyz0123456789_", 6, report())) {
            for (int person = 0; person < names.length; person++) {
                for (String word : names[person].split(" ")) {
                    index.add(word, line(person, size));
                }
            }
            index.forEach((beginning, shard) -> shards.add(beginning + "="
                    + IntStream.range(shard.from(), shard.to())
                            .mapToObj(at ->
                                    index.beginning(shard.lines().numberOf(at), 6) + " " + person(shard.lines(), at))
                            .collect(Collectors.joining(","))));
        }
        return shards;
    }

    private ReportFiles report() throws IOException {
        ReportFiles files = new ReportFiles(Files.createTempDirectory(temp, "report"), FilePermissions.OWNER);
        files.createFolder(SearchPages.FOLDER);
        return files;
    }

    private static byte[] line(int person, int size) {
        return (person + " ".repeat(size)).substring(0, size).getBytes(StandardCharsets.US_ASCII);
    }

    private static String person(SortedLines lines, int at) {
        return new String(lines.line(at), StandardCharsets.US_ASCII).strip();
    }

    @Test
    void nobodyEndsAScriptOrALine() {
        assertThat(new String(Script.line("</script>\"\\\n\t\u2028", "é"), StandardCharsets.UTF_8))
                .isEqualTo("\\u003c/script>\\\"\\\\  \\u2028\\té\\n");
    }

    private static String hex(long hash) {
        return new String(SearchHash.text(hash), StandardCharsets.US_ASCII);
    }
}
