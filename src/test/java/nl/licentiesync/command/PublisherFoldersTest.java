package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is sent to a publisher tells nothing of a person. */
class PublisherFoldersTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}_.@+'-]+");

    @TempDir
    Path temp;

    /** Those of the exports: teachers, and who accepted terms. */
    @Test
    void nobodysNameNumberAccountOrAddressIsInAnyFile() throws Exception {
        Path exports = temp.resolve("generated");
        Nights.command("generate", "--schools", "12", "--out", exports.toString());
        Nights nights = new Nights(temp.resolve("nights"));
        nights.take(exports).publish("2026-11-23");
        List<CSVRecord> teachers = rows(exports.resolve("teachers.csv"));
        List<CSVRecord> licences = rows(exports.resolve("licences.csv"));
        Set<String> others = words(Stream.of(
                        column(licences, "school_name"),
                        column(rows(exports.resolve("programs.csv")), "name"),
                        column(rows(exports.resolve("programs.csv")), "publisher"),
                        Stream.of(Nights.read(Path.of("src/main/resources/nl/licentiesync/pages/report.css"))),
                        Stream.of(Nights.read(
                                Path.of("src/main/resources/nl/licentiesync/messages/messages.properties"))))
                .flatMap(Function.identity()));
        Set<String> personal = words(Stream.of("teacher_id", "basispoort_id", "email", "first_name", "last_name")
                .flatMap(column -> column(teachers, column)));
        personal.addAll(words(column(licences, "terms_accepted_by")));
        personal.removeAll(others);
        assertThat(personal).hasSizeGreaterThan(800);

        SortedMap<String, String> files = textsIn(nights.latest().resolve("publishers"));
        assertThat(files).hasSizeGreaterThan(12);
        files.forEach((file, text) -> assertThat(words(Stream.of(file, text)))
                .as(file)
                .hasSizeGreaterThan(5)
                .doesNotContainAnyElementsOf(personal));
    }

    private static SortedMap<String, String> textsIn(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(),
                            Nights::read,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static Set<String> words(Stream<String> texts) {
        return texts.flatMap(text -> WORD.matcher(text).results())
                .map(word -> word.group())
                .filter(word -> word.length() > 2)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> column(List<CSVRecord> rows, String column) {
        return rows.stream().map(row -> row.get(column));
    }

    private static List<CSVRecord> rows(Path file) throws Exception {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Nights.read(file), format)) {
            return parser.getRecords();
        }
    }
}
