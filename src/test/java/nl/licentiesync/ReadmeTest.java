package nl.licentiesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.licentiesync.command.AcceptCommand;
import nl.licentiesync.command.ConfigCommand;
import nl.licentiesync.command.ExitCode;
import nl.licentiesync.command.GenerateCommand;
import nl.licentiesync.command.HistoryCommand;
import nl.licentiesync.command.MainCommand;
import nl.licentiesync.command.RestoreCommand;
import nl.licentiesync.command.SyncCommand;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.intake.ExportFile;
import nl.licentiesync.nightly.Stage;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.store.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What the README says is so. */
class ReadmeTest {

    private static final Path SAMPLES = Path.of("sample-data");

    @TempDir
    private static Path folder;

    private static String readme;
    private static final List<String> SCREENS = new ArrayList<>();

    @BeforeAll
    static void runTheNightsOfTheReadme() throws Exception {
        readme = Files.readString(Path.of("README.md"));
        sync("1-first-night", "2026-11-23");
        sync("2-terms-accepted", "2026-11-23");
    }

    private static void sync(String samples, String date) {
        StringWriter screen = new StringWriter();
        PrintWriter out = new PrintWriter(screen);
        int exit = MainCommand.run(
                Clock.systemUTC(),
                out,
                out,
                "sync",
                "--exports",
                SAMPLES.resolve(samples).toString(),
                "--date",
                date,
                "--state",
                folder.resolve("state").toString(),
                "--reports",
                folder.resolve("reports").toString());
        assertThat(exit).as(screen.toString()).isZero();
        SCREENS.add(screen.toString());
    }

    @Test
    void theStepsAreThoseOfTheJobInTheirOrder() throws Exception {
        try (StateLock lock = StateLock.take(folder.resolve("state"));
                Database database = Database.open(lock)) {
            List<String> steps = new JdbcTemplate(database.dataSource())
                    .queryForList(
                            "SELECT step_name FROM batch_step_execution WHERE job_execution_id ="
                                    + " (SELECT MAX(job_execution_id) FROM batch_job_execution)"
                                    + " ORDER BY step_execution_id",
                            String.class);
            assertThat(matches("(?m)^\\d\\. \\*\\*(\\w+)\\*\\*")).isEqualTo(steps);
        }
    }

    @Test
    void theStagesAreThoseOfTheSchoolsInTheirOrder() {
        assertThat(matches("(?m)^   - \\*\\*(\\w+)\\*\\*"))
                .isEqualTo(Arrays.stream(Stage.values()).map(Stage::title).toList());
    }

    @Test
    void theExitCodesAreThoseOfTheProgram() {
        List<String> codes = Arrays.stream(ExitCode.values())
                .map(code -> Integer.toString(code.code()))
                .toList();
        assertThat(matches("(?m)^\\| (\\d) \\|")).isEqualTo(codes);
    }

    @Test
    void theOptionsAreThoseOfTheCommands() {
        Set<String> options = new TreeSet<>();
        for (Object command : List.of(
                new SyncCommand(Clock.systemUTC()),
                new AcceptCommand(Clock.systemUTC()),
                new HistoryCommand(),
                new RestoreCommand(Clock.systemUTC()),
                new ConfigCommand(new SyncCommand(Clock.systemUTC())),
                new GenerateCommand())) {
            for (OptionSpec option : new CommandLine(command).getCommandSpec().options()) {
                options.add(option.longestName());
            }
        }
        assertThat(new TreeSet<>(matches("(--[a-z][a-z-]+)"))).isEqualTo(options);
    }

    @Test
    void everyColumnOfTheExportsIsListedInBothLanguages() {
        for (ExportFile file : ExportFile.values()) {
            file.columns()
                    .forEach(column -> assertThat(readme)
                            .as("column %s of %s", column, file)
                            .contains(column.english())
                            .contains(column.dutch()));
        }
    }

    @Test
    void everyReasonIsNamed() {
        for (Reason reason : Reason.values()) {
            assertThat(readme).contains("`" + reason + "`");
        }
    }

    @Test
    void theExcerptsStandInTheFiles() throws Exception {
        String published = Files.readString(folder.resolve("reports/2026-11-23-run-1/visibility.csv"))
                + Files.readString(folder.resolve("reports/latest/visibility.csv"));
        List<String> excerpts = matches("(?s)```csv\n(.*?)```");
        assertThat(excerpts).hasSize(1);
        assertThat(excerpts.stream().flatMap(String::lines))
                .allSatisfy(line -> assertThat(published.lines()).contains(line));
    }

    @Test
    void theScreenIsWhatIsPrinted() {
        List<String> shown = matches("(?s)```text\n(.*?)```");
        assertThat(shown).hasSize(1);
        assertThat(withoutPaths(SCREENS.get(0))).isEqualTo(withoutPaths(shown.get(0)));
    }

    @Test
    void itIsShort() {
        assertThat(readme.lines()).hasSizeLessThanOrEqualTo(120);
    }

    private static List<String> withoutPaths(String screen) {
        return screen.lines()
                .map(line -> line.replaceAll(" /\\S+|my-\\S+", " PATH").strip())
                .toList();
    }

    private static List<String> matches(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(readme);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
