package nl.licentiesync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.zip.GZIPOutputStream;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ConfigKey;
import nl.licentiesync.exports.ConfiguredText;
import nl.licentiesync.exports.DateForms;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportMapping;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.FileMapping;
import nl.licentiesync.exports.HeaderTemplate;
import nl.licentiesync.exports.MappedColumn;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same facts in other forms are the same licences; what looks like a form and is none is refused. */
class FormsOfExportsTest {

    private static final String HEADER = "licence_id;school_id;school_name;program_id;starts_on;cancelled_on";
    private static final String ROWS =
            "L-é1;12AB00;De Brug;kim;2026-08-01;2026-10-01\nL2;34CD01;Café;est;2025-08-01;\n";
    private static final String PLAIN = HEADER + "\n" + ROWS;

    @TempDir
    private Path folder;

    private List<Licence> plain;

    @BeforeEach
    void readThePlainForm() throws IOException {
        ExportFolder.in(folder);
        plain = licences("licences.csv", PLAIN.getBytes(StandardCharsets.UTF_8), ExportMapping.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void aByteOrderMarkTellsTheEncoding(String charset) throws IOException {
        String tabs = "\uFEFFsep=\t\r\n" + PLAIN.replace(';', '\t').replace("\n", "\r\n");

        assertSame("Licenties.TXT.gz", gzip(tabs.getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Licenties, alle, van, een, twee, drie, vier, vijf, zes\n\n",
                "\"een titel\nvan twee regels\"\n",
                "\"sep=;\"\n",
                "Licenties \"van\" nu\n\"niet gesloten\n",
                "r\n\nr\nr\nr\nr\nr\nr\nr\nr\nr\nr\nr\nr\nr\nr\nr\nr\nr\n ;\nr\n",
            })
    void whatStandsBeforeTheHeaderIsSkipped(String before) throws IOException {
        assertSame("licences.csv", (before + PLAIN).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theTwentyFirstRecordIsNoHeader() {
        assertRefused("r\n".repeat(20) + PLAIN, "line 1, the fullest of its first 20 records, has none of the columns");
    }

    @Test
    void signsThatNobodySeesDoNotCount() throws IOException {
        String decomposed = Normalizer.normalize(ROWS, Normalizer.Form.NFD)
                .replace("12AB00", "12\u200BAB\u00A000")
                .replace("kim", "\u00AD kim\u202F");
        String header =
                HEADER.replace("licence_id", "\u200BLicence_ID\u00A0").replace("school_name", "SCHOOL\u00ADNAAM");

        List<Licence> read = licences(
                "licences.csv", (header + "\n" + decomposed).getBytes(StandardCharsets.UTF_8), ExportMapping.NONE);

        assertThat(read).extracting(Licence::id).isEqualTo(ids());
        assertThat(read)
                .extracting(Licence::program)
                .isEqualTo(plain.stream().map(Licence::program).toList());
        assertThat(read)
                .extracting(Licence::school)
                .isEqualTo(plain.stream().map(Licence::school).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-8-2026",
                "2026-08-01 00:00",
                "2026-08-01T00:00:00.000",
                "2026-07-31T22:00:00Z",
                "2026-08-01T09:00:00+0900",
                "=\"01-08-2026\"",
                "1/8/2026 0:00:00",
                "20260801",
            })
    void datesWithTimesAndInFormsThatWereAdded(String date) throws IOException {
        ExportMapping mapping = new ExportMapping(Map.of(), DateForms.with(List.of("d/M/yyyy", "yyyyMMdd")));

        assertThat(licences(
                        "licences.csv", PLAIN.replace("2026-08-01", date).getBytes(StandardCharsets.UTF_8), mapping))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{BRIN}{Vestiging}", "{BRIN} / {Vestiging}", "{BRIN}-{Vestiging}", "{brin} {VESTIGING}"})
    void aBranchThatIsEmptyIsTheMainOneWhateverTheTemplate(String template) throws IOException {
        String text = PLAIN.replace("school_id", "BRIN;Vestiging")
                .replace("12AB00", "12AB; ")
                .replace("34CD01", "34CD;=\"01\"");

        assertThat(licences(
                        "licences.csv",
                        text.getBytes(StandardCharsets.UTF_8),
                        mapping(Map.of(Column.SCHOOL_ID, template), Map.of())))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "01", "=\"1\"", " 1 "})
    void zerosBehindAColonGiveANumberItsDigits(String branch) throws IOException {
        String text = PLAIN.replace("school_id", "BRIN;Vestiging")
                .replace("12AB00", "12AB;0")
                .replace("34CD01", "34CD;" + branch);

        assertThat(licences(
                        "licences.csv",
                        text.getBytes(StandardCharsets.UTF_8),
                        mapping(Map.of(Column.SCHOOL_ID, "{BRIN}{Vestiging:00}"), Map.of())))
                .isEqualTo(plain);
        assertThat(licences(
                        "licences.csv",
                        text.replace("12AB;0", "12AB;").getBytes(StandardCharsets.UTF_8),
                        mapping(Map.of(Column.SCHOOL_ID, "{BRIN}{Vestiging:00}"), Map.of())))
                .as("an empty branch is the main one")
                .isEqualTo(plain);
    }

    @Test
    void otherTextOfATemplateStays() throws IOException {
        String text = PLAIN.replace("licence_id", "Nr").replace("L-é1", "é1").replace("L2", "2");

        assertThat(licences(
                        "licences.csv",
                        text.getBytes(StandardCharsets.UTF_8),
                        mapping(Map.of(Column.LICENCE_ID, "L-{Nr}"), Map.of())))
                .extracting(licence -> licence.id().value())
                .containsExactly("L-é1", "L-2");
    }

    @Test
    void aConstantIsTheValueOfEachRow() throws IOException {
        String text = PLAIN.replace("cancelled_on", "x");

        assertThat(licences(
                        "licences.csv",
                        text.getBytes(StandardCharsets.UTF_8),
                        mapping(Map.of(), Map.of(Column.CANCELLED_ON, "2026-10-02"))))
                .extracting(Licence::cancelledOn)
                .containsExactly(LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 2));
    }

    @Test
    void aHeaderThatOnePartHasAndAnotherWritesOtherwiseIsRefused() throws IOException {
        write("licences.csv", PLAIN.replace("cancelled_on", "Opzegdatum").getBytes(StandardCharsets.UTF_8));
        write("zuid.csv", PLAIN.replace("cancelled_on", "Datum opzegging").getBytes(StandardCharsets.UTF_8));
        ExportMapping mapping = mapping(Map.of(Column.CANCELLED_ON, "Opzegdatum"), Map.of());

        assertThatThrownBy(() -> read(List.of("licences.csv", "zuid.csv"), mapping))
                .isInstanceOf(UnusableExport.class)
                .hasMessageContainingAll(
                        "test.yaml, line 1: columns.licences.cancelled_on names the header 'Opzegdatum'",
                        folder.resolve("zuid.csv") + " lacks, while the part " + folder.resolve("licences.csv")
                                + " has it; write the headers of all parts in a list.");

        write("zuid.csv", PLAIN.replace("cancelled_on", "Opmerking").getBytes(StandardCharsets.UTF_8));
        assertThat(read(List.of("licences.csv", "zuid.csv"), mapping)
                        .tallies()
                        .get(ExportFile.LICENCES)
                        .read())
                .isEqualTo(4);
    }

    @Test
    void aTemplateThatNoPartUsesIsRefused() throws IOException {
        write("licences.csv", PLAIN.getBytes(StandardCharsets.UTF_8));
        write(
                "zuid.csv",
                PLAIN.replace("school_name", "Naam;Plaats")
                        .replace("De Brug", "De;Brug")
                        .replace("Café", "Ca;fé")
                        .getBytes(StandardCharsets.UTF_8));
        ExportMapping mapping = mapping(Map.of(Column.SCHOOL_NAME, "{Naam} {Plaats}"), Map.of());

        assertThatThrownBy(() -> read(List.of("licences.csv"), mapping))
                .isInstanceOf(UnusableExport.class)
                .hasMessageContainingAll("columns.licences.school_name names the header 'Naam'", "and 'Plaats'");
        assertThat(read(List.of("licences.csv", "zuid.csv"), mapping)
                        .tallies()
                        .get(ExportFile.LICENCES)
                        .read())
                .isEqualTo(4);
    }

    @Test
    void aDelimiterThatTheHeaderDoesNotHave() {
        assertRefused(
                "sep=,\n" + PLAIN,
                "says on line 1 that ',' stands between its columns, but in its header (line 2) it is ';';"
                        + " correct that line or remove it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=\"\n", "sep=x\n", "sep=\n"})
    void whatCannotBeADelimiterIsATitle(String line) throws IOException {
        assertSame("licences.csv", (line + PLAIN).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void utf16WithoutAMarkIsNamed() {
        assertRefused(
                PLAIN.getBytes(StandardCharsets.UTF_16LE),
                " looks like UTF-16LE without a byte order mark; add --encoding UTF-16LE, or export it as UTF-8.");
        assertRefused(
                PLAIN.getBytes(StandardCharsets.UTF_16BE),
                " looks like UTF-16BE without a byte order mark; add --encoding UTF-16BE, or export it as UTF-8.");
    }

    @Test
    void whatIsNoTextIsNamed() throws IOException {
        assertRefused(new byte[] {'M', 'Z', 0x10, 0, 3, 0, 0, 0}, " is a binary file; save it as CSV.");
        assertRefused(
                gzip(gzip(PLAIN.getBytes(StandardCharsets.UTF_8))), " is an archive in an archive; save it as CSV.");
        assertRefused("\n <?xml version=\"1.0\"?>\n", " is an XML document; export it as CSV, and check that");
    }

    @Test
    void sentencesThatNameAColumnNameItsHeader() {
        ExportMapping mapping = mapping(Map.of(Column.STARTS_ON, "Begindatum"), Map.of());
        String header = HEADER.replace("starts_on", "Begindatum") + "\n";

        assertRefused(
                header + "L1;12AB;De Brug;kim;straks;\n",
                mapping,
                "all of them have a date that cannot be read in the column starts_on (Begindatum), such as straks");
        assertRefused(
                header + "L1;12AB;x;kim;08-13-2026;\nL2;12AB;x;kim;08-14-2026;\n",
                mapping,
                "dates with the month first in column starts_on (Begindatum) (2 of them, the first on line 2:");
        assertRefused(
                header + "L1;12AB;x;kim;\"1-8-2026;\nL2;12AB;x;kim;1-8-2026;;;\n\";\n",
                mapping,
                "has a value of column starts_on (Begindatum) that goes from line 2 to line 4");
    }

    private List<?> ids() {
        return plain.stream().map(Licence::id).toList();
    }

    private void assertSame(String name, byte[] text) throws IOException {
        assertThat(licences(name, text, ExportMapping.NONE)).isEqualTo(plain);
    }

    private void assertRefused(String text, String sentence) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), sentence);
    }

    private void assertRefused(String text, ExportMapping mapping, String sentence) {
        assertThatThrownBy(() -> licences("licences.csv", text.getBytes(StandardCharsets.UTF_8), mapping))
                .isInstanceOf(UnusableExport.class)
                .hasMessageContaining(sentence);
    }

    private void assertRefused(byte[] text, String sentence) {
        assertThatThrownBy(() -> licences("licences.csv", text, ExportMapping.NONE))
                .isInstanceOf(UnusableExport.class)
                .hasMessageContaining(sentence);
    }

    private List<Licence> licences(String name, byte[] text, ExportMapping mapping) throws IOException {
        Files.deleteIfExists(folder.resolve("licences.csv"));
        write(name, text);
        List<Licence> licences = ExportFolder.licences(read(List.of(), mapping));
        Files.delete(folder.resolve(name));
        return licences;
    }

    private void write(String name, byte[] text) throws IOException {
        Files.write(folder.resolve(name), text);
    }

    private Exports read(List<String> parts, ExportMapping mapping) {
        Map<ExportFile, List<String>> named = parts.isEmpty() ? Map.of() : Map.of(ExportFile.LICENCES, parts);
        return ExportReader.start(
                        new ExportPaths(folder, named, LocalDate.EPOCH),
                        new ReadingOptions(StandardCharsets.UTF_8, mapping),
                        FactDates.ANY,
                        ForkJoinPool.commonPool())
                .finish(List.of(), Catalogue.absent());
    }

    private static ExportMapping mapping(Map<Column, String> columns, Map<Column, String> constants) {
        Map<Column, MappedColumn> mapped = new EnumMap<>(Column.class);
        columns.forEach((column, text) -> mapped.put(
                column,
                HeaderTemplate.is(text)
                        ? MappedColumn.of(key(column), HeaderTemplate.parse(text, key(column)))
                        : MappedColumn.named(key(column), List.of(text))));
        Map<Column, ConfiguredText> given = new EnumMap<>(Column.class);
        constants.forEach((column, text) -> given.put(column, new ConfiguredText(key(column), text)));
        return new ExportMapping(
                Map.of(ExportFile.LICENCES, new FileMapping(ExportFile.LICENCES, mapped, given, Map.of())),
                DateForms.OWN);
    }

    private static ConfigKey key(Column column) {
        return new ConfigKey("test.yaml, line 1", "columns.licences." + column.english());
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        }
        return bytes.toByteArray();
    }
}
