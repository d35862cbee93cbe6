package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.Licentiesync;
import nl.licentiesync.store.Operator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Options from a file and from the environment, for every command. */
class ConfigTest {

    @TempDir
    Path temp;

    private Nights nights;
    private Path file;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp));
        file = temp.resolve("licentiesync.yaml");
    }

    @Test
    void aFileServesANightAndTheHistoryAlike() {
        writeUsual("school-year-start: 08-01");

        Nights.Outcome night = with("sync", "--date", "2026-11-24");
        Nights.Outcome history = with("history", "--json");

        assertThat(night.code()).as(night.toString()).isZero();
        assertThat(night.out()).startsWith("Night of 2026-11-24, run 1: published.");
        assertThat(history.out()).contains("\"date\" : \"2026-11-24\"");
    }

    @Test
    void theEnvironmentServesANightAlone() {
        Nights.Outcome night = Nights.command(
                Map.of(
                        "LICENTIESYNC_EXPORTS", nights.exports().toString(),
                        "LICENTIESYNC_STATE", nights.state().toString(),
                        "LICENTIESYNC_REPORTS", nights.reports().toString(),
                        "LICENTIESYNC_QUIET", "true",
                        "LICENTIESYNC_LANG", "",
                        "LICENTIESYNC_JAVA_OPTS", "-Xmx1g",
                        "LICENTIESYNC_CACHE", "/var/cache/mine",
                        "LICENTIESYNC_NIGHT_STATUS", "HELD",
                        "LANG", "fr"),
                "sync");

        assertThat(night).isEqualTo(new Nights.Outcome(0, "", ""));
        assertThat(nights.latest()).isDirectory();
    }

    @Test
    void theEnvironmentCanNameTheFile() {
        writeUsual("lang: nl");

        Nights.Outcome night = Nights.command(Map.of("LICENTIESYNC_CONFIG", file.toString()), "sync");

        assertThat(night.out()).startsWith("Night of 2026-11-23");
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() {
        write("max-rejected: 1", "max-missing: 1", "max-lost: 1", "results-years: 4");
        Map<String, String> environment = Map.of("LICENTIESYNC_MAX_REJECTED", "2", "LICENTIESYNC_MAX_MISSING", "2");

        assertThat(shown(environment, "--max-rejected", "3"))
                .containsEntry("max-rejected", "3  command line")
                .containsEntry("max-missing", "2  environment LICENTIESYNC_MAX_MISSING")
                .containsEntry("max-lost", "1  " + file + ", line 3")
                .containsEntry("results-years", "4  " + file + ", line 4")
                .containsEntry("school-year-start", "08-01  default");
    }

    /** The command as it runs, not only as config tells it: the date of the night is that of the first who names one. */
    @Test
    void aNightHasTheSamePrecedence() {
        writeUsual("lang: nl");
        Map<String, String> environment = Map.of("LICENTIESYNC_DATE", "2026-11-25");

        assertThat(with("sync", "--dry-run").out()).contains("night of 2026-11-23");
        assertThat(with(environment, "sync", "--dry-run").out()).contains("night of 2026-11-25");
        assertThat(with(environment, "sync", "--dry-run", "--date", "2026-11-26")
                        .out())
                .contains("night of 2026-11-26");
    }

    /** Else every night would be the same one, or none. */
    @ParameterizedTest
    @CsvSource({"dry-run, true", "date, 2026-11-24", "run, 1"})
    void whatIsAboutOneNightCannotStandInAFile(String key, String value) {
        writeUsual(key + ": " + value);

        assertThat(with("sync").sentence())
                .isEqualTo("%s, line 4: %s is about one night; remove it, and give it on the command line."
                        .formatted(file, key));
    }

    /** Neither for every night in a file nor in the environment. */
    @ParameterizedTest
    @ValueSource(strings = {"new-state", "older-state", "moved-reports"})
    void whatIsConfirmedForOneNightCanOnlyBeTyped(String key) {
        writeUsual(key + ": true");
        String variable = "LICENTIESYNC_" + key.toUpperCase(Locale.ROOT).replace('-', '_');

        assertThat(with("sync").sentence())
                .isEqualTo(
                        "%s, line 4: %s confirms something for one night; remove it, and give it on the command line."
                                .formatted(file, key));
        assertThat(Nights.command(Map.of(variable, "true"), nights.arguments("2026-11-23"))
                        .sentence())
                .isEqualTo(
                        "environment %s: %s confirms something for one night; remove it, and give it on the command line."
                                .formatted(variable, variable));
    }

    @Test
    void aFolderThatIsTypedGoesBeforeFilesThatAreConfigured() {
        write("state: " + nights.state(), "reports: " + nights.reports(), "licences: " + temp.resolve("none.csv"));

        Nights.Outcome typed = with("sync", "--exports", nights.exports().toString());
        Nights.Outcome both = with(
                "sync",
                "--exports",
                nights.exports().toString(),
                "--teachers",
                temp.resolve("none.csv").toString());

        assertThat(typed.code()).as(typed.toString()).isZero();
        assertThat(both.sentence()).contains("none.csv");
    }

    @Test
    void aWrongSettingIsALineInJsonWhenTheEnvironmentAsksForIt() {
        Nights.Outcome outcome =
                Nights.command(Map.of("LICENTIESYNC_LOG_FORMAT", "json", "LICENTIESYNC_COLOUR", "red"), "sync");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.sentence()).startsWith("{").contains("LICENTIESYNC_COLOUR");
    }

    /** picocli would take a flag that is on by default for one to be turned off. */
    @Test
    void aFlagThatIsOnStaysOnWhenItIsTypedToo() {
        writeUsual("quiet: true");

        assertThat(with("sync")).isEqualTo(new Nights.Outcome(0, "", ""));
        assertThat(with("sync", "--quiet")).isEqualTo(new Nights.Outcome(0, "", ""));
        assertThat(with("sync", "-q")).isEqualTo(new Nights.Outcome(0, "", ""));
        assertThat(with(Map.of("LICENTIESYNC_QUIET", "false"), "sync").out()).contains("published");
    }

    /** In a process of its own: it is also the one that has a real environment, and verbose lasts as long as it. */
    @Tag("slow")
    @Test
    void verboseInAFileThatTheRealEnvironmentNamesShowsTheCauseOfAFailure() throws Exception {
        writeUsual("verbose: true");
        nights.write("teachers.csv");

        Process night = Jvm.start(
                temp,
                List.of(
                        "env",
                        "LICENTIESYNC_CONFIG=" + file,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Licentiesync.class.getName(),
                        "sync"));

        assertThat(night.waitFor()).isEqualTo(2);
        assertThat(Nights.read(temp.resolve("err"))).contains("teachers.csv", "\tat nl.licentiesync.");
    }

    @ParameterizedTest
    @CsvSource({"'${LICENTIESYNC_NIGHT_STATUS}', PUBLISHED", "'$LICENTIESYNC_NIGHT_EXIT_CODE $$$$', 0"})
    void theShellGetsAValueAsItStands(String text, String told) {
        Path mail = temp.resolve("mail");
        writeUsual("on-finish: echo %s > '%s'".formatted(text, mail));

        assertThat(with("sync").code()).isZero();

        assertThat(Nights.read(mail)).startsWith(told);
        assertThat(with("config").out()).contains("echo " + text + " >");
    }

    @Test
    void aKeyOfAnotherCommandIsFine() {
        writeUsual("seed: 5", "json: true");

        assertThat(with("sync").code()).isZero();
        assertThat(with("history").out()).startsWith("[");
        assertThat(with(
                                "generate",
                                "--schools",
                                "1",
                                "--out",
                                temp.resolve("made").toString())
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    max-rejcted: 5            | FILE, line 2: there is no setting max-rejcted; write max-rejected, or remove it.
                    max_rejected: 5           | FILE, line 2: there is no setting max_rejected; write max-rejected, or remove it.
                    colour: red               | FILE, line 2: there is no setting colour; remove it, or write an option that --help lists.
                    teacher: T1               | FILE, line 2: teacher can only be given on the command line; remove it, or write teachers.
                    permit: 12AB00/Zwijsen    | FILE, line 2: permit can only be given on the command line; remove it.
                    reorder: L1               | FILE, line 2: reorder can only be given on the command line; remove it.
                    out: made                 | FILE, line 2: out can only be given on the command line; remove it.
                    sent: 3                   | FILE, line 2: sent is about one night; remove it, and give it on the command line.
                    config: x.yaml            | FILE, line 2: there is no setting config; remove it, or write an option that --help lists.
                    accept-changes: true      | FILE, line 2: accept-changes can only be given on the command line, or the guard would be off every night; remove it, and publish a held night with the command accept.
                    accept-changes: false     | FILE, line 2: accept-changes can only be given on the command line, or the guard would be off every night; remove it, and publish a held night with the command accept.
                    max-lost: many            | FILE, line 2: the value of max-lost cannot be used: 'many' is not a whole number.
                    lang: de                  | FILE, line 2: the value of lang cannot be used: expected one of [nl, en] (case-insensitive) but was 'de'.
                    quiet: please             | FILE, line 2: the value of quiet cannot be used: 'please' is neither true nor false.
                    quiet: yes                | FILE, line 2: the value of quiet cannot be used: 'yes' is neither true nor false.
                    school-year-start: 13-01  | FILE, line 2: the value of school-year-start cannot be used: '13-01' is not a month and a day such as 08-01.
                    exports: [a, b]           | FILE, line 2: exports has a list where one value belongs; write 'exports: value' on one line.
                    exports: {a: b}           | FILE, line 2: exports has a group of settings where one value belongs; write 'exports: value' on one line.
                    exports:                  | FILE, line 2: exports has no value; give it one, or remove it.
                    state: null               | FILE, line 2: state has no value; give it one, or remove it.
                    [a, b]: c                 | FILE, line 2: this is not a key; write 'key: value' on each line.
                    readers: group            | FILE, line 2: readers is set twice; keep one of the two.
                    lang: en: nl              | FILE, line 2: this is not YAML (mapping values are not allowed here); write 'key: value' on each line.
                    """)
    void whatIsWrongInAFileIs2WithItsLine(String line, String sentence) {
        write("readers: owner", line);

        for (String command : List.of("sync", "config")) {
            Nights.Outcome outcome = with(command, usual());

            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.sentence()).isEqualTo(sentence.replace("FILE", file.toString()));
            assertThat(nights.state()).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "threads, 0, '--threads must be 1 to 256, not 0.'",
        "max-lost, 101, '--max-lost must be 0 to 100, not 101.'",
        "results-years, 101, '--results-years must be 0 to 100, not 101.'",
        "school-year-start, 02-29, A school year cannot start on 29 February."
    })
    void whatIsOutOfRangeIsRefusedByConfigAsByANight(String key, String value, String reason) {
        writeUsual(key + ": " + value);

        for (String command : List.of("sync", "config")) {
            Nights.Outcome outcome = with(command);
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.sentence())
                    .isEqualTo("%s, line 4: the value of %s cannot be used: %s".formatted(file, key, reason));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LICENTIESYNC_MAX_LOSST      | 5     | there is no setting LICENTIESYNC_MAX_LOSST; write LICENTIESYNC_MAX_LOST, or remove it.
                    LICENTIESYNC_COLOUR         | red   | there is no setting LICENTIESYNC_COLOUR; remove it, or write an option that --help lists.
                    LICENTIESYNC_TEACHER        | T1    | LICENTIESYNC_TEACHER can only be given on the command line; remove it, or write LICENTIESYNC_TEACHERS.
                    LICENTIESYNC_ACCEPT_CHANGES | true  | LICENTIESYNC_ACCEPT_CHANGES can only be given on the command line, or the guard would be off every night; remove it, and publish a held night with the command accept.
                    LICENTIESYNC_MAX_LOST       | many  | the value of max-lost cannot be used: 'many' is not a whole number.
                    LICENTIESYNC_ENCODING       | morse | the value of encoding cannot be used: 'morse' is not a known encoding such as UTF-8 or windows-1252.
                    """)
    void whatIsWrongInTheEnvironmentIs2WithItsVariable(String variable, String value, String sentence) {
        Nights.Outcome outcome = Nights.command(
                Map.of(variable, value),
                Stream.concat(Stream.of("sync"), Stream.of(usual())).toArray(String[]::new));

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.sentence()).isEqualTo("environment " + variable + ": " + sentence);
        assertThat(nights.state()).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReadIs2() throws IOException {
        String beginning = "The configuration file " + file;
        assertThat(refused()).isEqualTo(beginning + " does not exist; name the right one.");
        assertThat(Nights.command(Map.of("LICENTIESYNC_CONFIG", file.toString()), "sync")
                        .sentence())
                .isEqualTo(beginning + " (environment LICENTIESYNC_CONFIG) does not exist; name the right one.");

        Files.createDirectory(file);
        assertThat(refused())
                .isEqualTo(beginning + " cannot be read (Is a directory); give permission or name another.");

        Files.delete(file);
        Files.write(file, "state: Zo\u00eb".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused()).isEqualTo(beginning + " is not UTF-8; save it as UTF-8.");

        for (String brackets :
                List.of("[".repeat(200_000), "{".repeat(200_000), "- ".repeat(200_000), "state: " + "[".repeat(30))) {
            Files.writeString(file, brackets);
            assertThat(refused())
                    .startsWith(file + ", line 1: ")
                    .matches(
                            ".* (lists and groups are nested too deeply|this is not YAML \\(.*\\)); write 'key: value' on each line\\.");
        }

        Files.writeString(file, "state: \0");
        assertThat(refused()).startsWith(beginning + " is not YAML (").endsWith("write 'key: value' on each line.");

        write("state");
        assertThat(refused()).isEqualTo(file + ", line 1: this is not a setting; write 'key: value' on each line.");
    }

    @Test
    void aFileOfCommentsSetsNothing() {
        write("# nothing yet");

        assertThat(with("sync", usual()).code()).isZero();
    }

    @Test
    void helpIsGivenWhateverTheFileSays() {
        write("colour: red");

        assertThat(with("sync", "--help").out()).contains("Language of answers and pages (default: nl)");
    }

    @Test
    void configTellsEveryOptionOfANightAndWhoSetsIt() {
        write("state: /var/lib/x", "readers: group");

        Nights.Outcome outcome = Nights.command(
                Map.of("LICENTIESYNC_LANG", "en", "LICENTIESYNC_READERS", "owner", "LICENTIESYNC_THREADS", "3"),
                "config",
                "--config",
                file.toString(),
                "--reports",
                "/srv/r",
                "--dry-run");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        String source = file + ", line 1";
        assertThat(outcome.out().lines())
                .contains("exports            not set")
                .contains("state              /var/lib/x  " + source)
                .contains("reports            /srv/r      command line")
                .contains("encoding           UTF-8       default")
                .contains("lang               en          environment LICENTIESYNC_LANG")
                .contains("readers            owner       environment LICENTIESYNC_READERS")
                .contains("threads            3           environment LICENTIESYNC_THREADS")
                .contains("quiet              false       default")
                .contains("date               not set")
                .contains("dry-run            true        command line")
                .contains("accept-changes     false       default")
                .noneMatch(line -> line.matches("(help|version|config) .*"));
        assertThat(outcome.out().lines().count()).isEqualTo(optionsOfSync());
    }

    private static long optionsOfSync() {
        return new CommandLine(new SyncCommand(Nights.CLOCK, Operator.of(Map.of())))
                .getCommandSpec().options().stream()
                        .filter(option -> !List.of(
                                        "--help",
                                        "--version",
                                        "--config",
                                        "--new-state",
                                        "--older-state",
                                        "--moved-reports")
                                .contains(option.longestName()))
                        .count();
    }

    private void writeUsual(String... more) {
        Stream<String> usual =
                Stream.of("exports: " + nights.exports(), "state: " + nights.state(), "reports: " + nights.reports());
        write(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    }

    private void write(String... lines) {
        try {
            Files.write(file, List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] usual() {
        return new String[] {
            "--exports",
            nights.exports().toString(),
            "--state",
            nights.state().toString(),
            "--reports",
            nights.reports().toString()
        };
    }

    private Nights.Outcome with(String command, String... more) {
        return with(Map.of(), command, more);
    }

    private Nights.Outcome with(Map<String, String> environment, String command, String... more) {
        return Nights.command(
                environment,
                Stream.concat(Stream.of(command, "--config", file.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private String refused() {
        Nights.Outcome outcome = with("sync", usual());
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        return outcome.sentence();
    }

    /** What config tells of each option: value and source. */
    private Map<String, String> shown(Map<String, String> environment, String... more) {
        return with(environment, "config", more)
                .out()
                .lines()
                .map(line -> line.split(" {2,}", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1].replaceAll(" {2,}", "  ")));
    }
}
