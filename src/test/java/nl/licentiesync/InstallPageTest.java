package nl.licentiesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import nl.licentiesync.command.MainCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/install.md and the example configuration of a release say is so; .ci/release installs one. */
class InstallPageTest {

    private static String page;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("docs/install.md"));
    }

    @Test
    void itTakesTenLinesToTheFirstNight() {
        List<String> ways = Pattern.compile("(?s)```sh\n(.*?)```")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .filter(commands -> !commands.startsWith("git tag"))
                .toList();

        assertThat(ways)
                .hasSize(2)
                .allSatisfy(commands -> assertThat(commands.lines())
                        .hasSizeLessThanOrEqualTo(10)
                        .anyMatch(line -> line.endsWith("licentiesync sync --config /etc/licentiesync.yaml"))
                        .contains("systemctl enable --now licentiesync.timer"));
    }

    @Test
    void whatIsCommentedOutInTheExampleConfigurationIsAcceptedToo() throws IOException {
        String all = Files.readString(Path.of("src/release/licentiesync.yaml"))
                .replaceAll("(?m)^#(?=[a-z-]+: )", "")
                .replace(
                        "/etc/licentiesync-contacts",
                        Files.createFile(folder.resolve("contacts")).toString());
        Path file = Files.writeString(folder.resolve("licentiesync.yaml"), all);
        long settings = all.lines().filter(line -> line.matches("[a-z-]+: .*")).count();

        StringWriter shown = new StringWriter();
        PrintWriter out = new PrintWriter(shown);
        int code = MainCommand.run(Clock.systemUTC(), out, out, "config", "--config", file.toString());

        assertThat(code).as(shown.toString()).isZero();
        assertThat(shown.toString().lines().filter(line -> line.contains(file + ", line ")))
                .hasSize((int) settings);
        assertThat(settings).isGreaterThan(12);
    }

    /** Windows has a script of its own, which must give Java the same. */
    @Test
    void theScriptForWindowsStartsJavaAsTheOtherDoes() throws IOException {
        String windows = Files.readString(Path.of("src/launcher/licentiesync.bat"));
        String launch = Files.readString(Path.of("src/launcher/launch.sh"));

        assertThat(windows)
                .contains("set \"LICENTIESYNC_JAVA_OPTS=" + first("heap='([^']+)'", launch)
                        + first("LICENTIESYNC_JAVA_OPTS-\\$heap([^$}]+)", launch) + "\"")
                .contains(first("(-Dfile.encoding=\\S+ -Dstdout.encoding=\\S+ -Dstderr.encoding=[\\w-]+)", launch))
                .contains("1-first-night", "--date 2026-11-23");
    }

    private static String first(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
    }
}
