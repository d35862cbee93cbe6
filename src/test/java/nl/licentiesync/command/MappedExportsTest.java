package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports with other names, parts, encodings, headers and values publish what their plain form publishes. */
class MappedExportsTest {

    private static final String CONFIGURATION = """
            licences: ["licentie_{date:ddMMyyyy}_*.csv*"]
            teachers: "**/medewerkers.txt"
            dates: [d/M/yyyy]
            columns:
              licences:
                licence_id: Licentie nr
                school_id: "{BRIN} / {Vestiging}"
                school_name: Naam van de school
                starts_on: Begindatum
                terms_accepted_on: Akkoord op
                terms_accepted_by: Akkoord door
                cancelled_on: [Opzegdatum, Datum opzegging]
              teachers:
                teacher_id: "{Soort}{Nummer}"
                roles: Functie
            values:
              teachers:
                roles: {lkr: Leerkracht, ib: IBRTer, dir: ""}
              licences:
                program_id: {"8710": KIM}
            """;

    private Nights nights;
    private Path config;

    @BeforeEach
    void writeStrangeExports(@TempDir Path temp) throws IOException {
        nights = new Nights(temp);
        TwoSchools.write(nights);
        nights.delete("licences.csv").delete("teachers.csv");
        config = Files.writeString(temp.resolve("config.yaml"), CONFIGURATION);
        Files.write(
                nights.export("licentie_23112026_1.csv.gz"),
                gzip(
                        "Overzicht licenties\n\nLicentie nr;BRIN;Vestiging;Naam van de school;programma;Begindatum;Akkoord op;"
                                + "Akkoord door;Opzegdatum\n"
                                + "L1;12ab;=\"00\";De Regenboog;8710;1/8/2024;2-9-2024;T1;\n"
                                + "L2;12AB;00;De Regenboog;EST;2024-07-31T22:00:00Z;2024-09-02 00:00;T1;11-5-2026\n"));
        nights.write(
                "licentie_23112026_2.csv",
                "sep=|\nDatum opzegging|Licentie nr|Naam  van de\u00A0school|BRIN|Vestiging|programma|Begindatum|Akkoord"
                        + " op|Akkoord door\n"
                        + "|L\u200B3|Het Kompas|34CD|00|8710|01-08-2025|01-09-2025|T4\n"
                        + "|L4|Het Kompas|34CD|00|EST|01-08-2025||\n",
                StandardCharsets.UTF_8);
        Files.createDirectory(nights.export("hr"));
        nights.write(
                "hr/medewerkers.txt",
                "\uFEFF"
                        + "Soort\tNummer\tbrin\tvoornaam\tvoorvoegsel\tachternaam\temailadres\tbasispoort_id\tFunctie\tjaargroepen\teinddatum\n"
                        + "T\t1\t12AB00\tWilhelmina\tvan\tZonneveld\tw.zonneveld@post.example\t1001\tIB/dir\t\t\n"
                        + "T\t2\t12AB00\tBartholomeus\t\tKwakkelstein\tbart@post.example\t1002\tLKR\t3|4\t\n"
                        + "T\t3\t12AB00\tCarolien\t\tYpma\tc.ypma@post.example\t\tlkr\t3\t\n"
                        + "T\t4\t34CD00\tDirk\t\tOosterwijk\tdirk@post.example\t1004\t\t7\t\n",
                StandardCharsets.UTF_16LE);
    }

    @Test
    void theSameFactsPublishTheSameBytes(@TempDir Path temp) throws IOException {
        Nights plain = TwoSchools.write(new Nights(temp));
        plain.publish("2026-11-23");

        publish();

        for (String file : List.of("visibility.csv", "changes.csv", "actions.csv")) {
            assertThat(nights.published(file)).as(file).isEqualTo(plain.published(file));
        }
        assertThat(nights.rejects()).singleElement().asString().contains("licentie_23112026_1.csv.gz", "LINES_BEFORE");
        assertThat(Files.readString(nights.latest().resolve("summary.json")))
                .contains("\"licentie_23112026_1.csv.gz\"", "\"licentie_23112026_2.csv\"", "\"medewerkers.txt\"");
    }

    @Test
    void rejectsNameThePartItsLineAndItsHeader() {
        nights.edit("licentie_23112026_2.csv", "L4|Het Kompas|34CD|00", "L1|Het Kompas|3X|00");
        publish();

        assertThat(nights.published("rejects.csv"))
                .contains(
                        "licentie_23112026_2.csv,4,school_id,ERROR,SCHOOL_CODE_MALFORMED,",
                        "school_id ({BRIN} / {Vestiging})");

        nights.edit("licentie_23112026_2.csv", "L1|Het Kompas|3X|00", "L1|Het Kompas|34CD|00");
        publish();

        assertThat(nights.published("rejects.csv"))
                .contains(
                        "licentie_23112026_2.csv,4,licence_id,ERROR,KEY_REPEATED,\"Regel 4 van licentie_23112026_1.csv.gz");
    }

    @Test
    void explainNamesPartAndTranslation() {
        publish();

        for (String[] from : List.of(
                new String[] {"--state", nights.state().toString()},
                new String[] {"--exports", nights.exports().toString(), "--date", "2026-11-23"})) {
            Nights.Outcome outcome = Nights.command(
                    "explain",
                    "--teacher",
                    "T1",
                    "--program",
                    "KIM",
                    "--json",
                    from[0],
                    from[1],
                    "--config",
                    config.toString(),
                    "--lang",
                    "en",
                    from.length > 2 ? from[2] : "--date",
                    "2026-11-23");

            assertThat(outcome.code()).as(outcome.toString()).isZero();
            assertThat(outcome.out())
                    .contains(
                            "licentie_23112026_1.csv.gz:4",
                            "medewerkers.txt:2",
                            "configuration values.licences.program_id",
                            "configuration values.teachers.roles");
        }
    }

    @Test
    void acceptRefusesAnotherMapping() throws IOException {
        nights.edit("programs.csv", "name", "productnaam");
        Nights.Outcome held = run();
        assertThat(held.code()).as(held.toString()).isEqualTo(3);

        configure("dir: \"\"", "dir: IBRTer");
        Nights.Outcome refused = accept();
        assertThat(refused.code()).as(refused.toString()).isEqualTo(2);
        assertThat(refused.sentence())
                .contains(
                        "The columns, values, constants and dates of the configuration file are not those of the held run");

        configure("dir: IBRTer", "dir: \"\"");
        assertThat(accept().code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "licence_id: Licentie nr#licence_nr: Licentie nr#line 6: columns.licences.licence_nr is no column of licences.csv; write licence_id.",
                "  licences:\\n    licence_id#  licenties:\\n    licence_id#line 5: columns.licenties is no export; write licences.",
                "{BRIN} / {Vestiging}#{BRIN} / {Vestiging#line 7: columns.licences.school_id has a { that is not closed",
                "{BRIN} / {Vestiging}#{BRIN}-{Filiaal}#licentie_23112026_1.csv.gz lacks the column school_id ({BRIN}-{Filiaal} by columns.licences.school_id in",
                "school_name: Naam van de school#school_name: Schoolnaampje#line 8: columns.licences.school_name names the header 'Schoolnaampje', which",
                "school_name: Naam van de school#school_name: Begindatum#is columns.licences.school_name already; give each column its own header.",
                "school_name: Naam van de school#school_name: programma#line 8: columns.licences.school_name uses the header 'programma'",
                "[Opzegdatum, Datum opzegging]#[Opzegdatum, Datum opzegging, Akkoord door]#give each column its own header.",
                "lkr: Leerkracht#lkr: Leraar#line 18: values.teachers.roles translates 'lkr' into 'Leraar', which is never valid in roles; write Leerkracht,",
                "\"8710\": KIM#\"8710\": \"\"#line 20: values.licences.program_id translates '8710' into '', which is never valid",
                "dates: [d/M/yyyy]#dates: [dd/mm/yyyy]#line 3: dates has 'dd/mm/yyyy', which names no day, month and year",
                "dates: [d/M/yyyy]#constants: {licences: {program_id: EST}}#constants.licences.program_id gives a value to a column that",
                "dates: [d/M/yyyy]#constants: {licences: {starts_on: EST}}#line 3: constants.licences.starts_on gives 'EST', which is never valid",
                "_{date:ddMMyyyy}_#_{date:ddMMyyyy_#has a { that is not {date} or {date:ddMMyyyy}",
                "_{date:ddMMyyyy}_#_{date}_#no file fits this pattern of --licences; the nearest in",
                "columns:#colums:#there is no setting colums; write columns",
            })
    void whatCannotBeMeantIsOneSentence(String text, String wrong, String sentence) throws IOException {
        configure(text.replace("\\n", "\n"), wrong.replace("\\n", "\n"));

        Nights.Outcome outcome = run();

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.err().strip().lines()).as(outcome.err()).hasSize(1);
        assertThat(outcome.sentence()).contains(sentence);
        assertThat(nights.latest()).doesNotExist();
    }

    @Test
    void twoHeadersForOneColumnAreRefused() {
        nights.edit("licentie_23112026_2.csv", "Datum opzegging|", "Datum opzegging|Opzegdatum|");
        assertRefused(
                "line 12: columns.licences.cancelled_on is one column, but", "'Datum opzegging' and 'Opzegdatum'");

        nights.edit("licentie_23112026_2.csv", "Datum opzegging|Opzegdatum|", "opgezegd_op|Opzegdatum|");
        assertRefused("line 12: columns.licences.cancelled_on is one column, but", "'opgezegd_op' and 'Opzegdatum'");
    }

    @Test
    void aPartWithoutHeaderOrRowIsRefused() {
        nights.edit("licentie_23112026_2.csv", "Licentie nr", "Contract");
        assertRefused(
                "licentie_23112026_2.csv lacks the column licence_id (Licentie nr by columns.licences.licence_id in",
                "line 2, the fullest of its first 3 records, has school_id, school_name, program_id, starts_on");

        nights.write("licentie_23112026_2.csv", "Licentie nr|BRIN|Vestiging|programma|Begindatum");
        assertRefused("licentie_23112026_2.csv has a header and no row");
    }

    @Test
    void twoFilesThatFitAreRefused() {
        nights.write("Programmas.TXT", "program_id", "KIM");

        assertRefused("Programmas.TXT and", "programs.csv are both the programs export; keep one of them");
    }

    @Test
    void guardLooksAtUnusedHeadersBesideMappedOnes() throws IOException {
        configure("      roles: Functie\n", "");
        nights.write(
                "hr/medewerkers.txt",
                "Soort,Nummer,brin,Functie\nT,1,12AB00,lkr\nT,4,34CD00,lkr\n",
                StandardCharsets.UTF_8);
        configure("    roles: Functie\n", "");
        Nights.Outcome outcome = run();

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(3);
        assertThat(outcome.out()).contains("Functie");
    }

    private void assertRefused(String... parts) {
        Nights.Outcome outcome = run();
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.sentence()).contains(parts);
        assertThat(nights.latest()).doesNotExist();
    }

    private void configure(String text, String other) throws IOException {
        String before = Files.readString(config);
        Files.writeString(config, before.replace(text, other));
    }

    private Nights.Outcome run() {
        return nights.run("2026-11-23", "--config", config.toString());
    }

    private void publish() {
        nights.publish("2026-11-23", "--config", config.toString());
    }

    private Nights.Outcome accept() {
        return Nights.command(
                Map.of("LICENTIESYNC_CONFIG", config.toString()),
                "accept",
                "--exports",
                nights.exports().toString(),
                "--state",
                nights.state().toString(),
                "--reports",
                nights.reports().toString());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
