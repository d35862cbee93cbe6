package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people at a terminal see of a night, and that cron sees nothing of it. */
@Tag("slow")
class TerminalTest {

    private static final Map<String, String> XTERM = Map.of("TERM", "xterm");
    private static final Map<String, String> DUMB = Map.of("TERM", "dumb");
    private static final String ESCAPE = "\u001b";

    /** From how many on they are counted on the screen. */
    private static final int SCHOOLS = 500;

    private static final String STEP = "\\d\\d:\\d\\d:\\d\\d\\.\\d{3} run 1: .+";

    @TempDir
    static Path generated;

    @TempDir
    Path temp;

    private RunScript script;
    private Nights nights;

    @BeforeAll
    static void generate() {
        Path exports = generated.resolve("exports");
        Nights.Outcome outcome =
                Nights.command("generate", "--schools", Integer.toString(SCHOOLS), "--out", exports.toString());
        assertThat(outcome.code()).as(outcome.toString()).isZero();
    }

    @BeforeEach
    void install() throws IOException {
        script = new RunScript(Files.createDirectories(temp.resolve("installed")));
        nights = new Nights(temp.resolve("nights"));
    }

    @Test
    void cronIsToldNothingOnStandardError() throws IOException {
        Nights.Outcome outcome = script.underCron(night());

        assertThat(outcome.err()).isEmpty();
        assertIsSummary(outcome.out());
    }

    @Test
    void onATerminalSchoolsAreCountedWhileTheyAreDoneAndStepsAreLeft() throws IOException {
        assumeTerminal();

        Nights.Outcome outcome = script.onTerminal(XTERM, night());

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.err()).contains("500/500").doesNotContain(ESCAPE);
        assertThat(Screen.linesOf(outcome.err())).as(outcome.err()).hasSize(10).allMatch(line -> line.matches(STEP));
        assertIsSummary(outcome.out());
    }

    @Test
    void theCountIsGoneWhenTheStepFails() throws IOException {
        assumeTerminal();

        Nights.Outcome outcome = script.onTerminalWithoutRoom(XTERM, night());

        assertThat(outcome.err()).contains("/500");
        List<String> lines = Screen.linesOf(outcome.err());
        assertThat(lines).as(outcome.err()).hasSize(3);
        assertThat(lines.get(1)).matches(STEP).contains(" synchroniseSchools failed (");
        assertThat(lines.get(2)).startsWith("run 1: The night failed in step synchroniseSchools");
    }

    @Test
    void aTerminalThatCannotRewriteALineGetsStepsOnly() throws IOException {
        assumeTerminal();

        Nights.Outcome outcome = script.onTerminal(DUMB, night());

        assertThat(outcome.err().replace("\r\n", "\n")).doesNotContain("\r", ESCAPE);
        assertThat(outcome.err().lines()).hasSize(10).allMatch(line -> line.matches(STEP));
    }

    @Test
    void fewSchoolsAreNotCounted() throws IOException {
        assumeTerminal();
        TwoSchools.write(nights);

        Nights.Outcome outcome = script.onTerminal(XTERM, nights.arguments("2026-11-23"));

        assertThat(outcome.err().replace("\r\n", "\n")).doesNotContain("\r");
        assertThat(outcome.err().lines()).hasSize(10).allMatch(line -> line.matches(STEP));
    }

    @Test
    void quietIsQuietOnATerminalToo() throws IOException {
        assumeTerminal();

        assertThat(script.onTerminal(XTERM, night("--quiet"))).isEqualTo(new Nights.Outcome(0, "", ""));
    }

    @Test
    void collectorsGetJsonOnATerminalToo() throws IOException {
        assumeTerminal();

        Nights.Outcome outcome = script.onTerminal(XTERM, night("--log-format", "json"));

        assertThat(JsonLog.parse(outcome.err())).hasSize(10);
    }

    @Test
    void colourIsForTerminalsThatHaveItAndPeopleWhoWantIt() throws IOException {
        assumeTerminal();

        assertThat(script.allOnTerminal(XTERM, "--help").err()).contains("Usage: ", ESCAPE);
        assertThat(script.allOnTerminal(DUMB, "--help").err())
                .contains("Usage: ")
                .doesNotContain(ESCAPE);
        assertThat(script.allOnTerminal(Map.of("TERM", "xterm", "NO_COLOR", "1"), "--help")
                        .err())
                .contains("Usage: ")
                .doesNotContain(ESCAPE);
    }

    @Test
    void aHeldNightStandsOutWithItsReasonsOnceAndNoWordIsBroken() throws IOException {
        assumeTerminal();
        TwoSchools.write(nights).publish("2026-11-23");
        nights.delete("programs.csv");
        List<String> plain = nights.run("2026-11-24", "--dry-run").out().lines().toList();

        String screen =
                script.onScreen(80, XTERM, nights.arguments("2026-11-24")).err().replace("\r\n", "\n");

        assertThat(screen)
                .contains(ESCAPE + "[1m" + ESCAPE + "[31mNight of 2026-11-24, run 2: HELD by the guard.")
                .containsOnlyOnce("programs.csv is gone; the run before had it")
                .contains("""
                          to do     accept the terms of 1 licence, request 1 account: see actions.csv
                        """.indent(0));
        assertThat(screen.lines().filter(line -> !line.startsWith("  report ")))
                .allMatch(line -> line.replaceAll(ESCAPE + "\\[[0-9;]*m", "").length() < 80);
        assertThat(plain).contains("  guard     programs.csv is gone; the run before had it");

        String history = script.onScreen(
                        80, XTERM, "history", "--state", nights.state().toString())
                .err();
        assertThat(history).contains(ESCAPE + "[31mHELD");
        assertThat(script.onScreen(
                                80,
                                Map.of("TERM", "xterm", "NO_COLOR", "1"),
                                "history",
                                "--state",
                                nights.state().toString())
                        .err())
                .contains("HELD")
                .doesNotContain(ESCAPE);
    }

    /** The guard's sentence fits into the wider of the two. */
    @Test
    void linesAreAsLongAsTheTerminalIsWide() throws IOException {
        assumeTerminal();
        TwoSchools.write(nights).publish("2026-11-23");
        String advice = "latest are as they were. If the report below is right, run accept with the same options";

        assertThat(script.onScreen(140, XTERM, nights.delete("programs.csv").arguments("2026-11-24"))
                        .err())
                .contains(advice);
        assertThat(script.onScreen(80, XTERM, nights.arguments("2026-11-24")).err())
                .contains("HELD by the guard")
                .doesNotContain(advice);
    }

    private String[] night(String... more) {
        return nights.take(generated.resolve("exports")).arguments("2026-11-23", more);
    }

    private static void assertIsSummary(String out) {
        assertThat(out).startsWith("Night of 2026-11-23, run 1: published.\n").doesNotContain("\r", ESCAPE);
        assertThat(out.lines().skip(1)).hasSize(6).allMatch(line -> line.startsWith("  "));
    }

    private static void assumeTerminal() {
        assumeTrue(
                RunScript.canHaveTerminal(),
                "There is no 'script' of util-linux, so nothing is tried on a terminal; install it.");
    }
}
