package nl.licentiesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void theServiceMailsWhenANightIsHeld() throws Exception {
        List<String> units = matches("(?s)```ini\n(.*?)```");
        List<String> service = Files.readAllLines(Path.of("src/release/systemd/licentiesync.service"));

        assertThat(units.get(0)).contains("OnFailure=licentiesync-mail.service\n");
        assertThat(units.get(1)).contains("journalctl -u licentiesync.service", "mail -s");
        assertThat(service)
                .contains("ExecStart=@licentiesync@ sync --quiet --config /etc/licentiesync.yaml")
                .noneMatch(line -> line.startsWith("SuccessExitStatus"));
    }

    @Test
    void everyCommandAndOptionThatItNamesExists() {
        for (String command : matches("\\blicentiesync (\\w+) --(?!version)")) {
            if (!List.of("test", "COMMAND").contains(command)) {
                assertThat(run(command, "--help")).contains("Usage: licentiesync " + command);
            }
        }
        String all = Stream.of(
                        "sync",
                        "accept",
                        "history",
                        "restore",
                        "config",
                        "simulate",
                        "plan",
                        "drift",
                        "letters",
                        "letters send")
                .map(command -> run((command + " --help").split(" ")))
                .reduce("--version", String::concat);
        assertThat(matches("(--[a-z][a-z-]+)"))
                .filteredOn(option -> !option.equals("--now"))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(all).contains(option));
    }

    /** The script for Basispoort, with a curl that serves the sample data and notes what is posted. */
    @Test
    void theScriptFetchesEveryAnswerUnderItsPathAndPostsEveryList() throws Exception {
        Path sample = Path.of("sample-data/basispoort").toAbsolutePath();
        Files.writeString(
                folder.resolve("basispoort.sh"), matches("(?s)```sh\n(.*?)```").get(0));
        Files.writeString(
                folder.resolve("lists.txt"), "methode/rekenen/gebruiker\nmethode/lezen/product/kim/gebruiker\n");
        executable("bin/curl", """
                url=$(eval echo "\\${$#}")
                case "$*" in
                    *"-d @"*) echo "POST $url" >> posted ;;
                    *-o*) path=$(echo "$url" | sed 's,.*/OUR-CODE/,,; s,.*/v2/,,; s,?request-permission=false$,,')
                        while [ "$1" != -o ]; do shift; done
                        cp "%s/$path.json" "$2" 2>/dev/null || echo '{}' > "$2" ;;
                    *) echo "$url" | grep -q '/rest/v2/instellingen/$' && echo '[20101, 20201]' ;;
                esac
                """.formatted(sample));
        executable("bin/licentiesync", """
                echo "$@" >> ran
                [ "$1" != plan ] || mkdir -p plan/methode/a%%20b/gebruiker
                [ "$1" != plan ] || touch plan/methode/a%%20b/gebruiker/addlist.json
                """.formatted());

        assertThat(sh("plan")).isEmpty();
        assertThat(folder.resolve("actual/methode/lezen/product/kim/gebruiker.json"))
                .hasSameTextualContentAs(sample.resolve("methode/lezen/product/kim/gebruiker.json"));
        assertThat(folder.resolve("actual/instellingen/20201/staf.json"))
                .hasSameTextualContentAs(sample.resolve("instellingen/20201/staf.json"));
        assertThat(folder.resolve("actual/instellingen/20101/uitgever/synchronizationpermission.json"))
                .hasSameTextualContentAs(sample.resolve("instellingen/20101/uitgever/synchronizationpermission.json"));
        assertThat(folder.resolve("posted")).doesNotExist();

        assertThat(sh("send")).isEmpty();
        assertThat(folder.resolve("posted"))
                .hasContent("POST https://test-rest.basispoort.nl/hosted-lika/management/lika/OUR-CODE/"
                        + "methode/a%20b/gebruiker/addlist");
        assertThat(Files.readAllLines(folder.resolve("ran")))
                .containsExactly(
                        "plan --state STATE --actual actual --out plan --overwrite",
                        "drift --state STATE --actual actual --out drift --overwrite --fail");
    }

    /** The script for letters, with a program and a mail server as they may behave. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HELD      | 0       | 0 |
            PUBLISHED | 0       | 0 | letters --run 7, send
            PUBLISHED | 1 4 0   | 0 | letters --run 7, send, send, send
            PUBLISHED | 1 1 6   | 6 | letters --run 7, send, send, send
            PUBLISHED | 2       | 2 | letters --run 7, send
            PUBLISHED | 1       | 1 | letters --run 7, send, send, send, send, send
            """)
    void theScriptSendsTheLettersOfAPublishedNight(String status, String codes, int ended, String ran)
            throws Exception {
        String script = matches("(?s)```sh\n(#!.*?)```").get(0);
        Files.writeString(folder.resolve("write.sh"), script);
        Files.writeString(folder.resolve("codes"), codes.strip().replace(' ', '\n'));
        executable("bin/sleep", "");
        executable("bin/licentiesync", """
                cd "${0%/*}/.."
                [ "$2" = send ] || { echo "letters $4 $5" >> ran; exit; }
                echo send >> ran
                code=$(head -1 codes)
                [ "$(wc -l < codes)" = 0 ] || sed -i 1d codes
                exit "$code"
                """);
        ProcessBuilder process = new ProcessBuilder("sh", "write.sh").directory(folder.toFile());
        process.environment().put("LICENTIESYNC_NIGHT_STATUS", status);
        process.environment().put("LICENTIESYNC_NIGHT_RUN", "7");
        process.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);

        assertThat(process.start().waitFor()).isEqualTo(ended);
        Path file = folder.resolve("ran");
        assertThat(Files.exists(file) ? String.join(", ", Files.readAllLines(file)) : null)
                .isEqualTo(ran);
    }

    private void executable(String name, String script) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** What the script says when it is called so. */
    private String sh(String argument) throws Exception {
        ProcessBuilder script = new ProcessBuilder("sh", "basispoort.sh", argument)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        script.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
        Process process = script.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
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
