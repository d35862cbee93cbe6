package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.licentiesync.Licentiesync;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command exits with, and what is as it was when it does not exit with 0. */
class ExitCodeTest {

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp));
    }

    @Test
    void publishedIs0AndSaysWhatCameOfIt() {
        Nights.Outcome outcome = nights.run("2026-11-23");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo("""
                        Night of 2026-11-23, run 1: published.
                          exports   2 schools, 4 licences, 4 teachers
                          programs  3 visible, 2 results only, 3 not visible
                          changes   5 gained, 0 lost, 0 reduced, 0 restored (no earlier date was published)
                          input     0 rows rejected (0 kept in force), 0 warnings
                          to do     accept the terms of 1 licence, request 1 account: see actions.csv
                          report    %s
                        """.formatted(nights.latest()));
    }

    @Test
    void whatNeedsDoingIsToldWithoutWhatDoesNot() {
        nights.edit("teachers.csv", "c.ypma@post.example,,", "c.ypma@post.example,1003,");
        assertThat(nights.run("2026-11-23").out())
                .contains("  to do     accept the terms of 1 licence: see actions.csv\n");
        nights.edit(
                "licences.csv",
                "L4,34CD00,Het Kompas,EST,2025-08-01,,",
                "L4,34CD00,Het Kompas,EST,2025-08-01,2025-09-01,T4");
        assertThat(nights.run("2026-11-24").out()).contains("  to do     nothing needs to be done\n");
    }

    @Test
    void quietSaysNothingWhenAllIsWell() {
        assertThat(nights.run("2026-11-23", "--quiet")).isEqualTo(new Nights.Outcome(0, "", ""));
    }

    @Test
    void withoutADateItIsTodayInAmsterdam() {
        Nights.Outcome outcome = Nights.command(
                "sync",
                "--exports",
                nights.exports().toString(),
                "--state",
                nights.state().toString(),
                "--reports",
                nights.reports().toString());

        assertThat(outcome.code()).isZero();
        assertThat(nights.cells("visibility.csv", "date")).containsOnly("2026-11-23");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                       | Name a command: sync, accept, history, restore, check, explain, simulate, compare, plan, drift, letters, config or generate.
                    nightly                                  | There is no command 'nightly'; name one of sync, accept, history, restore, check, explain, simulate, compare, plan, drift, letters, generate, config.
                    snyc                                     | There is no command 'snyc'; did you mean sync?
                    help snyc                                | There is no command 'snyc'; did you mean sync?
                    --exports e                              | licentiesync has no option '--exports'; name a command first.
                    --hlep                                   | licentiesync has no option '--hlep'; did you mean --help?
                    USUAL e                                  | sync takes no argument 'e'; leave it out, or put quotes around a value with spaces.
                    sync                                     | Missing required options: '--state=DIR', '--reports=DIR'
                    sync --state s                           | Missing required option: '--reports=DIR'
                    sync --state s --reports r               | Name the folder of the exports with --exports, or the files one by one.
                    sync --state s --reports r --licences l  | Name the folder of the exports with --exports, or the files one by one.
                    USUAL --exprots x                        | sync has no option '--exprots'; did you mean --exports?
                    USUAL --exprots=x                        | sync has no option '--exprots'; did you mean --exports?
                    sync --sate s --reports r                | sync has no option '--sate'; did you mean --state?
                    sync --state s --reports=r --sate=s e    | sync has no option '--sate'; did you mean --state?
                    restore --rum 1 --state s                | restore has no option '--rum'; did you mean --run?
                    letters send --smpt s --out o            | letters send has no option '--smpt'; did you mean --smtp?
                    letters send --out o --smtp smtp://m e   | letters send takes no argument 'e'; leave it out, or put quotes around a value with spaces.
                    USUAL --qqq                              | sync has no option '--qqq'; leave it out, or give one that --help lists.
                    USUAL --date 2026-02-30                  | Invalid value for option '--date': '2026-02-30' is not a date such as 2026-11-23
                    USUAL --date 23-13-2026                  | Invalid value for option '--date': '23-13-2026' is not a date such as 2026-11-23
                    USUAL --encoding windows-1253a           | Invalid value for option '--encoding':
                    USUAL --lang de                          | Invalid value for option '--lang':
                    USUAL --readers all                      | Invalid value for option '--readers': expected one of [owner, group, everyone] (case-insensitive) but was 'all'
                    plan --results keep --state s --out o    | Invalid value for option '--results': expected one of [grant, revoke] (case-insensitive) but was 'keep'
                    restore --run last --state s             | Invalid value for option '--run': 'last' is not a whole number
                    history --run last --state s             | Invalid value for option '--run': 'last' is not a whole number
                    generate --seed any --schools 1 --out o  | Invalid value for option '--seed': 'any' is not a whole number
                    USUAL --results-years two                | Invalid value for option '--results-years': 'two' is not a whole number
                    USUAL --results-years -1                 | --results-years must be 0 to 100, not -1.
                    USUAL --school-year-start 13-01          | Invalid value for option '--school-year-start': '13-01' is not a month and a day such as 08-01
                    USUAL --school-year-start 02-29          | A school year cannot start on 29 February.
                    """)
    void wrongUsageIs2AndTouchesNothing(String line, String complaint) {
        String usual = "sync --exports EXPORTS --state STATE --reports REPORTS --date 2026-11-23";
        String[] arguments = Stream.of(line.replace("USUAL", usual).split(" "))
                .filter(argument -> !argument.isEmpty())
                .map(argument -> argument.replace("EXPORTS", nights.exports().toString())
                        .replace("STATE", nights.state().toString())
                        .replace("REPORTS", nights.reports().toString()))
                .toArray(String[]::new);

        Nights.Outcome outcome = Nights.command(arguments);

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith(complaint).contains("--help'.");
        assertThat(nights.state()).doesNotExist();
        assertThat(nights.reports()).doesNotExist();
    }

    @Test
    void aDateBeforeTheLastPublishedOneIs2() {
        nights.publish("2026-11-23");
        SortedMap<String, String> published = nights.reportTree();

        Nights.Outcome outcome = nights.run("2026-11-22", "--accept-changes");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.sentence())
                .isEqualTo("2026-11-23 was published already, so 2026-11-22 is past;"
                        + " run for 2026-11-23 or later, or, if that date was wrong, restore an earlier run.");
        assertThat(nights.reportTree()).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource({"state, The state folder", "reports, The report folder"})
    void aFileInPlaceOfAFolderIs2(String folder, String beginning) throws IOException {
        Path file = temp.resolve(folder);
        Files.writeString(file, "mine");

        Nights.Outcome outcome = nights.run("2026-11-23");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.sentence())
                .isEqualTo(beginning + " " + file
                        + " cannot be created (a file is in the way); name another or give permission.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aBrokenDatabaseIs2AndLatestStays() throws IOException {
        nights.publish("2026-11-23");
        SortedMap<String, String> published = nights.reportTree();
        Path script = nights.state().resolve("db").resolve("licentiesync.script");
        Files.writeString(script, "CREATE NONSENSE\n");

        Nights.Outcome outcome = nights.run("2026-11-24");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.sentence())
                .startsWith("The state in " + nights.state().resolve("db")
                        + " is damaged: licentiesync.script is no longer")
                .contains("; put back a backup of the state and report folders, or ");
        assertThat(nights.reportTree()).isEqualTo(published);
    }

    /** Publishing could not replace it, so the night is refused before anything is done. */
    @Test
    void somethingInPlaceOfLatestIs2UntilItIsMovedAway() throws IOException {
        Nights twin = TwoSchools.write(new Nights(temp.resolve("twin")));
        twin.publish("2026-11-23");
        Map<String, String> undisturbed = twin.published();
        twin.publish("2026-11-24");
        Path note = Files.createDirectories(nights.latest()).resolve("note.txt");
        Files.writeString(note, "mine");

        Nights.Outcome outcome = nights.run("2026-11-23");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.err()).contains("latest").contains("move it elsewhere");
        assertThat(Nights.names(nights.reports())).containsExactly("latest");
        assertThat(note).hasContent("mine");

        Files.delete(note);
        Files.delete(nights.latest());
        nights.publish("2026-11-23");
        assertThat(nights.published()).isEqualTo(undisturbed);
        nights.publish("2026-11-24");
        assertThat(nights.published()).isEqualTo(twin.published());
    }

    /** The night fails when its state is kept already; the one after it shows that nothing of it is lost. */
    @Test
    void latestTakenAwayWhileANightGoesOnIs1AndTheNextRunRecovers() throws Exception {
        Nights twin = TwoSchools.write(new Nights(temp.resolve("twin")));
        nights.publish("2026-11-23");
        twin.publish("2026-11-23");
        nights.edit("teachers.csv", "c.ypma@post.example,,", "c.ypma@post.example,1003,");
        twin.take(nights.exports()).publish("2026-11-24");
        Path note = nights.latest().resolve("note.txt");
        int reports = Nights.names(nights.reports()).size();
        CompletableFuture<Void> inTheWay = CompletableFuture.runAsync(() -> {
            Jvm.awaitClosely(
                    "the report is being written",
                    () -> Nights.names(nights.reports()).size() > reports);
            replaceLatestByAFolderWith(note);
        });

        Nights.Outcome outcome = nights.run("2026-11-24");

        inTheWay.get();
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(1);
        assertThat(note).hasContent("mine");
        Files.delete(note);
        Files.delete(nights.latest());
        nights.publish("2026-11-25");
        twin.publish("2026-11-25");
        assertThat(nights.published()).isEqualTo(twin.published());
    }

    private void replaceLatestByAFolderWith(Path note) {
        try {
            Files.delete(nights.latest());
            Files.createDirectory(nights.latest());
            Files.writeString(note, "mine");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileInPlaceOfTheFolderOfHeldReportsIs1() throws IOException {
        nights.publish("2026-11-23");
        Files.writeString(nights.reports().resolve("held"), "mine");
        SortedMap<String, String> published = nights.reportTree();
        nights.delete("programs.csv");

        Nights.Outcome outcome = nights.run("2026-11-24");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(1);
        assertThat(nights.reportTree()).isEqualTo(published);
        Files.delete(nights.reports().resolve("held"));
        assertThat(nights.run("2026-11-24").code()).isEqualTo(3);
    }

    /** A folder of reports outlives the state when somebody starts anew: what is published stays. */
    @Test
    void aNewStateDoesNotHarmEarlierReports() {
        nights.publish("2026-11-23");
        Path first = nights.reports().resolve(nights.latest()).toAbsolutePath();
        Map<String, String> published = nights.published();
        Path report = real(first);
        Nights.Outcome outcome = Nights.command(
                "sync",
                "--exports",
                nights.exports().toString(),
                "--state",
                temp.resolve("new-state").toString(),
                "--reports",
                nights.reports().toString(),
                "--date",
                "2026-11-23",
                "--new-state");

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(Nights.csvIn(report)).isEqualTo(published);
        assertThat(nights.published()).isEqualTo(published);
        assertThat(real(nights.latest())).isNotEqualTo(report);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Tag("slow")
    @Test
    void anAnswerThatCannotBeWrittenIsAFailure() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        nights.publish("2026-11-23");
        for (String question :
                List.of("explain --state STATE --school 12AB00", "simulate --state STATE", "history --state STATE")) {
            List<String> command = Jvm.command(
                    Licentiesync.class.getName(),
                    question.replace("STATE", nights.state().toString()).split(" "));
            Path err = temp.resolve("err");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Path.of("/dev/full").toFile())
                    .redirectError(err.toFile())
                    .start();

            assertThat(process.waitFor()).as(question).isEqualTo(1);
            assertThat(Nights.read(err)).startsWith("The answer could not be written whole;");
        }
    }

    @Tag("slow")
    @Test
    void aReaderThatIsGoneHasReadEnough() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/stdout")));
        nights.publish("2026-11-23");
        List<String> command = Jvm.command(
                Licentiesync.class.getName(),
                "explain",
                "--state",
                nights.state().toString(),
                "--school",
                "12AB00");
        Path err = temp.resolve("err");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        process.getInputStream().close();

        assertThat(process.waitFor()).as(Nights.read(err)).isZero();
        assertThat(err).isEmptyFile();
    }
}
