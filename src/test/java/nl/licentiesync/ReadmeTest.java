package nl.licentiesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.command.ExitCode;
import nl.licentiesync.command.MainCommand;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.nightly.Stage;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.store.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;

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
    void theOptionsAreThoseOfTheCommands() throws Exception {
        Set<String> options = new TreeSet<>();
        commands(MainCommand.line())
                .forEach(command ->
                        command.getCommandSpec().options().forEach(option -> options.add(option.longestName())));
        String commands = Files.readString(Path.of("docs/commands.md"));

        assertThat(new TreeSet<>(matches("(--[a-z][a-z-]+)", commands))).isEqualTo(options);
        assertThat(options).containsAll(matches("(--[a-z][a-z-]+)", readme));
        assertThat(MainCommand.line().getSubcommands().keySet())
                .allSatisfy(command -> assertThat(commands).contains(command));
    }

    private static Stream<CommandLine> commands(CommandLine line) {
        return line.getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(Stream.of(command), commands(command)));
    }

    /** Each question with its answer, as a shell would show them. */
    @Test
    void theAnswersAreWhatIsPrinted() throws Exception {
        String shown = String.join("", matches("(?s)```console\n(.*?)```", readme));
        StringBuilder real = new StringBuilder();
        for (String line : shown.lines().filter(line -> line.matches("[#$] .*")).toList()) {
            real.append(line).append('\n');
            if (line.startsWith("$ ./run.sh ")) {
                real.append(answer(line.substring("$ ./run.sh ".length())));
            }
        }
        assertThat(shown).isEqualTo(real.toString()).contains("$ ./run.sh explain", "$ ./run.sh simulate");
    }

    /** What a question prints, through the filter behind it. */
    private static String answer(String commandLine) throws Exception {
        String[] piped = commandLine.split(" \\| ", 2);
        Map<String, String> environment =
                Map.of("LICENTIESYNC_EXPORTS", SAMPLES.resolve("1-first-night").toString(), "LICENTIESYNC_LANG", "en");
        assertThat(readme).contains("export LICENTIESYNC_EXPORTS=sample-data/1-first-night LICENTIESYNC_LANG=en");
        StringWriter screen = new StringWriter();
        PrintWriter out = new PrintWriter(screen);
        int exit = MainCommand.run(
                Clock.systemUTC(),
                out,
                out,
                environment,
                piped[0].replace("target/sample", folder.toString()).split(" "));
        assertThat(exit).as(screen.toString()).isZero();
        if (piped.length == 1) {
            return screen.toString();
        }
        Path answer = Files.writeString(folder.resolve("answer"), screen.toString());
        Process filter = new ProcessBuilder("sh", "-c", piped[1])
                .redirectInput(answer.toFile())
                .start();
        return new String(filter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
    void everyPictureIsShownByADocument() throws Exception {
        try (Stream<Path> documents = Files.list(Path.of("docs"))) {
            Map<Boolean, List<Path>> pictures = documents.collect(
                    Collectors.partitioningBy(file -> file.toString().endsWith(".png")));
            String texts = readme + readAll(pictures.get(false));

            assertThat(pictures.get(true))
                    .isNotEmpty()
                    .allSatisfy(picture -> assertThat(texts).contains(picture.getFileName() + ")"));
        }
    }

    private static String readAll(List<Path> documents) throws IOException {
        StringBuilder texts = new StringBuilder();
        for (Path document : documents) {
            if (document.toString().endsWith(".md")) {
                texts.append(Files.readString(document));
            }
        }
        return texts.toString();
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

    private static List<String> withoutPaths(String screen) {
        return screen.lines()
                .map(line -> line.replaceAll(" /\\S+|my-\\S+", " PATH").strip())
                .toList();
    }

    private static List<String> matches(String pattern) {
        return matches(pattern, readme);
    }

    private static List<String> matches(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
