package nl.licentiesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.licentiesync.command.ExitCode;
import nl.licentiesync.command.MainCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What docs/operations.md tells operators is so. */
class OperationsGuideTest {

    @TempDir
    private Path folder;

    private static String guide;

    @BeforeAll
    static void read() throws Exception {
        guide = Files.readString(Path.of("docs/operations.md"));
    }

    @Test
    void theConfigurationFileIsAccepted() throws Exception {
        String example = matches("(?s)```yaml\n(.*?)```").get(0);
        Path file = Files.writeString(folder.resolve("licentiesync.yaml"), example);

        String shown = run("config", "--config", file.toString());

        assertThat(shown).contains("/var/lib/licentiesync", file + ", line 3").contains("/usr/local/bin/tell-the-team");
    }

    @Test
    void theExitCodesAreThoseOfTheProgram() {
        assertThat(matches("(?m)^\\| (\\d) \\|"))
                .isEqualTo(Arrays.stream(ExitCode.values())
                        .map(code -> Integer.toString(code.code()))
                        .toList());
    }

    /** A unit for which 3 is a success would leave held nights unnoticed. */
    @Test
    void theServiceMailsWhenANightIsHeld() {
        List<String> units = matches("(?s)```ini\n(.*?)```");

        assertThat(units.get(0))
                .contains("OnFailure=licentiesync-mail.service\n", "ExecStart=/opt/licentiesync/run.sh sync ")
                .doesNotContain("SuccessExitStatus");
        assertThat(units.get(2)).contains("journalctl -u licentiesync.service", "mail -s");
    }

    @Test
    void everyCommandAndOptionThatItNamesExists() {
        for (String command : matches("run\\.sh (\\w+) --(?!version)")) {
            if (!List.of("test", "COMMAND").contains(command)) {
                assertThat(run(command, "--help")).contains("Usage: run.sh " + command);
            }
        }
        String all = Stream.of("sync", "accept", "history", "restore", "config", "simulate", "plan", "drift")
                .map(command -> run(command, "--help"))
                .reduce("--version", String::concat);
        assertThat(matches("(--[a-z][a-z-]+)"))
                .filteredOn(option -> !option.equals("--now"))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(all).contains(option));
    }

    private static String run(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int code = MainCommand.run(Clock.systemUTC(), out, out, arguments);
        assertThat(code).as(said.toString()).isEqualTo(CommandLine.ExitCode.OK);
        return said.toString();
    }

    private static List<String> matches(String pattern) {
        return Pattern.compile(pattern)
                .matcher(guide)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
