package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.licentiesync.ask.OutputFolder;
import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.ask.simulate.SimulationFiles;
import nl.licentiesync.messages.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command simulate says, held against the nights themselves. */
class SimulateTest {

    private static final String HEADER = "date,school_id,teacher_id,program_id,was,now,reasons";

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp))
                .edit("teachers.csv", "1002,Leerkracht,3|4,", "1002,Leerkracht,3|4,2027-07-20")
                .edit(
                        "licences.csv",
                        "L3,34CD00,Het Kompas,KIM,2025-08-01,2025-09-01,T4,",
                        "L3,34CD00,Het Kompas,KIM,2025-08-01,2025-09-01,T4,2027-07-02")
                .edit("manual-links.csv", "2026-10-05", "2027-07-04");
    }

    @Tag("slow")
    @Test
    void itEqualsSyncOfEverySingleNight() {
        List<String> changes = syncEveryNight("2027-06-28", "2027-08-04");

        assertThat(changes).hasSize(4);
        assertThat(simulated("--exports", nights.exports().toString(), "--from", "2027-06-28", "--to", "2027-08-04"))
                .isEqualTo(changes);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void itEqualsSyncOfEverySingleNightForGeneratedSchools(int seed) {
        assertEqualsSync(25, seed, "2027-07-27", "2027-08-05");
    }

    @Test
    void itEqualsSyncOfTheNightsAroundANewSchoolYear() {
        assertEqualsSync(12, 5, "2027-07-31", "2027-08-02");
    }

    private void assertEqualsSync(int schools, int seed, String from, String to) {
        Path generated = temp.resolve("generated");
        Nights.Outcome generate = Nights.command(
                "generate",
                "--schools",
                "" + schools,
                "--seed",
                "" + seed,
                "--out",
                generated.toString(),
                "--date",
                "2027-07-01");
        assertThat(generate.code()).isZero();
        nights.take(generated);
        List<String> changes = syncEveryNight(from, to);

        assertThat(changes).as("seed %d", seed).hasSizeGreaterThan(20);
        assertThat(simulated("--exports", nights.exports().toString(), "--from", from, "--to", to))
                .as("seed %d", seed)
                .isEqualTo(changes);
    }

    @Test
    void ofAStateItGoesOnFromThePublishedRun() {
        nights.publish("2027-06-28");
        List<String> simulated = simulated("--state", nights.state().toString(), "--to", "2027-08-04");

        assertThat(simulated)
                .isEqualTo(simulated(
                        "--exports", nights.exports().toString(), "--from", "2027-06-28", "--to", "2027-08-04"));
    }

    @Test
    void ofAStateWhatIsAssumedComesInTheNightAfterThePublishedOne() {
        nights.publish("2027-06-28");

        assertThat(simulated("--state", nights.state().toString(), "--to", "2027-07-01", "--account", "T3"))
                .containsExactly("2027-06-29,12AB00,T3,KIM,NONE,FULL,ACTIVE");
    }

    @Test
    void aLaterFirstNightHasItsChangesToo() {
        nights.publish("2027-06-28");
        String[] state = {"--state", nights.state().toString(), "--to", "2027-08-04"};
        List<String> all = simulated(state);
        List<String> fromTheTurn =
                all.stream().filter(line -> line.compareTo("2027-08-01") >= 0).toList();

        assertThat(fromTheTurn).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(simulated(with("--from", with("2027-08-01", state)))).isEqualTo(fromTheTurn);
        assertThat(simulate(with("--from", with("2027-08-01", state))).out())
                .contains("  01-08-2027 ")
                .containsPattern("Begin \\(01-08-2027\\): (\\d+) zichtbaar, (\\d+) alleen resultaten\\R *"
                        + "Einde \\(04-08-2027\\): \\1 zichtbaar, \\2 alleen resultaten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--exports", "--state"})
    void aPeriodOfOneNightChangesNothingAndShowsWhatIsAssumed(String option) {
        nights.publish("2027-06-28");
        Path out = temp.resolve("one");
        String folder = (option.equals("--state") ? nights.state() : nights.exports()).toString();
        Nights.Outcome outcome = simulate(
                option,
                folder,
                "--from",
                "2027-06-28",
                "--to",
                "2027-06-28",
                "--leave",
                "T1@2027-06-28",
                "--link",
                "T3/EST",
                "--account",
                "T3",
                "--out",
                out.toString());

        assertThat(outcome.out()).contains("Er verandert niets");
        assertThat(Nights.rowsIn(out.resolve("timeline.csv"))).isEmpty();
        assertThat(Nights.rowsIn(out.resolve("differences.csv")))
                .containsExactly("12AB00,T3,EST,2027-06-28,,NONE,RESULTS_ONLY", "12AB00,T3,KIM,2027-06-28,,NONE,FULL");
    }

    @Test
    void theForecastOfANightIsThatOfTwelveMonths() {
        nights.edit("teachers.csv", "1004,,7,", "1004,,7,2027-11-22");
        nights.publish("2026-11-23");

        List<String> bySchool = simulated("--state", nights.state().toString(), "--to", "2027-11-23").stream()
                .map(line -> line.split(",", 3))
                .map(cells -> cells[1] + "," + cells[0] + "," + cells[2])
                .sorted()
                .toList();
        assertThat(bySchool).as("the last night counts").anyMatch(line -> line.startsWith("34CD00,2027-11-23,T4,"));
        assertThat(nights.rows("forecast.csv")).isEqualTo(bySchool);
        assertThat(nights.published("forecast.csv"))
                .startsWith("school_id,date,teacher_id,program_id,was,now,reasons\n");
    }

    @Test
    void stateReportsAndExportsStayAsTheyAre() {
        nights.publish("2027-06-28");
        Object before = Untouched.of(temp);

        simulate("--state", nights.state().toString(), "--cancel", "L1@2027-06-29");
        simulate("--exports", nights.exports().toString(), "--from", "2027-06-28");

        assertThat(Untouched.of(temp)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "29, 2027-08-01, 2028-07-31, FULL, RESULTS_ONLY",
        "29, 2028-08-01, '',         FULL, NONE",
        "30, 2028-08-01, 2029-07-31, FULL, RESULTS_ONLY",
        "30, 2029-08-01, '',         FULL, NONE"
    })
    void cancellingADayLaterCostsAYear(String day, String from, String upTo, String without, String with) {
        Path out = temp.resolve("out");
        Nights.Outcome outcome = simulate(
                "--exports",
                nights.exports().toString(),
                "--from",
                "2027-06-01",
                "--to",
                "2029-09-01",
                "--cancel",
                "L1@2027-06-" + day,
                "--out",
                out.toString());

        assertThat(Nights.read(out.resolve("differences.csv")))
                .startsWith("school_id,teacher_id,program_id,from,up_to,without,with\n")
                .contains(String.join(",", "12AB00", "T1", "KIM", from, upTo, without, with) + "\n");
        assertThat(outcome.out()).contains("L1 (Veilig leren lezen - Kim, 12AB00) is opgezegd op " + day + "-06-2027");
        assertThat(Nights.read(out.resolve("differences.csv"))).doesNotContain("34CD00");
    }

    @Test
    void withoutAssumptionsThereAreNoDifferences() {
        Path out = temp.resolve("out");
        simulate("--exports", nights.exports().toString(), "--from", "2027-06-01", "--out", out.toString());

        assertThat(Nights.names(out)).contains("timeline.csv", "index.html").doesNotContain("differences.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--cancel L1@2026-01-01      | cancel L1@2026-01-01: 01-01-2026 ligt buiten de periode",
                "--cancel L1@2030-01-01      | cancel L1@2030-01-01: 01-01-2030 ligt buiten de periode",
                "--cancel L9@2027-06-29      | cancel L9@2027-06-29: Er is geen licentie L9",
                "--cancel L2@2027-06-29      | cancel L2@2027-06-29: licentie L2 is al opgezegd, op 11-05-2026",
                "--leave T9@2027-06-29       | leave T9@2027-06-29: Er is geen leerkracht T9",
                "--to 2027-05-31             | The last night, 2027-05-31, lies before the first, 2027-06-01",
                "--school 99ZZ00             | Er is geen school 99ZZ00",
                "--out EXPORTS               | is niet leeg; geef bij --out een nieuwe of lege map",
                "--out EXPORTS --overwrite   | staat iets anders dan wat dit commando schrijft",
                "--out EXPORTS/teachers.csv  | is een bestand"
            })
    void whatMakesNoSenseIsRefusedByName(String options, String sentence) {
        String[] arguments = Stream.concat(
                        Stream.of("simulate", "--exports", nights.exports().toString(), "--from", "2027-06-01"),
                        Stream.of(options.replace("EXPORTS", nights.exports().toString())
                                .split(" ")))
                .toArray(String[]::new);
        Nights.Outcome outcome = Nights.command(arguments);

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.err()).contains(sentence);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void anEarlierSimulationIsReplacedWhenThatIsAskedFor() {
        String[] arguments = {
            "--exports",
            nights.exports().toString(),
            "--from",
            "2027-06-28",
            "--out",
            temp.resolve("out").toString()
        };
        simulate(arguments);
        String first = Nights.read(temp.resolve("out/timeline.csv"));

        assertThat(Nights.command(with("simulate", arguments)).code()).isEqualTo(2);
        simulate(with("--overwrite", arguments));
        assertThat(Nights.read(temp.resolve("out/timeline.csv"))).isEqualTo(first);
        assertThat(Nights.names(temp)).noneMatch(name -> name.startsWith(".out"));
    }

    @Test
    void aFolderWithAnythingElseInItIsNeverReplaced() throws IOException {
        Path out = temp.resolve("out");
        String[] arguments = {
            "simulate", "--exports", nights.exports().toString(), "--from", "2027-06-28", "--out", out.toString()
        };
        assertThat(Nights.command(arguments).code()).isZero();
        Files.writeString(out.resolve("notities.txt"), "niet weggooien");

        Nights.Outcome outcome = Nights.command(
                with("simulate", with("--overwrite", arguments[1], arguments[2], "--out", out.toString())));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("staat iets anders dan wat dit commando schrijft");
        assertThat(out.resolve("notities.txt")).hasContent("niet weggooien");
    }

    @Test
    void aFolderThatOnlyLooksLikeASimulationIsNeverReplaced() throws IOException {
        Path out = Files.createDirectories(temp.resolve("site/assets")).getParent();
        Files.writeString(out.resolve("index.html"), "mine");

        Nights.Outcome outcome = Nights.command(
                "simulate", "--exports", nights.exports().toString(), "--out", out.toString(), "--overwrite");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(out.resolve("index.html")).hasContent("mine");
    }

    @Test
    void whatIsPutThereMeanwhileStays() throws IOException {
        Path out = Files.createDirectory(temp.resolve("out"));
        Messages messages = new Messages(Locale.ENGLISH);
        try (OutputFolder folder = OutputFolder.at(out, true, SimulationFiles.FOLDER, messages)) {
            assertThatThrownBy(() -> folder.write(work -> Files.writeString(out.resolve("mine.txt"), "mine")))
                    .isInstanceOf(UnusableQuestion.class);
        }

        assertThat(Nights.names(out)).containsExactly("mine.txt");
        assertThat(Nights.names(temp)).noneMatch(name -> name.startsWith(".out"));
    }

    @Test
    void aRefusedQuestionLeavesNoFolderBehind() {
        Path out = temp.resolve("new/folder/out");

        assertThat(Nights.command(
                                "simulate",
                                "--exports",
                                nights.exports().toString(),
                                "--out",
                                out.toString(),
                                "--cancel",
                                "L9@2027-06-29")
                        .code())
                .isEqualTo(2);
        assertThat(temp.resolve("new")).doesNotExist();
        simulate("--exports", nights.exports().toString(), "--from", "2027-06-28", "--out", out.toString());
        assertThat(Nights.names(out)).contains("index.html");
    }

    @Test
    void aLinkToNowhereAndTheFolderOneIsInAreRefused() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("nowhere"));
        for (String out : List.of(link.toString(), "", ".")) {
            Nights.Outcome outcome =
                    Nights.command("simulate", "--exports", nights.exports().toString(), "--out", out, "--overwrite");

            assertThat(outcome.code()).as(out).isEqualTo(2);
            assertThat(outcome.out()).as(out).isEmpty();
        }
    }

    @Test
    void whereNothingCanBeWrittenItIsRefusedBeforeTheAnswer() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        Nights.Outcome outcome = Nights.command(
                "simulate",
                "--exports",
                nights.exports().toString(),
                "--out",
                file.resolve("out").toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("In " + file.resolve("out")
                        + " kan niet geschreven worden; geef bij --out een map waar dat mag.\n");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void whatIsWrittenIsForItsOwnerAlone() throws IOException {
        Path out = temp.resolve("out");
        simulate(
                "--exports",
                nights.exports().toString(),
                "--from",
                "2027-06-28",
                "--cancel",
                "L1@2027-06-29",
                "--out",
                out.toString());

        try (Stream<Path> paths = Files.walk(out)) {
            assertThat(paths)
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .endsWith("------"));
        }
    }

    @Test
    void noSettingWritesOverAFolder() {
        Nights.Outcome outcome = Nights.command(
                Map.of("LICENTIESYNC_OUT", temp.resolve("out").toString()),
                "simulate",
                "--exports",
                nights.exports().toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("LICENTIESYNC_OUT");
    }

    @Test
    void ofOneSchoolWhatChangesIsSaidAndOfAllWhereToFindIt() {
        String[] period = {"--exports", nights.exports().toString(), "--from", "2027-06-28", "--to", "2027-08-04"};
        String one = simulate(with("--school", with("34cd", period))).out();
        String all = simulate(period).out();

        assertThat(one.replaceAll("\\s+", " "))
                .contains("Wat er verandert bij Het Kompas (34CD00)", "04-07-2027 + Veilig leren lezen - Kim")
                .contains("Dirk Oosterwijk")
                .doesNotContain("Met --school");
        assertThat(one.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(all).contains("Met --school CODE").doesNotContain("Wat er verandert bij");
    }

    @Test
    void twoSchoolYearsTakeAtMostTenNights() {
        Path generated = temp.resolve("generated");
        assertThat(Nights.command("generate", "--schools", "300", "--out", generated.toString())
                        .code())
                .isZero();
        nights.take(generated);
        long start = System.nanoTime();
        nights.publish("2026-11-23");
        long night = System.nanoTime() - start;
        start = System.nanoTime();
        simulate(
                "--exports",
                nights.exports().toString(),
                "--from",
                "2026-11-23",
                "--to",
                "2028-08-01",
                "--out",
                temp.resolve("out").toString());
        long simulation = System.nanoTime() - start;

        assertThat(simulation).isLessThan(10 * night);
    }

    @Test
    void rejectedRowsAndHindsightAreSaid() {
        nights.publish("2027-06-28");
        nights.edit("teachers.csv", "T2,12AB00", "T9,12AB00,,,,,x,,,2027-13-01\nT2,12AB00");

        assertThat(simulate("--exports", nights.exports().toString(), "--from", "2027-06-28")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("Let op: 1 rij is afgekeurd en telt dus niet mee, te beginnen met teachers.csv:3.");
        assertThat(simulate("--state", nights.state().toString(), "--from", "2027-06-01", "--to", "2027-07-01")
                        .out())
                .contains("Deze gegevens zijn van 28-06-2027.");
    }

    @Test
    void noLineIsWiderThanEightyColumns() {
        Nights.Outcome outcome = simulate(
                "--exports",
                nights.exports().toString(),
                "--from",
                "2027-06-01",
                "--cancel",
                "L1@2027-06-29",
                "--link",
                "T2/EST");

        assertThat(outcome.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    private List<String> syncEveryNight(String first, String last) {
        List<String> changes = new ArrayList<>();
        nights.publish(first);
        for (LocalDate date = LocalDate.parse(first).plusDays(1);
                !date.isAfter(LocalDate.parse(last));
                date = date.plusDays(1)) {
            nights.publish(date.toString());
            for (String row : Table.read(nights.latest().resolve("changes.csv"))
                    .cells("school_id", "teacher_id", "program_id", "was", "now", "reasons")) {
                changes.add(date + "," + row.replace(' ', ','));
            }
        }
        return changes;
    }

    private List<String> simulated(String... arguments) {
        Path out = temp.resolve("simulated");
        simulate(Stream.concat(Stream.of(arguments), Stream.of("--overwrite", "--out", out.toString()))
                .toArray(String[]::new));
        assertThat(Nights.read(out.resolve("timeline.csv"))).startsWith(HEADER + "\n");
        return Nights.rowsIn(out.resolve("timeline.csv"));
    }

    private static Nights.Outcome simulate(String... arguments) {
        Nights.Outcome outcome = Nights.command(with("simulate", arguments));
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        return outcome;
    }

    private static String[] with(String first, String... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new);
    }
}
