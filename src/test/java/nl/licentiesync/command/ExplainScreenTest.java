package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** How an answer looks: at most 80 columns, in colour on a terminal alone, with nothing in names that moves it. */
class ExplainScreenTest {

    private static final String ESCAPE = "\u001b";
    private static final String LONG = "x".repeat(80);
    private static final String SMILING = "y" + "\uD83D\uDE00".repeat(80);

    @TempDir
    Path temp;

    private Nights nights;
    private Questions questions;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp))
                .edit(
                        "teachers.csv",
                        "T4,34CD00,Dirk,,Oosterwijk",
                        "T4,34CD00,\"Di\nrk\u001b[31m\u0007\u202ex\",x\u200f" + LONG + "," + SMILING)
                .edit("programs.csv", "Estafette editie 3", LONG + " \u202eeditie");
        questions = new Questions(nights, "2026-11-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--teacher T1",
                "--teacher T4",
                "--teacher T4 --lang en --link T4/EST --accept-terms L4",
                "--school 12AB00",
                "--school 34CD00 --only-blocked",
                "--school 34CD00 --cancel L3@2027-06-29 --accept-terms L4 --link T4/EST"
            })
    void everyLineFitsAndHoldsNothingThatMovesTheCursorOrTurnsTextRound(String question) {
        String answer = questions.answer(question.split(" "));

        assertThat(answer.lines()).allSatisfy(line -> {
            assertThat(line.codePointCount(0, line.length())).as(line).isLessThanOrEqualTo(80);
            assertThat(line)
                    .isEqualTo(line.stripTrailing())
                    .doesNotContain("\uFFFD", "?\uD83D", "\uD83D\uDE00?")
                    .doesNotMatch(".*[\\p{Cc}\\p{Cf}].*");
        });
    }

    @Test
    void aNameIsBrokenBetweenItsCharacters() {
        String joined = questions.answer("--teacher", "T4").replaceAll("\\s", "");

        assertThat(joined.split("y\uD83D\uDE00", -1)).hasSizeGreaterThan(1).hasSameSizeAs(joined.split(SMILING, -1));
    }

    @Test
    void aRefusalHoldsNothingThatMovesTheCursorEither() {
        nights.edit("teachers.csv", "T2,12AB00,Bartholomeus", "T2,12AB00,Di\u001b[2J");

        assertThat(questions.ask("--teacher", "Di").err().strip()).doesNotMatch("(?s).*[\\p{Cc}\\p{Cf}].*");
    }

    @Test
    void whatIsNotOnATerminalHasNoColour() {
        assertThat(questions.answer("--teacher", "T1")).doesNotContain(ESCAPE);
    }

    @Tag("slow")
    @Test
    void colourIsOnATerminalAloneAndNeverWithNoColor() throws IOException {
        assumeTrue(
                RunScript.canHaveTerminal(),
                "There is no 'script' of util-linux, so nothing is tried on a terminal; install it.");
        RunScript script = new RunScript(Files.createDirectories(temp.resolve("installed")));
        String[] question = {
            "explain", "--exports", nights.exports().toString(), "--teacher", "T2", "--date", "2026-11-23"
        };

        String coloured =
                script.allOnTerminal(Map.of("TERM", "xterm"), question).err();
        assertThat(coloured).contains(ESCAPE + "[32m", "Veilig leren lezen - Kim: zichtbaar");
        assertThat(coloured.replaceAll(ESCAPE + "\\[[0-9;]*m", "").lines()).allMatch(line -> line.length() <= 80);
        assertThat(script.allOnTerminal(Map.of("TERM", "xterm", "NO_COLOR", "1"), question)
                        .err())
                .contains("zichtbaar")
                .doesNotContain(ESCAPE);
        assertThat(script.allOnTerminal(Map.of("TERM", "dumb"), question).err())
                .contains("zichtbaar")
                .doesNotContain(ESCAPE);
        assertThat(script.onTerminal(Map.of("TERM", "xterm"), question).out())
                .contains("zichtbaar")
                .doesNotContain(ESCAPE);
    }

    @Test
    void jsonSaysAllOfItToOtherPrograms() {
        Map<?, ?> answer = json(questions.answer(
                "--json", "--teacher", "T3", "--program", "EST", "--link", "T3/EST@2026-12-01", "--account", "T3"));

        assertThat(answer.get("date")).isEqualTo("2026-11-23");
        assertThat(list(answer, "assumed")).hasSize(2);
        Map<?, ?> teacher = only(answer, "teachers");
        assertThat(teacher.get("teacher_id")).isEqualTo("T3");
        assertThat(teacher.get("school_name")).isEqualTo("De Regenboog");
        Map<?, ?> program = only(teacher, "programs");
        assertThat(Stream.of(
                                "program_id",
                                "access",
                                "reasons",
                                "until",
                                "then",
                                "link",
                                "linked_on",
                                "licence_id",
                                "then_visible")
                        .map(name -> name + " " + program.get(name)))
                .containsExactly(
                        "program_id EST",
                        "access NONE",
                        "reasons [OTHER_YEAR_GROUP]",
                        "until 2026-11-30",
                        "then RESULTS_ONLY",
                        "link null",
                        "linked_on null",
                        "licence_id L2",
                        "then_visible [{from=2026-12-01, access=RESULTS_ONLY}]");
        Map<?, ?> link = (Map<?, ?>) list(program, "facts").get(3);
        assertThat(link.get("fact")).isEqualTo("manual_link");
        assertThat(link.get("holds")).isEqualTo(false);
        assertThat(link.get("sources")).isEqualTo(List.of("link T3/EST@2026-12-01"));
        assertThat(only(program, "remedies").get("remedy")).isEqualTo("WAIT");
        Map<?, ?> difference = only(answer, "differences");
        assertThat(difference.toString())
                .contains("from=2026-12-01", "up_to=2027-07-31", "without=NONE", "with=RESULTS_ONLY");
    }

    @Test
    void jsonKeepsNamesButForControlCharacters() {
        Map<?, ?> teacher = only(json(questions.answer("--json", "--teacher", "T4")), "teachers");

        assertThat(teacher.get("teacher_name")).isEqualTo("Di\nrk[31m\u202ex x\u200f" + LONG + " " + SMILING);
    }

    private static Map<?, ?> json(String text) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static List<?> list(Map<?, ?> json, String name) {
        return (List<?>) json.get(name);
    }

    private static Map<?, ?> only(Map<?, ?> json, String name) {
        List<?> all = list(json, name);
        assertThat(all).hasSize(1);
        return (Map<?, ?>) all.get(0);
    }
}
