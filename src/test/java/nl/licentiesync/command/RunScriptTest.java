package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The run.sh that is called from anywhere, by any name, in a folder with blanks in its name. */
class RunScriptTest {

    @TempDir
    private Path temp;

    private Path home;

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(temp.resolve("a folder with blanks"));
        new RunScript(home);
        Files.createSymbolicLink(home.resolve("again"), Path.of("run.sh"));
        Files.createSymbolicLink(temp.resolve("linked"), Path.of("a folder with blanks/again"));
        Files.createDirectories(temp.resolve("elsewhere"));
        Files.createSymbolicLink(temp.resolve("elsewhere/run"), temp.resolve("linked"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cd 'a folder with blanks' && ./run.sh",
                "'./a folder with blanks/run.sh'",
                "cd / && \"$OLDPWD/a folder with blanks/run.sh\"",
                "./linked",
                "cd elsewhere && ./run",
                "cd elsewhere && CDPATH=/ sh run"
            })
    void itStarts(String call) throws Exception {
        assertThat(shell(withJavaThatTellsItsArguments() + call + " --version; echo $?"))
                .isEqualTo("-jar " + home.toRealPath().resolve("target/app/lib/licentiesync.jar") + " --version\n0\n");
    }

    /** Which program is started is seen from the command line of Java, in a hundredth of the time that it takes. */
    private String withJavaThatTellsItsArguments() throws IOException {
        return withJavaThatTells("while [ \"$1\" != -jar ]; do shift; done; echo \"$*\"");
    }

    private String withJavaThatTells(String commands) throws IOException {
        Path java = Files.createDirectories(temp.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                [ "$1" != -version ] || exec echo 'openjdk version "17.0.1"'
                %s
                """.formatted(commands));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        return "export JAVA_HOME='" + temp.resolve("jdk") + "'; ";
    }

    /** A JVM that asks where it gets none says so on standard error, each night. */
    @Test
    void itAsksForLargePagesWhereLinuxGivesThem() throws Exception {
        Path setting = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean areGiven = Files.exists(setting) && !Files.readString(setting).contains("[never]");

        String said = shell(withJavaThatTells("echo \"$*\"") + "./linked --version");

        assertThat(said.contains(" -XX:+UseTransparentHugePages ")).isEqualTo(areGiven);
        assertThat(said).contains("-Xmx512m");
    }

    @Test
    void itReturnsTheExitCodeAndLeavesArgumentsAsTheyAre() throws Exception {
        String said = shell("./linked sync --state 'no  such *' --reports r --exports 'e  *'; echo $?");

        assertThat(said).startsWith("The export folder e  * does not exist; ").endsWith("\n2\n");
    }

    @Test
    void itSaysWhatIsMissing() throws Exception {
        assertThat(shell("JAVA_HOME=/nowhere ./linked --version; echo $?"))
                .isEqualTo("run.sh: JAVA_HOME is /nowhere, where there is no bin/java; set it to a JDK 17 or newer, or"
                        + " unset it.\n2\n");
        assertThat(shell("CHROMIUM=/nowhere ./linked test; echo $?"))
                .isEqualTo("run.sh: CHROMIUM names no program; set it to a Chromium or Chrome, or unset it.\n2\n");
    }

    /** Who asks a command for help does not want its work done. */
    @Test
    void whatOnlyTheScriptDoesRefusesOptionsThatItDoesNotHave() throws Exception {
        assertThat(shell("./linked release --help; echo $?"))
                .isEqualTo("run.sh: release has no option '--help'; it has --with-runtime.\n2\n");
        assertThat(shell("CHROMIUM=/nowhere ./linked screenshots --help; echo $?"))
                .isEqualTo(
                        "run.sh: screenshots takes nothing, not '--help'; it writes the pictures of docs anew.\n2\n");
    }

    @Test
    void itCanBeReadAtAGlance() throws IOException {
        List<String> script = Files.readAllLines(Path.of("run.sh"));

        assertThat(script).hasSizeLessThan(60);
        assertThat(script.stream().filter(line -> line.startsWith(". \"$root/src/build/")))
                .containsExactlyInAnyOrderElementsOf(Nights.names(Path.of("src/build")).stream()
                        .map(name -> ". \"$root/src/build/" + name + "\"")
                        .toList());
        assertThat(script).contains(". \"$parts/launch.sh\"");
    }

    private String shell(String commands) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", commands)
                .directory(temp.toFile())
                .redirectErrorStream(true);
        shell.environment().keySet().removeIf(name -> name.startsWith("LICENTIESYNC_"));
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = shell.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
