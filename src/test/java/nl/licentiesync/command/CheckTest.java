package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a folder of strange files to a first night: check, paste what it proposes, check again, sync. */
class CheckTest {

    private Nights nights;
    private Path config;

    @BeforeEach
    void emptyFolder(@TempDir Path temp) {
        nights = new Nights(temp);
        config = temp.resolve("licentiesync.yaml");
    }

    @Test
    void rostersAreCountedByFormatAndThoseThatAreNotUsedAreNamed() {
        String exports = Path.of("sample-data/9-rosters").toAbsolutePath().toString();

        Nights.Outcome named = Nights.command(
                "check", "--exports", exports, "--rosters", exports + "/rosters", "--date", "2027-08-07");
        Nights.Outcome found = Nights.command("check", "--exports", exports, "--date", "2027-08-07");

        assertThat(named.code()).as(named.toString()).isZero();
        assertThat(named.out())
                .contains(
                        "rosters: rosters/\n",
                        "  EDEXML                      6          1         11          5\n",
                        "  UWLR                        1          1          9          0\n",
                        "  Basispoort                  4          1          3          0\n",
                        "  95MD00.xml:115: The file is cut off: export it again.\n",
                        "Teachers with a value: teacher_id 23, school_id 23,",
                        "Rejected rows of rosters/: 1 ROSTER_UNREADABLE, 1 ROSTER_NO_SCHOOL, 2");
        assertThat(found.code()).as(found.toString()).isEqualTo(2);
        assertThat(found.out()).endsWith("\n\nrosters: \"" + exports + "/rosters\"\n");
    }

    @Test
    void aColleaguesFolder() throws IOException {
        nights.write(
                "licentie_export (3).csv",
                "\uFEFFsep=;\r\nLicentie nr;BRIN6;Product;Begindatum;Opzegdatum;Akkoord op;Akkoord door\r\n"
                        + "1001;12AB00;vll-kim;1/8/2024;;2/9/2024;T1\r\n1002;34CD00;vll-kim;1/8/2025;11/5/2026;1/9/2025;T2\r\n",
                StandardCharsets.UTF_8);
        nights.write(
                "medewerkers.txt",
                "\uFEFFPersoneelsnummer\tBrinnummer\tRoepnaam\tTussenvoegsel\tAchternaam\tE-mail\tBasispoort nr\tFunctie\n"
                        + "T1\t12AB00\tWilhelmina\tvan\tZonneveld\tw@post.example\t1001\tLeerkracht\n"
                        + "T2\t34CD00\tDirk\t\tOosterwijk\tdirk@post.example\t1002\tlkr\n",
                StandardCharsets.UTF_16LE);

        Nights.Outcome first = check();

        assertThat(first.code()).as(first.toString()).isEqualTo(2);
        assertThat(first.out())
                .contains(
                        "licences: licentie_export (3).csv (by its headers)",
                        "UTF-8 (by its mark), ';' between columns, header on line 2, 2 rows",
                        "UTF-16LE (by its mark), tab between columns, header on line 1, 2 rows",
                        "missing; perhaps Licentie nr",
                        "absent; perhaps Opzegdatum",
                        "A night would be refused (exit 2).")
                .doesNotContain(TwoSchools.PERSONAL)
                .doesNotContain("Dirk", "T1");
        assertThat(first.out().lines().limit(first.out().lines().toList().indexOf("columns:") - 2L))
                .allMatch(line -> line.length() <= 80);
        paste(first);
        assertThat(Files.readString(config)).isEqualTo("""
                        licences: "licentie_export (3).csv"
                        teachers: "medewerkers.txt"
                        columns:
                          licences:
                            licence_id: "Licentie nr"
                            school_id: "BRIN6"
                            program_id: "Product"
                            starts_on: "Begindatum"
                            terms_accepted_on: "Akkoord op"
                            terms_accepted_by: "Akkoord door"
                            cancelled_on: "Opzegdatum"
                          teachers:
                            teacher_id: "Personeelsnummer"
                            school_id: "Brinnummer"
                            first_name: "Roepnaam"
                            prefix: "Tussenvoegsel"
                            email: "E-mail"
                            basispoort_id: "Basispoort nr"
                            roles: "Functie"
                        dates: ["d/M/yyyy"]
                        """);

        Nights.Outcome second = check("--config", config.toString());

        assertThat(second.code()).as(second.toString()).isZero();
        assertThat(second.out())
                .contains("A night could use these exports.", "Licentie nr (configuration)", "not valid: lkr (line 3)")
                .doesNotContain("columns:");
        nights.publish("2026-11-23", "--config", config.toString());
        assertThat(nights.cells("visibility.csv", "teacher_id", "access"))
                .containsExactly("T1 FULL", "T2 RESULTS_ONLY");
    }

    @Test
    void branchesAsDuoWritesThem() throws IOException {
        nights.write(
                "licenties.csv",
                "\"BEVOEGD GEZAG NUMMER\";\"BRIN NUMMER\";\"VESTIGINGSNUMMER\";\"VESTIGINGSNAAM\";\"LICENTIENUMMER\";\"PRODUCT\";\"STARTDATUM\"\n"
                        + "\"41000\";\"12AB\";\"00\";\"De Regenboog\";\"1\";\"vll-kim\";\"20240801\"\n"
                        + "\"41000\";\"12AB\";\"01\";\"De Regenboog\";\"2\";\"vll-kim\";\"20240801\"\n",
                StandardCharsets.UTF_8);
        // Some lists write branches with one digit.
        nights.write("leerkrachten.csv", "medewerkernummer;brin;Vestiging", "T1;12AB;0", "T2;12AB;1");

        Nights.Outcome first = check();
        paste(first);

        assertThat(Files.readString(config))
                .contains(
                        "school_id: \"{BRIN NUMMER}{VESTIGINGSNUMMER}\"",
                        "school_id: \"{brin}{Vestiging:00}\"",
                        "school_name: \"VESTIGINGSNAAM\"",
                        "dates: [\"yyyyMMdd\"]");
        Nights.Outcome second = check("--config", config.toString());
        assertThat(second.code()).as(second.toString()).isEqualTo(3);
        assertThat(second.out()).contains("Nobody would see any program");
        nights.publish("2026-11-23", "--config", config.toString(), "--accept-changes");
        assertThat(nights.cells("visibility.csv", "school_id", "teacher_id")).containsExactly("12AB00 T1", "12AB01 T2");
    }

    @Test
    void goodExportsAreGreenAndNothingIsWritten() {
        TwoSchools.write(nights);

        Nights.Outcome outcome = check();

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.out()).doesNotContain("columns:").doesNotContain(TwoSchools.PERSONAL);
        assertThat(nights.state()).doesNotExist();
        assertThat(nights.reports()).doesNotExist();
    }

    @Test
    void whatTheGuardWouldHoldIsThree() {
        TwoSchools.write(nights);
        nights.edit("licences.csv", "cancelled_on", "Opzegdatum");

        Nights.Outcome outcome = check();

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(3);
        assertThat(outcome.out().replaceAll("\\s+", " "))
                .contains("nothing uses the header 'Opzegdatum', which looks like it.", "cancelled_on: \"Opzegdatum\"");
    }

    @Test
    void rejectedRowsAreCountedByCodeAndTheValuesOfPeopleMasked() {
        TwoSchools.write(nights);
        nights.write(
                "teachers.csv",
                IntStream.range(0, 40)
                        .mapToObj(number -> number == 0
                                ? TwoSchools.TEACHERS
                                : "T%d,%s,Wilhelmina,,Zonneveld,,geheim%d,,,"
                                        .formatted(number, number < 20 ? "12AB00" : "?", number))
                        .collect(Collectors.toList()));

        Nights.Outcome outcome = check();

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(3);
        assertThat(outcome.out())
                .contains(
                        "Rejected rows of teachers.csv: 20 SCHOOL_CODE_MALFORMED.",
                        "not valid: *** (line 2)",
                        "? (line 21)")
                .doesNotContain("geheim", "Wilhelmina");
    }

    @Test
    void otherProgramsReadJson() {
        TwoSchools.write(nights);
        nights.edit("licences.csv", "licence_id", "Licentie nr");

        Nights.Outcome outcome = check("--json");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out())
                .contains(
                        "\"exit_code\" : 2",
                        "\"perhaps\" : \"Licentie nr\"",
                        "\"header_line\" : 1",
                        "\"date\" : \"2026-11-23\"",
                        "\"required\" : true",
                        "\"other_files\" : [ ]",
                        "\"encoding\" : \"UTF-8\"",
                        "    licence_id: \\\"Licentie nr\\\"")
                .doesNotContain(TwoSchools.PERSONAL);
    }

    @Test
    void encodingPatternsAndPartsAreProposed() throws IOException {
        nights.write(
                "licenties_20261123.csv",
                "BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;LICENTIENUMMER;PRODUCT;STARTDATUM;AKKOORD OP;AKKOORD DOOR\n"
                        + "12AB;12AB00;Coöperatie;1;kim;1-8-2026;1-9-2026;e@post.example\n",
                Charset.forName("windows-1252"));
        nights.write("licenties_20261122.csv", "BRIN NUMMER;LICENTIENUMMER;PRODUCT;STARTDATUM", "12AB;1;kim;1-8-2026");
        String header = "key|brincode|dependancecode|emailadres|basispoortId";
        nights.write("personeel_noord.csv", header, "a|12AB|00|e@post.example|71");
        nights.write("personeel_zuid.csv", header + "|rol", "b|34CD||f@post.example|72|leerkracht");
        nights.write("vakken.xlsx", "PK\3\4");

        Nights.Outcome first = check();
        paste(first);

        assertThat(first.code()).isEqualTo(2);
        assertThat(first.out().replaceAll("\\s+", " "))
                .contains(
                        "windows-1252 (proposed), ';' between columns",
                        "There is no teachers.csv; by the headers it is personeel_noord.csv and personeel_zuid.csv: paste",
                        "licenties_20261122.csv");
        // The path before it may be so long that it is cut anywhere.
        assertThat(first.out().replaceAll("\\s", "")).contains("/vakken.xlsxisaworkbookofaspreadsheet;saveitasCSV.");
        assertThat(Files.readString(config)).isEqualTo("""
                        encoding: windows-1252
                        licences: "licenties_{date:yyyyMMdd}.csv"
                        teachers: ["personeel_noord.csv", "personeel_zuid.csv"]
                        columns:
                          licences:
                            school_id: "VESTIGINGSNUMMER"
                            school_name: "VESTIGINGSNAAM"
                            program_id: "PRODUCT"
                            starts_on: "STARTDATUM"
                            terms_accepted_on: "AKKOORD OP"
                            terms_accepted_by: "AKKOORD DOOR"
                          teachers:
                            teacher_id: "key"
                            school_id: "{brincode}{dependancecode}"
                            basispoort_id: "basispoortId"
                            roles: "rol"
                        """);
        assertThat(check("--config", config.toString()).code()).isZero();
        nights.publish("2026-11-23", "--config", config.toString());
        assertThat(nights.cells("visibility.csv", "school_id", "teacher_id", "access"))
                .containsExactly("12AB00 a FULL");
    }

    @Test
    void keysProgramsAndDatesAreKnownByTheirValues() throws IOException {
        nights.write("programs.csv", "program_id,name", "kim,Kim", "est,Estafette");
        nights.write(
                "licences.csv",
                "volgnr,waar,wat,wanneer,opmerking",
                "2026-1,12AB00,kim,20260801,",
                "2026-2,12AB00,est,20260801,let op");
        nights.write("teachers.csv", "wie;waar;rest", "T1;12AB00;Zonneveld", "T2;12AB00;Kwakkelstein");

        Nights.Outcome outcome = check();

        assertThat(outcome.out())
                .contains(
                        "  licences:\n    licence_id: \"volgnr\"\n    school_id: \"waar\"\n    program_id: \"wat\"\n"
                                + "    starts_on: \"wanneer\"\n",
                        "  teachers:\n    teacher_id: \"wie\"\n    school_id: \"waar\"\n",
                        "dates: [\"yyyyMMdd\"]")
                .doesNotContain(TwoSchools.PERSONAL);
    }

    @Test
    void aRequiredColumnThatNothingLooksLikeIsAComment() {
        TwoSchools.write(nights);
        nights.edit("licences.csv", "program_id", "Zaak");
        nights.edit("licences.csv", "cancelled_on", "Opzegdatum");
        nights.delete("programs.csv");

        assertThat(check().out())
                .endsWith("columns:\n  licences:\n    cancelled_on: \"Opzegdatum\"\n"
                        + "# columns.licences.program_id: name its header here, or its one value under"
                        + " constants.licences.program_id\n");
    }

    @Test
    void theLimitsAreThoseOfSync() {
        TwoSchools.write(nights);
        nights.edit("teachers.csv", "T2,12AB00", "T2,?");

        assertThat(check().code()).isZero();
        assertThat(check("--max-rejected", "10", "--guard-floor", "0").code()).isEqualTo(3);
        assertThat(check("--max-rejected", "50", "--guard-floor", "0").code()).isZero();
        assertThat(check("--lang", "nl").out())
                .contains("kolomnamen op regel 1", "Afgekeurde rijen van teachers.csv: 1 SCHOOL_CODE_MALFORMED.")
                .contains("Een nacht kan deze exports gebruiken.");
    }

    private Nights.Outcome check(String... options) {
        String[] command = IntStream.range(0, options.length + 5)
                .mapToObj(i -> i < 5
                        ? List.of("check", "--exports", nights.exports().toString(), "--date", "2026-11-23")
                                .get(i)
                        : options[i - 5])
                .toArray(String[]::new);
        return Nights.command(command);
    }

    /** Writes the lines that a check proposes to the configuration file, as somebody would paste them. */
    private void paste(Nights.Outcome outcome) throws IOException {
        String heading = "with these keys:\n\n";
        int from = outcome.out().indexOf(heading);
        assertThat(from).as(outcome.out()).isPositive();
        Files.writeString(config, outcome.out().substring(from + heading.length()));
    }
}
