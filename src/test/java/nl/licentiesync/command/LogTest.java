package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What is logged of a night, for people and for collectors. */
class LogTest {

    private static final String[] JSON = {"--log-format", "json"};

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp));
    }

    @Test
    void everyLineForPeopleBearsTheRun() {
        nights.publish("2026-11-23");

        Nights.Outcome outcome = nights.publish("2026-11-24", "--verbose");

        assertThat(outcome.err()
                        .lines()
                        .map(line -> line.replaceFirst("^[0-9:.]{12} ", "").replaceAll("\\d+ ms", "N ms")))
                .containsExactly(
                        "run 2: readExports (N ms)",
                        "run 2: synchroniseSchools (2 schools, 0 evaluated, N ms)",
                        "run 2:   judgeLicences (N ms of all threads)",
                        "run 2:   linkTeachers (N ms of all threads)",
                        "run 2:   countForGuard (N ms of all threads)",
                        "run 2:   writeReport (N ms of all threads)",
                        "run 2: publish (N ms)",
                        "run 2: prune (N ms)",
                        "run 2: published");
    }

    /** {@code ./run.sh benchmark} takes the times of steps and stages from the log. */
    @Test
    void theBenchmarkFindsTheTimeOfEachStepAndStage() throws IOException {
        Matcher declared = Pattern.compile("STEP = re\\.compile\\(r\"(.+)\"\\)")
                .matcher(Files.readString(Path.of("src/benchmark/nights.py")));
        assertThat(declared.find()).isTrue();
        Pattern step = Pattern.compile(declared.group(1));

        assertThat(nights.publish("2026-11-23", "--verbose")
                        .err()
                        .lines()
                        .map(step::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1)))
                .containsExactly(
                        "readExports",
                        "synchroniseSchools",
                        "judgeLicences",
                        "linkTeachers",
                        "countForGuard",
                        "writeReport",
                        "publish",
                        "prune");
    }

    @Test
    void aNightThatFailsNamesTheRunToPeople() {
        nights.write("teachers.csv", "name,place");

        assertThat(nights.run("2026-11-23").sentence())
                .startsWith("run 1: " + nights.export("teachers.csv") + " lacks the column");
    }

    @Test
    void collectorsGetRunStepAndFiguresAsFields() {
        nights.publish("2026-11-23");

        Nights.Outcome outcome = nights.publish("2026-11-24", JSON);

        List<Map<String, Object>> lines = JsonLog.parse(outcome.err());
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .containsEntry("level", "INFO")
                        .containsEntry("run", 2L)
                        .containsKeys("timestamp", "loggerName", "message")
                        .doesNotContainKeys("throwable", "threadName", "context", "mdc", "kvpList", "sequenceNumber"));
        assertThat(lines)
                .filteredOn(line -> line.containsKey("millis"))
                .extracting(line -> line.get("step"))
                .containsExactly("readExports", "synchroniseSchools", "publish", "prune");
        assertThat(lines.get(1)).containsEntry("schools", 2L);
        assertThat(lines)
                .filteredOn(line -> line.containsKey("stage"))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.get("threadMillis")).isInstanceOf(Long.class));
        assertThat(lines.get(lines.size() - 1)).containsEntry("status", "PUBLISHED");
        assertThat(outcome.out()).startsWith("Night of 2026-11-24, run 2: published.");
    }

    @Test
    void aHeldNightIsAWarningWithWhatTheGuardSays() {
        nights.publish("2026-11-23");
        nights.delete("programs.csv");

        Nights.Outcome outcome = nights.run("2026-11-24", "--log-format", "json", "--quiet");

        assertThat(outcome.code()).isEqualTo(3);
        Map<String, Object> last = last(outcome);
        assertThat(last)
                .containsEntry("level", "WARN")
                .containsEntry("status", "HELD")
                .containsEntry("run", 2L);
        assertThat(last.get("message").toString())
                .startsWith("held by the guard: ")
                .contains("programs.csv");
    }

    @Test
    void withoutStepsThereAreWarningsButAHeldNightIsNone() {
        nights.publish("2026-11-23");
        nights.delete("programs.csv");

        Nights.Outcome outcome = nights.run("2026-11-24");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).isEmpty();
        assertThat(LoggerFactory.getLogger("nl.licentiesync.nightly").isWarnEnabled())
                .isTrue();
    }

    @Test
    void aDryRunIsNotSaidToBePublished() {
        assertThat(last(nights.publish("2026-11-23", "--log-format", "json", "--dry-run")))
                .containsEntry("status", "DRY_RUN")
                .containsEntry("message", "would be published");
    }

    @Test
    void aNightThatFailsEndsWithAnError() {
        nights.edit("teachers.csv", "T3,12AB00,Carolien", "T3,12AB00,\"Carolien\"Ypma");

        Nights.Outcome outcome = nights.run("2026-11-23", JSON);

        assertThat(outcome.code()).isEqualTo(2);
        List<Map<String, Object>> lines = JsonLog.parse(outcome.err());
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).containsEntry("run", 1L));
        assertThat(lines.get(0)).containsEntry("step", "readExports");
        assertThat(lines.get(1))
                .containsEntry("level", "ERROR")
                .containsEntry("status", "UNUSABLE")
                .doesNotContainKey("throwable");
        assertThat(lines.get(1).get("message").toString()).contains("teachers.csv");

        Nights.Outcome verbose = nights.run("2026-11-23", "--log-format", "json", "--verbose");

        assertThat(last(verbose)).containsKey("throwable");
        assertThat(verbose.err()).contains("nl.licentiesync.intake");
        assertThat(outcome.err() + verbose.err()).doesNotContain(TwoSchools.PERSONAL);
    }

    @Test
    void collectorsLearnOfNobody() {
        nights.edit("teachers.csv", ",1004,,7,", ",1001,Juf Wilhelmina,9,");

        Nights.Outcome outcome = nights.publish("2026-11-23", "--log-format", "json", "--verbose");

        assertThat(JsonLog.parse(outcome.err())).hasSize(10);
        assertThat(outcome.err()).doesNotContain(TwoSchools.PERSONAL);
        assertThat(nights.cells("rejects.csv", "message")).anyMatch(message -> message.contains("Wilhelmina"));
    }

    /** Before there is a run, a line cannot bear its number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sync --log-format json --state s --reports r --exports nowhere",
                "sync --log-format json --state s --reports r --bogus",
                "sync --state s --reports r --date x --log-format json",
                "accept --log-format json --state s --reports r --exports nowhere"
            })
    void wrongUsageIsAnErrorToo(String line) {
        Nights.Outcome outcome = Nights.command(line.split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(JsonLog.parse(outcome.err())).hasSize(1);
        assertThat(last(outcome))
                .containsEntry("level", "ERROR")
                .containsEntry("status", "UNUSABLE")
                .doesNotContainKey("run");
    }

    @Test
    void whatTheCommandAfterwardsDoesWrongIsAWarning() {
        Nights.Outcome outcome = nights.publish("2026-11-23", "--log-format", "json", "--on-finish", "exit 7");

        assertThat(last(outcome)).containsEntry("level", "WARN").containsEntry("run", 1L);
        assertThat(last(outcome).get("message").toString()).contains("--on-finish ended with exit code 7");
    }

    private static Map<String, Object> last(Nights.Outcome outcome) {
        List<Map<String, Object>> lines = JsonLog.parse(outcome.err());
        return lines.get(lines.size() - 1);
    }
}
