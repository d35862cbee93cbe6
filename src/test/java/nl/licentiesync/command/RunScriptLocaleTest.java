package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The run.sh of a machine whose language is not installed, is not UTF-8, or is not set, with an ë in a folder's name. */
@Tag("slow")
class RunScriptLocaleTest {

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"nl_NL.ISO-8859-1", "nl_XX.UTF-8", "C", "", "C.UTF-8"})
    void anExportFolderBeyondAsciiIsFound(String locale) throws Exception {
        new RunScript(temp);
        String folder = "$(printf '\\303\\253xports')";

        String said = shell(
                locale,
                "mkdir -p \"" + folder + "\" && cp "
                        + Path.of("sample-data/1-first-night").toAbsolutePath() + "/*.csv \""
                        + folder + "\" && ./run.sh sync --exports \"" + folder
                        + "\" --state state --reports reports --date 2026-11-23; echo \"exit $?\"");

        assertThat(said).contains("exit 0").doesNotContain("InvalidPath");
    }

    private String shell(String locale, String commands) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", commands)
                .directory(temp.toFile())
                .redirectErrorStream(true);
        shell.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LICENTIESYNC_"));
        shell.environment().put("LANG", "");
        shell.environment().put("LC_ALL", locale);
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
