package nl.licentiesync.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records with the physical lines on which they begin, and what makes a file unusable. */
class CsvRowsTest {

    /** The column a is one that the file must have. */
    private static final FileMapping MAPPING = new FileMapping(
            ExportFile.PROGRAMS,
            Map.of(Column.PROGRAM_ID, MappedColumn.named(new ConfigKey("test.yaml, line 1", "a"), List.of("a"))),
            Map.of(),
            Map.of());

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Path file;

    @BeforeEach
    void nameTheFile(@TempDir Path folder) {
        file = folder.resolve("teachers.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void everyRecordKnowsItsLine(String end) throws IOException {
        write(String.join(end, "a,b", "1,2", "3,4", ""));

        assertThat(rows()).containsExactly("1: a b", "2: 1 2", "3: 3 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aQuotedLineBreakCountsAsALine(String end) throws IOException {
        write(String.join(end, "a,b", "\"1", "", "1\",2", "3,\"4", "\"", "5,6", ""));

        assertThat(rows())
                .extracting(row -> row.substring(0, row.indexOf(' ')))
                .containsExactly("1:", "2:", "5:", "7:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void blankLinesCountAsLinesButNotAsRecords(String end) throws IOException {
        write(String.join(end, "", "  ", "a,b", "", "1,2", "\t\u00A0", "", "3,4", "", ""));

        assertThat(rows()).containsExactly("3: a b", "5: 1 2", "8: 3 4");
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        write("a,b\n1,2");

        assertThat(rows()).containsExactly("1: a b", "2: 1 2");
    }

    @Test
    void aRecordOfBlankCellsIsNone() throws IOException {
        write(",\na,b\n,\n\" \",\u00A0\n1,2\n,,,\n");

        assertThat(rows()).containsExactly("2: a b", "5: 1 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aFileEndsWithALineEndOrNot(String end) throws IOException {
        assertThat(endsWithLineEnd("a,b", "1,2", end)).isTrue();
        assertThat(endsWithLineEnd("a,b", end, "1,2" + end + " \t" + end + " ")).isTrue();
        assertThat(endsWithLineEnd("a,b", end, "1,2")).isFalse();
        assertThat(endsWithLineEnd("a,b" + end, "1,2 " + end, " x ")).isFalse();
        assertThat(endsWithLineEnd("a,b" + end, "1,2".repeat(100_000))).isFalse();
        assertThat(endsWithLineEnd("a,b" + end, "1,2".repeat(100_000), end)).isTrue();
    }

    @Test
    void aRecordMaySpanLines() throws IOException {
        write("a,b\n1,2\n\"1\n\",2\n3,4");

        try (CsvRows rows = new CsvRows(file, StandardCharsets.UTF_8, MAPPING)) {
            List<Boolean> spans = new ArrayList<>();
            while (rows.next()) {
                spans.add(rows.spansLines());
            }
            assertThat(spans).containsExactly(false, true, false);
        }
    }

    @Test
    void rowsThatFitTheHeaderOnlyWithAnotherDelimiterAreToldAsSuch() throws IOException {
        write("a;b\n\"1\",\"2\"\n");

        assertThatThrownBy(this::rows)
                .isInstanceOf(UnusableExport.class)
                .hasMessage(file + " has a header with ';' between its columns and rows with ',' (line 2);"
                        + " export it again with one delimiter.");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        write("\uFEFFa;b\n1;2\n");

        assertThat(rows()).containsExactly("1: a b", "2: 1 2");
    }

    @Test
    void quotesFollowTheStandard() throws IOException {
        write("a,b\n\"1,\"\"x\"\"\",\"\"\n");

        assertThat(rows()).containsExactly("1: a b", "2: 1,\"x\" ");
    }

    @Test
    void anotherEncodingIsReadWhenNamed() throws IOException {
        Files.write(file, "a,b\nZoë,€\n".getBytes(WINDOWS));

        assertThat(rows(WINDOWS)).containsExactly("1: a b", "2: Zoë €");
    }

    @Test
    void anUndecodableFileIsUnusable() throws IOException {
        Files.write(file, "a,b\n1,2\nZoë,€\n".getBytes(WINDOWS));

        assertThatThrownBy(this::rows)
                .isInstanceOf(UnusableExport.class)
                .hasMessageContainingAll("teachers.csv", "UTF-8", "--encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n\"3,4\n", "a,b\n1,2\n\"3\"4,5\n"})
    void brokenQuotesMakeAFileUnusable(String text) throws IOException {
        write(text);

        assertThatThrownBy(this::rows)
                .isInstanceOf(UnusableExport.class)
                .hasMessageContainingAll("teachers.csv", "quote", "line 3");
    }

    @Test
    void anUnclosedQuoteInTheHeaderMakesAFileUnusable() throws IOException {
        write("a,\"b\n1,2\n");

        assertThatThrownBy(this::rows).isInstanceOf(UnusableExport.class).hasMessageContaining("line 1");
    }

    @Test
    void anEmptyFileIsUnusable() throws IOException {
        write("");

        assertThatThrownBy(this::rows)
                .isInstanceOf(UnusableExport.class)
                .hasMessageContainingAll("teachers.csv", "empty");
    }

    @Test
    void aMissingFileOrAFolderIsUnusable() throws IOException {
        assertThatThrownBy(this::rows)
                .isInstanceOf(UnusableExport.class)
                .hasMessageContainingAll("teachers.csv", "does not exist");
        Files.createDirectory(file);
        assertThatThrownBy(this::rows)
                .isInstanceOf(UnusableExport.class)
                .hasMessageContainingAll("teachers.csv", "not a file");
    }

    @Test
    void theFingerprintIsThatOfTheWholeFile() throws IOException, NoSuchAlgorithmException {
        write("\uFEFFa,b\r\n" + "1,\"2\r\n3\"\r\n".repeat(30_000) + "\r\n");

        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        try (CsvRows rows = new CsvRows(file, StandardCharsets.UTF_8, MAPPING)) {
            readAll(rows);
            assertThat(rows.fingerprint()).isEqualTo(expected);
        }
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsUnusable() throws IOException {
        write("a,b\n1,2\n");
        FileTime time = Files.getLastModifiedTime(file);

        assertUnusableAfter(() -> {
            Files.writeString(file, "3,4\n", StandardOpenOption.APPEND);
            Files.setLastModifiedTime(file, time);
        });
    }

    @Test
    void aFileThatIsTouchedWhileItIsReadIsUnusable() throws IOException {
        write("a,b\n1,2\n");

        assertUnusableAfter(() -> Files.setLastModifiedTime(file, FileTime.fromMillis(0)));
    }

    @Test
    void aFileThatIsReplacedWhileItIsReadIsUnusable() throws IOException {
        write("a,b\n1,2\n");
        FileTime time = Files.getLastModifiedTime(file);
        Path other = Files.writeString(file.resolveSibling("other"), "a,b\n3,4\n");

        assertUnusableAfter(() -> {
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(file, time);
        });
    }

    @Test
    void aFileThatDisappearsWhileItIsReadIsUnusable() throws IOException {
        write("a,b\n1,2\n");

        assertUnusableAfter(() -> Files.delete(file));
    }

    private boolean endsWithLineEnd(String... parts) throws IOException {
        write(String.join("", parts));
        try (CsvRows rows = new CsvRows(file, StandardCharsets.UTF_8, MAPPING)) {
            readAll(rows);
            return rows.endsWithLineEnd();
        }
    }

    private void assertUnusableAfter(Meanwhile meanwhile) throws IOException {
        try (CsvRows rows = new CsvRows(file, StandardCharsets.UTF_8, MAPPING)) {
            readAll(rows);
            meanwhile.happens();

            assertThatThrownBy(rows::fingerprint)
                    .isInstanceOf(UnusableExport.class)
                    .hasMessageContainingAll("teachers.csv", "changed while it was read");
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private List<String> rows() {
        return rows(StandardCharsets.UTF_8);
    }

    private List<String> rows(Charset charset) {
        try (CsvRows rows = new CsvRows(file, charset, MAPPING)) {
            return readAll(rows);
        }
    }

    private static List<String> readAll(CsvRows rows) {
        List<String> read = new ArrayList<>();
        read.add(rows.headerLine() + ": a b");
        while (rows.next()) {
            read.add(rows.line() + ": " + String.join(" ", rows.current().toList()));
        }
        return read;
    }

    /** Something that happens to a file while it is read. */
    private interface Meanwhile {
        void happens() throws IOException;
    }
}
