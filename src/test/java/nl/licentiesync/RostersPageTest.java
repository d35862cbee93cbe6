package nl.licentiesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.licentiesync.command.MainCommand;
import org.junit.jupiter.api.Test;

/** What docs/rosters.md shows of a teacher is what explain answers; SampleDataTest compares the rest of its example. */
class RostersPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read(Path.of("docs/rosters.md"));

    @Test
    void theYearGroupsOfATeacherComeFromTheGroupsThatExplainNames() {
        List<MarkdownPage.Block> shown = PAGE.blocks().stream()
                .filter(block -> block.label().equals("console"))
                .toList();
        assertThat(shown).hasSize(1);
        List<String> lines = shown.get(0).lines();
        String command = lines.get(0);
        assertThat(command).startsWith("$ ./run.sh explain ");

        assertThat(answer(command.substring("$ ./run.sh ".length()).split(" ")))
                .contains(String.join("\n", lines.subList(1, lines.size())));
    }

    @Test
    void aGroupThatTheRosterLacksIsNotAmongThem() {
        assertThat(explain("10104", "estafette-3")).contains("year group 5. The group g5 is of year", "group 5.");
    }

    private static String explain(String teacher, String program) {
        return answer(
                "explain",
                "--exports",
                "sample-data/9-rosters",
                "--rosters",
                "sample-data/9-rosters/rosters",
                "--school",
                "93QA00",
                "--teacher",
                teacher,
                "--program",
                program,
                "--date",
                "2027-08-07",
                "--lang",
                "en");
    }

    private static String answer(String... arguments) {
        StringWriter screen = new StringWriter();
        PrintWriter out = new PrintWriter(screen);
        int exit = MainCommand.run(Clock.systemUTC(), out, out, arguments);
        assertThat(exit).as(screen.toString()).isZero();
        return screen.toString();
    }
}
