package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.licentiesync.Licentiesync;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers at once must not load what takes seconds. */
@Tag("slow")
class StartUpTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "sync --help", "sync --bogus", "sync --state s --reports r --exports nowhere"})
    void anAnswerWithoutANightLoadsNeitherSpringNorTheDatabase(String line) throws Exception {
        assertThat(classesLoadedBy(line.split(" ")))
                .noneMatch(name -> name.contains("org.springframework"))
                .noneMatch(name -> name.contains("org.hsqldb"))
                .noneMatch(name -> name.contains("org.flywaydb"))
                .noneMatch(name -> name.contains("org.snakeyaml"));
    }

    @Test
    void aNightThatNobodyWatchesLoadsNoProgressDisplay() throws Exception {
        Nights nights = TwoSchools.write(new Nights(temp));

        List<String> loaded = classesLoadedBy(nights.arguments("2026-11-23"));

        assertThat(loaded)
                .anyMatch(name -> name.contains("nl.licentiesync.nightly.SynchroniseSchools"))
                .noneMatch(name -> name.contains("me.tongfei"))
                .noneMatch(name -> name.contains("org.jline"));
    }

    @Test
    void whatIsLoadedIsSeen() throws Exception {
        assertThat(classesLoadedBy("--help")).anyMatch(name -> name.contains("nl.licentiesync.command.SyncCommand"));
    }

    private List<String> classesLoadedBy(String... arguments) throws Exception {
        Path log = temp.resolve("classes.log");
        Process process = Jvm.start(
                temp,
                Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xlog:class+load:file=" + log,
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Licentiesync.class.getName()),
                                Stream.of(arguments))
                        .toList());
        process.waitFor();
        return Files.readAllLines(log);
    }
}
