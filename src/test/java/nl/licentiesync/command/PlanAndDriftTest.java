package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is planned for Basispoort, and what differs there. */
class PlanAndDriftTest {

    private static final String DETAILS =
            "{\"brincode\":\"12ab\",\"dependancecode\":\"00\",\"actief\":true,\"gefuseerdNaar\":null}";

    @RegisterExtension
    static final SharedStart START = new SharedStart(folder -> {
        Nights nights = new Nights(folder);
        Files.writeString(
                nights.exports().resolve("licences.csv"),
                "licence_id,school_id,program_id,starts_on,terms_accepted_on,terms_accepted_by\n"
                        + "L1,12AB00,KIM,2025-08-01,2025-09-01,T1\n");
        Files.writeString(nights.exports().resolve("programs.csv"), "program_id,method_id\nKIM,taal/groep 3\nEST,\n");
        writeTeachers(nights, 1, 2);
        nights.publish("2026-11-23");
    });

    private final Path temp = START.folder();
    private final Nights nights = START.nights();

    private void writeTeachers(int first, int last) throws IOException {
        writeTeachers(nights, first, last);
    }

    /** Teachers T1 and so on with accounts 1001 and so on. */
    private static void writeTeachers(Nights nights, int first, int last) throws IOException {
        StringBuilder rows = new StringBuilder("teacher_id,school_id,basispoort_id,email\n");
        IntStream.rangeClosed(first, last)
                .forEach(number ->
                        rows.append("T%d,12AB00,%d,t%d@school.example\n".formatted(number, 1000 + number, number)));
        Files.writeString(nights.exports().resolve("teachers.csv"), rows);
    }

    @Test
    void withoutAnswersTheRunBeforeCountsAsSentAndNothingElseIsChanged() throws IOException {
        writeTeachers(2, 3);
        nights.publish("2026-11-24", "--accept-changes");
        SortedMap<String, String> state = Nights.tree(nights.state());

        Nights.Outcome outcome = plan("--out", out());

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(lines("grants.csv"))
                .containsExactly(
                        "method_id,basispoort_id,action,access,school_ids,teacher_ids,program_ids,reasons",
                        "taal/groep 3,1001,REVOKE,NONE,,,,NOT_IN_EXPORT",
                        "taal/groep 3,1002,KEEP,FULL,12AB00,T2,KIM,ACTIVE",
                        "taal/groep 3,1003,GRANT,FULL,12AB00,T3,KIM,ACTIVE");
        assertThat(lines("methode/taal/product/groep%203/gebruiker/addlist.json"))
                .containsExactly("{\"gebruikers\":[1003]}");
        assertThat(lines("methode/taal/product/groep%203/gebruiker/removelist.json"))
                .containsExactly("{\"gebruikers\":[1001]}");
        assertThat(Nights.tree(nights.state())).isEqualTo(state);
        assertThat(plan("--out", out()).code()).as("an earlier plan").isEqualTo(2);
        assertThat(plan("--out", out(), "--overwrite", "--sent", "2").code()).isZero();
        assertThat(lines("grants.csv")).hasSize(3).allMatch(line -> !line.contains("GRANT,"));
    }

    @Test
    void theGuardWritesNothingWhenTooManyWouldBeRevoked() throws IOException {
        writeTeachers(1, 40);
        nights.publish("2026-11-24");
        writeTeachers(1, 29);
        nights.publish("2026-11-25", "--accept-changes");

        Nights.Outcome held = plan("--out", out());
        assertThat(held.code()).as(held.toString()).isEqualTo(3);
        assertThat(held.out().replaceAll("\\s+", " "))
                .contains("11 of 40 accounts (27.5 %, at most 10 %) would be revoked unannounced: 12AB00 11.");
        assertThat(Path.of(out())).doesNotExist();
        assertThat(plan("--out", out(), "--max-revoked", "28").code()).isZero();
        assertThat(plan("--out", out(), "--overwrite", "--accept-changes").code())
                .isZero();
    }

    /** What the plan names is no difference any more once its lists are applied. */
    @Test
    void appliedListsLeaveNothingMissingOrExtra() throws IOException {
        writeTeachers(2, 4);
        nights.publish("2026-11-24", "--accept-changes");
        list("{\"gebruikers\":[1001,1002,77]}");
        answer("instellingen/7/details.json", DETAILS);

        Nights.Outcome before = drift("--fail", "--out", out());
        assertThat(before.code()).as(before.toString()).isEqualTo(5);
        assertThat(lines("drift.csv").stream()
                        .map(line ->
                                String.join(",", List.of(line.split(",", -1)).subList(0, 9))))
                .contains(
                        "MISSING,12AB00,T3,1003,taal/groep 3,KIM,FULL,NONE,",
                        "MISSING,12AB00,T4,1004,taal/groep 3,KIM,FULL,NONE,",
                        "EXTRA,,,1001,taal/groep 3,,NONE,GRANTED,")
                .hasSize(4);
        String page = Nights.read(Path.of(out()).resolve("drift.html"));
        assertThat(page.indexOf("12AB00")).isPositive().isLessThan(page.indexOf("Bij geen school"));
        assertThat(page)
                .contains(
                        "<tr data-kind=\"MISSING\"><th scope=\"row\">Ontbreekt in Basispoort</th><td><bdi>T3</bdi></td><td>1003</td>");
        assertThat(plan("--actual", actual().toString(), "--out", out(), "--overwrite")
                        .code())
                .isZero();
        assertThat(lines("methode/taal/product/groep%203/gebruiker/addlist.json"))
                .containsExactly("{\"gebruikers\":[1003,1004]}");
        assertThat(lines("methode/taal/product/groep%203/gebruiker/removelist.json"))
                .containsExactly("{\"gebruikers\":[1001]}");
        list("{\"gebruikers\":[77,1002,1003,1004]}");

        assertThat(drift("--fail").code()).isZero();
    }

    @Test
    void thePageShowsNamesListsAndDatesAsPeopleWriteThem() throws IOException {
        Files.writeString(
                nights.exports().resolve("teachers.csv"),
                "teacher_id,school_id,prefix,last_name,basispoort_id,email,roles,year_groups,end_date\n"
                        + "T1,12AB00,de,Boer,1001,t1@school.example,Leerkracht,3,2026-12-18\nT2,12AB00,,,1002,t2@school.example,,,\n");
        Files.writeString(
                nights.exports().resolve("licences.csv"),
                "licence_id,school_id,school_name,program_id,starts_on,terms_accepted_on,terms_accepted_by\n"
                        + "L1,12AB00,'t Veerhuis,KIM,2025-08-01,2025-09-01,T1\n");
        nights.publish("2026-11-24");
        list("{\"gebruikers\":[1001,1002]}");
        answer("instellingen/7/details.json", DETAILS);
        answer(
                "instellingen/7/staf.json",
                "{\"medewerkers\":[{\"id\":1001,\"lasKey\":null,\"persoonsgegevens\":{},\"emailadres\":null,"
                        + "\"einddatum\":\"2027-01-08\",\"rollen\":[\"Stagiair\",\"Leerkracht\"],\"groepen\":[\"g3\",\"g4\"],\"subgroepen\":[]},"
                        + "{\"id\":1002,\"lasKey\":null,\"persoonsgegevens\":{},\"emailadres\":null,"
                        + "\"einddatum\":null,\"rollen\":[],\"groepen\":[],\"subgroepen\":[]}]}");
        answer(
                "instellingen/7/groepen.json",
                "{\"groepen\":[{\"lasKey\":\"g3\",\"jaargroep\":\"3\"},{\"lasKey\":\"g4\",\"jaargroep\":\"4\"}],\"subgroepen\":[]}");

        assertThat(drift("--out", out()).code()).isZero();

        assertThat(Nights.read(Path.of(out()).resolve("drift.html")))
                .contains(
                        "<h2 class=\"name\"><bdi>'t Veerhuis</bdi>",
                        "<td><bdi>de Boer</bdi> <small>T1</small></td><td>1001</td>",
                        "<td>Leerkracht</td><td>Leerkracht, Stagiair</td>",
                        "<td>18-12-2026</td><td>08-01-2027</td>",
                        "<td>3</td><td>3, 4</td>");
        assertThat(lines("drift.csv").stream().map(line -> line.replaceAll(",[^,]*$", "")))
                .contains(
                        "ROLE_DIFFERS,12AB00,T1,1001,,,Leerkracht,Leerkracht|Stagiair,",
                        "END_DATE_DIFFERS,12AB00,T1,1001,,,2026-12-18,2027-01-08,",
                        "YEAR_GROUPS_DIFFER,12AB00,T1,1001,,,3,3|4,");
    }

    @Test
    void theNextNightSaysWhatIsMissingInBasispoortWhenItIsToldWhatWasSaved() throws IOException {
        writeTeachers(1, 5);
        nights.publish("2026-11-24");
        assertThat(nights.published("schools/12AB00.html")).doesNotContain("In Basispoort ontbreekt");
        list("{\"gebruikers\":[1002,77]}");
        Files.setLastModifiedTime(
                actual().resolve("methode/taal/product/groep%203/gebruiker.json"),
                FileTime.from(Instant.parse("2026-11-24T23:30:00Z")));

        writeTeachers(1, 6);
        nights.publish("2026-11-25", "--actual", actual().toString());
        assertThat(nights.published("schools/12AB00.html"))
                .contains(
                        "<li data-program=\"KIM\"><b><bdi>KIM</bdi></b>: "
                                + "In Basispoort ontbreekt dit bij 4 leerkrachten.</li>",
                        "<p class=\"quiet compared\"></p>");
        assertThat(nights.published("assets/night.css")).contains("Vergeleken met Basispoort op 25 november 2026.");
        nights.publish("2026-11-26", "--actual", actual().toString(), "--lang", "en");
        assertThat(nights.published("schools/12AB00.html")).contains("In Basispoort this is missing for 5 teachers.");
        assertThat(nights.published("assets/night.css")).contains("Compared with Basispoort on 25 November 2026.");
        list("{\"gebruikers\":[\"x\"]}");
        SortedMap<String, String> reports = nights.reportTree();
        assertThat(nights.run("2026-11-27", "--actual", actual().toString()).code())
                .isEqualTo(2);
        assertThat(nights.run("2026-11-27", "--actual", temp.resolve("none").toString())
                        .sentence())
                .contains("There is no folder");
        assertThat(nights.reportTree().equals(reports)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                             | line 1, column 1: the member 'gebruikers' is missing",
                "{\"gebruikers\":[1,            | this is no JSON",
                "{\"gebruikers\":{}}            | line 1, column 15: 'gebruikers' is not an array",
                "{\"gebruikers\":[1,\"2\"]}     | line 1, column 18: 'gebruikers' is not a whole number",
                "{\"gebruikers\":[0]}           | 'gebruikers' is not a number from 1",
                "{\"gebruikers\":[9223372036854775808]} | 'gebruikers' is not a number from 1",
                "{\"gebruikers\":[]} {}         | something stands behind the end",
            })
    void anAnswerThatCannotBeUsedIsNamedWithItsPlace(String answer, String sentence) throws IOException {
        list(answer);

        for (Nights.Outcome outcome : List.of(plan("--actual", actual().toString(), "--out", out()), drift())) {
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
            assertThat(outcome.sentence()).contains("gebruiker.json", sentence);
        }
        assertThat(Path.of(out())).doesNotExist();
    }

    @Test
    void aMissingListIsNamedByItsPath() throws IOException {
        Files.createDirectories(actual());

        assertThat(drift().sentence())
                .contains("The list of method 'taal/groep 3' is missing: fetch "
                        + actual().resolve("methode/taal/product/groep%203/gebruiker.json"));
        assertThat(drift().code()).isEqualTo(2);
    }

    private void list(String answer) throws IOException {
        answer("methode/taal/product/groep%203/gebruiker.json", answer);
    }

    private void answer(String path, String text) throws IOException {
        Path file = actual().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path actual() {
        return temp.resolve("actual");
    }

    private String out() {
        return temp.resolve("out").toString();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of(out()).resolve(file));
    }

    private Nights.Outcome plan(String... more) {
        return command("plan", more);
    }

    private Nights.Outcome drift(String... more) {
        return command(
                "drift",
                Stream.concat(Stream.of("--actual", actual().toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Nights.Outcome command(String name, String... more) {
        return Nights.command(
                Stream.concat(Stream.of(name, "--state", nights.state().toString()), Stream.of(more))
                        .toArray(String[]::new));
    }
}
