package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.licentiesync.files.StateLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What changed since the holidays, and why. */
class CompareTest {

    private static final String ACCOUNT = "bart@post.example,1002,";
    private static final String NO_ACCOUNT = "bart@post.example,,";

    @TempDir
    Path temp;

    private Nights was;
    private Nights now;

    @BeforeEach
    void writeExports() {
        was = TwoSchools.write(new Nights(temp.resolve("was")));
        now = TwoSchools.write(new Nights(temp.resolve("now")));
    }

    @Test
    void theScreenTellsWhoSeesWhatAndWhy() {
        now.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        now.edit("licences.csv", "L4,34CD00,Het Kompas,EST,2025-08-01,,,", "L4,34CD00,,EST,2025-08-01,2026-11-20,T4,");

        Nights.Outcome compared = folders("--date", "2026-11-23");

        assertThat(compared.out())
                .startsWith("Wat er verandert voor leerkrachten\n  A  " + temp)
                .endsWith("""

                        De Regenboog (12AB00)
                          Estafette editie 3
                            − Weg: niet zichtbaar (geen Basispoort-account); was:     1 leerkracht
                              alleen resultaten
                              Bartholomeus Kwakkelstein
                              – Er is geen Basispoort-account meer.               A teachers.csv:3, B
                                                                                  teachers.csv:3
                          Veilig leren lezen - Kim
                            − Weg: niet zichtbaar (geen Basispoort-account); was:     1 leerkracht
                              zichtbaar
                              Bartholomeus Kwakkelstein
                              – Er is geen Basispoort-account meer.               A teachers.csv:3, B
                                                                                  teachers.csv:3

                        Het Kompas (34CD00)
                          Estafette editie 3
                            + Erbij: zichtbaar; was: niet zichtbaar                   1 leerkracht
                              Dirk Oosterwijk
                              – De voorwaarden van L4 zijn geaccepteerd op        A licences.csv:5, B
                                20-11-2026 door T4 (was: niet).                   licences.csv:5

                        Totaal: 3 verschillen (1 erbij, 2 weg), op 2 scholen.
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | Er verandert niets: iedereen ziet hetzelfde als eerst.",
                "en | Nothing differs: everybody sees what they saw."
            })
    void itSaysSoWhenNothingDiffers(String language, String sentence) {
        now.edit("teachers.csv", "Dirk", "Dick");

        assertThat(folders("--lang", language).out()).endsWith("\n\n" + sentence + "\n");
        assertThat(rows(folders("--json"))).isEmpty();
    }

    @Test
    void runsDifferAsTheNightPublished() {
        was.publish("2026-11-23");
        was.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        was.edit("teachers.csv", "T4,34CD00,Dirk,,Oosterwijk,dirk@post.example,1004,,7,", "T5,34CD00,,,,,1005,,7,");
        was.edit("licences.csv", "2024-09-02,T1,2026-05-11", "2024-09-02,T1,");
        was.publish("2026-11-24");

        Nights.Outcome compared = runs("1", "2", "--json");

        assertThat(rows(compared).stream()
                        .map(row -> Stream.of(
                                        "school_id", "teacher_id", "program_id", "change", "was", "now", "reasons")
                                .map(row::get)
                                .map(cell -> cell instanceof List<?> list
                                        ? String.join(
                                                "|",
                                                list.stream()
                                                        .map(String::valueOf)
                                                        .toList())
                                        : String.valueOf(cell))
                                .toList())
                        .map(cells -> String.join(" ", cells)))
                .isNotEmpty()
                .isEqualTo(was.cells(
                        "changes.csv", "school_id", "teacher_id", "program_id", "change", "was", "now", "reasons"));
        assertThat(compared.out())
                .contains("\"was_source\" : \"licences.csv:3\"", "\"now_source\" : \"licences.csv:3\"");
        assertThat(causes(compared, "12AB00 T1 EST")).containsExactly("CANCELLED_ON 2026-05-11 -");
        assertThat(causes(compared, "34CD00 T4 KIM"))
                .as(
                        "the second run used neither the teacher nor the link, and the program is not for the teacher's group")
                .containsExactly("TEACHER T4 -", "LINK 2026-10-05 -");
        assertThat(causes(runs("2", "1", "--json"), "12AB00 T1 EST"))
                .as("the other way round")
                .containsExactly("CANCELLED_ON - 2026-05-11");
    }

    @Test
    void anEarlierRunIsLookedAtWithTheRowsItUsed() {
        was.publish("2026-11-20");
        was.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        was.publish("2026-11-21");
        was.edit("teachers.csv", NO_ACCOUNT, ACCOUNT);
        was.publish("2026-11-22");

        assertThat(runs("1", "3").out()).contains("Er verandert niets");
        assertThat(runs("1", "2").out()).contains("run 1, stand van 20-11-2026", "(2 weg)");
        assertThat(runs("2", "3").out()).contains("(2 erbij)");
    }

    @Test
    void runsThatCountedTheYearsOtherwiseAreTold() {
        was.publish("2026-11-20", "--results-years", "0");
        was.publish("2026-11-21");

        assertThat(runs("1", "2").out().replaceAll("\\s+", " "))
                .contains(
                        "run 1, stand van 20-11-2026 Rekende met andere schooljaren (vanaf 01-08, resultaten 0 jaar); hier"
                                + " gelden deze: vanaf 01-08, resultaten 1 jaar.");
        assertThat(runs("2", "1").out()).contains("deze: vanaf 01-08, resultaten 0 jaar");
    }

    /** The same rows, before and in the school year of which the results are shown. */
    @Test
    void theCalendarIsACause() {
        Nights.Outcome compared = folders("--date", "2026-07-31", "--date-b", "2026-08-01", "--json");

        assertThat(rows(compared)).extracting(row -> row.get("change")).containsExactly("REDUCED", "REDUCED");
        assertThat(causes(compared, "12AB00 T1 EST")).containsExactly("DATE 2026-07-31 2026-08-01");
        assertThat(folders("--date-a", "2026-07-31", "--date-b", "2026-08-01", "--results-years", "0")
                        .out())
                .contains("– De kalender: het is 01-08-2026 (was: 31-07-2026);", "(2 weg)");
        assertThat(folders("--date", "2026-08-01", "--date-b", "2026-09-01", "--school-year-start", "09-01")
                        .out())
                .contains("(2 alleen nog resultaten)");
    }

    @Test
    void factsThatAreNecessaryTogetherAreAllNamed() {
        was.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        was.edit(
                "licences.csv", "L1,12AB00,De Regenboog,KIM,2024-08-01,2024-09-02,T1,", "L1,12AB00,,KIM,2024-08-01,,,");

        Nights.Outcome compared = folders("--json");

        assertThat(causes(compared, "12AB00 T2 KIM")).containsExactly("ACCOUNT - 1002", "TERMS - 2024-09-02 T1");
        assertThat(row(compared, "12AB00 T2 KIM")).containsEntry("decisive", true);
    }

    @Test
    void factsOfWhichEachWouldDoAreNamedTogether() {
        now.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        now.edit(
                "licences.csv", "L1,12AB00,De Regenboog,KIM,2024-08-01,2024-09-02,T1,", "L1,12AB00,,KIM,2024-08-01,,,");

        Nights.Outcome compared = folders("--json");

        assertThat(causes(compared, "12AB00 T2 KIM")).containsExactly("ACCOUNT 1002 -", "TERMS 2024-09-02 T1 -");
        assertThat(row(compared, "12AB00 T2 KIM")).containsEntry("decisive", false);
        assertThat(folders("--lang", "en").out()).contains("Each of these would have been enough:");
    }

    @Test
    void teachersWithTheSameCauseStandTogether() {
        for (Nights nights : List.of(was, now)) {
            List<String> team =
                    new ArrayList<>(List.of(TwoSchools.TEACHERS, "0,12AB00,Wilhelmina,van,Zonneveld,T1,9,IBRTer,,"));
            Stream.of("Anna", "Bert", "Cor", "Dora", "Els")
                    .forEach(name -> team.add("%s,12AB00,%s,,,,9,,3,".formatted(name, name)));
            nights.write("teachers.csv", team);
        }
        now.edit("licences.csv", "KIM,2024-08-01,2024-09-02,T1", "KIM,2024-08-01,,");

        assertThat(folders("--lang", "en", "--date", "2026-11-23").out()).endsWith("""
                            − Lost: not visible (the terms are not accepted); was:    6 teachers
                              visible
                              Wilhelmina van Zonneveld, Anna, Bert and 3 more
                              – The terms of L1 are not accepted (was: on         A licences.csv:2, B
                                02-09-2024 by T1).                                licences.csv:2

                        Total: 6 differences (6 lost), at 1 school.
                        """);
    }

    @Test
    void onlyTheSchoolThatIsAskedFor() {
        now.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        now.edit("licences.csv", "L4,34CD00,Het Kompas,EST,2025-08-01,,,", "L4,34CD00,,EST,2025-08-01,2026-11-20,T4,");

        assertThat(rows(folders("--school", "34cd", "--json")))
                .extracting(row -> row.get("school_id"))
                .containsExactly("34CD00");
        assertThat(folders("--school", "99ZZ00")).satisfies(refused("Er is geen school 99ZZ00"));
    }

    @Test
    void aSchoolThatIsGoneKeepsItsName() {
        now.write("licences.csv", TwoSchools.LICENCES, "L1,12AB00,De Regenboog,KIM,2024-08-01,2024-09-02,T1,");
        now.write("teachers.csv", TwoSchools.TEACHERS, "T2,12AB00,,,,,1002,,,");
        now.delete("manual-links.csv");

        assertThat(folders("--school", "34CD00").out()).contains("Het Kompas (34CD00)", "Dirk Oosterwijk");
    }

    @Test
    void rejectedRowsAreMentioned() {
        now.edit("teachers.csv", "T4,34CD00", "T4,3CD00");

        assertThat(folders().out())
                .containsSubsequence(
                        "B: 1 rij is afgekeurd en telt dus niet mee, te beginnen met", "teachers.csv:5.", "Het Kompas");
        assertThat(folders("--json").out()).contains("\"rejected_rows\" : 1");
    }

    @Test
    void exportsInAnotherEncoding() {
        for (Nights nights : List.of(was, now)) {
            nights.write(
                    "teachers.csv",
                    Nights.read(nights.export("teachers.csv")).replace("Carolien", "Zoë"),
                    Charset.forName("windows-1252"));
        }
        now.write(
                "teachers.csv",
                Nights.read(TwoSchools.write(new Nights(temp.resolve("other"))).export("teachers.csv"))
                        .replace("Carolien", "Zoë")
                        .replace("c.ypma@post.example,,", "c.ypma@post.example,1003,"),
                Charset.forName("windows-1252"));

        assertThat(folders("--encoding", "windows-1252").out()).contains("Zoë Ypma");
        assertThat(folders().code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theScreenFitsEightyColumns(String language) {
        now.edit("teachers.csv", "T2,12AB00,Bartholomeus,,Kwakkelstein", "T2,12AB00,B" + "ar".repeat(60) + ",,K");
        now.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        now.edit("programs.csv", "Veilig leren lezen - Kim", "Veilig leren lezen ".repeat(9));
        now.edit("manual-links.csv", "2026-10-05", "2026-12-05");

        assertThat(folders("--lang", language).out().lines().toList())
                .hasSizeGreaterThan(12)
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80));
    }

    @Test
    void nothingOnDiskIsChanged() throws Exception {
        was.publish("2026-11-23");
        was.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        was.publish("2026-11-24");
        Map<String, String> before = everything();

        assertThat(runs("1", "2").code()).isZero();
        assertThat(runs("1", "2", "--json").code()).isZero();
        assertThat(runs("1", "7").code()).isEqualTo(2);
        assertThat(folders().code()).isZero();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void nonsenseIsRefusedByName() throws Exception {
        was.publish("2026-11-20", "--keep", "1d");
        was.publish("2026-11-21", "--keep", "1d");
        was.publish("2026-11-22", "--keep", "1d");
        was.write("teachers.csv", "teacher_id,school_id");
        assertThat(was.run("2026-11-25").code()).isEqualTo(2);
        String folder = now.exports().toString();

        assertThat(runs("9", "3")).satisfies(refused("There is no run 9 in"));
        assertThat(runs("3", "4")).satisfies(refused("Run 4 is FAILED, and was never published"));
        assertThat(runs("1", "3")).satisfies(refused("Run 1 is older than what is kept"));
        assertThat(runs("3", "03")).satisfies(refused("Run 3 cannot be compared with itself"));
        assertThat(runs("3", folder)).satisfies(refused("'" + folder + "' is not the number of a run"));
        assertThat(runs("3", "last")).satisfies(refused("'last' is not the number of a run"));
        assertThat(runs("2", "3", "--date-a", "2026-11-20")).satisfies(refused("leave --date-a out"));
        assertThat(runs("3")).satisfies(refused("Name two to compare"));
        assertThat(runs("1", "2", "3")).satisfies(refused("Name two to compare"));
        assertThat(compare(folder)).satisfies(refused("Name two to compare"));
        assertThat(compare(folder, "3")).satisfies(refused("There is no folder 3 with exports"));
        assertThat(compare(folder, temp.resolve("no").toString())).satisfies(refused("no does not exist"));
        assertThat(compare(folder, folder, "--date", "tomorrow")).satisfies(refused("'tomorrow'"));
        assertThat(compare(folder, temp.toString())).satisfies(refused("licences.csv does not exist"));
        assertThat(compare("2", "3", "--state", temp.resolve("no").toString())).satisfies(refused("no"));
        try (StateLock held = StateLock.take(was.state())) {
            assertThat(held.folder()).exists();
            assertThat(runs("2", "3").code()).isEqualTo(4);
        }
    }

    /** Where the environment names the state of the nights, exports can be compared all the same. */
    @Test
    void aStateThatWasNotTypedGivesWay() {
        was.publish("2026-11-23");
        was.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        was.publish("2026-11-24");
        Map<String, String> environment =
                Map.of("LICENTIESYNC_STATE", was.state().toString());

        assertThat(Nights.command(environment, "compare", "1", "2").out()).contains("A  run 1", "(2 weg)");
        assertThat(Nights.command(
                                environment,
                                "compare",
                                was.exports().toString(),
                                now.exports().toString())
                        .out())
                .contains("(2 erbij)");
    }

    private Nights.Outcome folders(String... more) {
        return compare(
                Stream.concat(Stream.of(was.exports().toString(), now.exports().toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Nights.Outcome runs(String... arguments) {
        return compare(Stream.concat(Stream.of("--state", was.state().toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private static Nights.Outcome compare(String... arguments) {
        return Nights.command(
                Stream.concat(Stream.of("compare"), Stream.of(arguments)).toArray(String[]::new));
    }

    /** JSON is read as the YAML that it is. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Nights.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        Map<String, Object> answer =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(outcome.out());
        return (List<Map<String, Object>>) answer.get("differences");
    }

    private static Map<String, Object> row(Nights.Outcome outcome, String schoolTeacherAndProgram) {
        return rows(outcome).stream()
                .filter(row -> schoolTeacherAndProgram.equals(
                        row.get("school_id") + " " + row.get("teacher_id") + " " + row.get("program_id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome.toString()));
    }

    @SuppressWarnings("unchecked")
    private static List<String> causes(Nights.Outcome outcome, String schoolTeacherAndProgram) {
        return ((List<Map<String, Object>>)
                        row(outcome, schoolTeacherAndProgram).get("causes"))
                .stream()
                        .map(cause ->
                                cause.get("cause") + " " + orDash(cause.get("was")) + " " + orDash(cause.get("now")))
                        .toList();
    }

    private static Object orDash(Object value) {
        return value == null ? "-" : value;
    }

    private static Consumer<Nights.Outcome> refused(String sentence) {
        return outcome -> {
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
            assertThat(outcome.err()).contains(sentence);
            assertThat(outcome.out()).isEmpty();
        };
    }

    /** All paths of both homes, with the time of the last change and what files hold. */
    private SortedMap<String, String> everything() throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(temp)) {
            for (Path path : paths.toList()) {
                String content = Files.isRegularFile(path) ? Arrays.toString(Files.readAllBytes(path)) : "";
                found.put(path.toString(), Files.getLastModifiedTime(path) + " " + content);
            }
        }
        return found;
    }
}
