package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of an installed release, in a folder with blanks in its name: where it writes, and where it does not. */
@Tag("slow")
class InstalledCommandTest {

    private static final String EXPLAIN =
            "'the app/bin/licentiesync' explain --exports 'the app/sample-data/1-first-night' --teacher 10103 --lang en"
                    + " --date 2026-11-23";

    @TempDir
    private Path temp;

    private Path app;

    @BeforeEach
    void install() throws IOException {
        app = Files.createDirectories(temp.resolve("the app"));
        Path bin = Files.createDirectories(app.resolve("bin"));
        Files.copy(Path.of("src/launcher/licentiesync"), bin.resolve("licentiesync"));
        RunScript.writeJar(Files.createDirectories(app.resolve("lib")));
        RunScript.copyParts("src/launcher", app.resolve("lib/launcher"));
        RunScript.copyParts("sample-data/1-first-night", app.resolve("sample-data/1-first-night"));
        Files.writeString(app.resolve("lib/release"), "1.2.0 84c1750a6c\n");
        Files.createDirectories(temp.resolve("cache"));
    }

    @Test
    void itAnswersUnderItsOwnName() throws Exception {
        assertThat(shell("LICENTIESYNC_CACHE= 'the app/bin/licentiesync' --help | head -n 1"))
                .isEqualTo("Usage: licentiesync [-hV] [COMMAND]\n");
        assertThat(shell("LICENTIESYNC_CACHE= 'the app/bin/licentiesync' sync; echo $?"))
                .endsWith("\n2\n");
        assertThat(shell("JAVA_HOME=/nowhere 'the app/bin/licentiesync' --version; echo $?"))
                .isEqualTo(
                        "licentiesync: JAVA_HOME is /nowhere, where there is no bin/java; set it to Java 17 or newer,"
                                + " or unset it.\n2\n");
    }

    @Test
    void itMakesItsArchiveOnceAndOnlyInTheCache() throws Exception {
        List<String> installed = files(app);

        assertThat(shell("LICENTIESYNC_CACHE=$PWD/cache " + EXPLAIN)).startsWith("Femke de Groot");
        List<String> cached = files(temp.resolve("cache"));
        assertThat(cached).hasSize(1).allMatch(name -> name.matches("licentiesync-\\d+-\\d+\\.jsa"));
        Path archive = temp.resolve("cache").resolve(cached.get(0));
        Object made = Files.getLastModifiedTime(archive);

        assertThat(shell("LICENTIESYNC_CACHE=$PWD/cache " + EXPLAIN)).startsWith("Femke de Groot");
        assertThat(Files.getLastModifiedTime(archive)).isEqualTo(made);
        assertThat(files(temp.resolve("cache"))).isEqualTo(cached);
        assertThat(files(app)).isEqualTo(installed);
    }

    @Test
    void itDoesWithoutWhereNothingCanBeWritten() throws Exception {
        assertThat(shell("LICENTIESYNC_CACHE=/dev/null/cache " + EXPLAIN)).startsWith("Femke de Groot");
        assertThat(shell("LICENTIESYNC_CACHE= " + EXPLAIN)).startsWith("Femke de Groot");
    }

    @Test
    void itAsksAJavaThatMakesNoArchiveOnce() throws Exception {
        Path java = Files.createDirectories(temp.resolve("jdk/bin")).resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\ncase \"$*\" in *ArchiveClassesAtExit*) echo >> \"%s\"; exit 1 ;; esac\nexec \"%s\" \"$@\"\n"
                        .formatted(temp.resolve("asked"), Path.of(System.getProperty("java.home"), "bin/java")));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        String call = "JAVA_HOME=$PWD/jdk LICENTIESYNC_CACHE=$PWD/cache " + EXPLAIN;

        assertThat(shell(call)).startsWith("Femke de Groot");
        List<String> asked = Files.readAllLines(temp.resolve("asked"));
        assertThat(shell(call)).startsWith("Femke de Groot");

        assertThat(asked).isNotEmpty().isEqualTo(Files.readAllLines(temp.resolve("asked")));
        assertThat(temp.resolve("cache").toFile().listFiles()).hasSize(1).allMatch(file -> file.length() == 0);
    }

    @Test
    void withoutArgumentsItSynchronisesTheSampleInTheCache() throws Exception {
        assertThat(shell("LICENTIESYNC_CACHE=$PWD/cache 'the app/bin/licentiesync'"))
                .startsWith("Night of 2026-11-23, run 1: published.\n")
                .contains(
                        "68 gained", temp.resolve("cache/sample/reports/latest").toString());
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
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
