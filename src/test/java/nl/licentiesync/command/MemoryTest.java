package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nights that the memory hardly holds, or does not, with the real run.sh. */
@Tag("slow")
class MemoryTest {

    private static final String DATE = "2026-11-23";

    @TempDir
    private Path temp;

    private RunScript script;

    @BeforeEach
    void install() throws IOException {
        script = new RunScript(Files.createDirectories(temp.resolve("home")));
    }

    /** With a collector that does not give up it would collect garbage without end, and hold the state. */
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aNightThatDoesNotFitSaysHowMuchToGiveIt() throws IOException {
        Path exports = oneSchool(100_000, 8);

        Nights.Outcome outcome = sync(Map.of(), exports, "first");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.err())
                .containsPattern("at school 12AB00, as \\d+ MB of memory are not enough\\. Run it again with"
                        + " LICENTIESYNC_JAVA_OPTS=-Xmx\\d+m in its environment");
    }

    /** The rows of these schools take more than an eighth of the small heap. */
    @Test
    void rowsThatDoNotStayInMemoryGiveTheSameReport() throws IOException {
        Path exports = temp.resolve("exports");
        assertThat(script.underCron("generate", "--schools", "4000", "--out", exports.toString())
                        .code())
                .isZero();

        sync(Map.of(), exports, "first");
        Map<String, String> smallHeap =
                Map.of("LICENTIESYNC_JAVA_OPTS", "-Xmx100m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        Nights.Outcome outcome = sync(smallHeap, exports, "second");

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        for (String file : List.of("visibility.csv", "changes.csv", "actions.csv", "forecast.csv")) {
            assertThat(Files.mismatch(published("first", file), published("second", file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    private Nights.Outcome sync(Map<String, String> environment, Path exports, String name) throws IOException {
        return script.underCron(
                environment,
                "sync",
                "--exports",
                exports.toString(),
                "--date",
                DATE,
                "--state",
                temp.resolve(name).resolve("state").toString(),
                "--reports",
                temp.resolve(name).resolve("reports").toString(),
                "--accept-changes",
                "--no-pages");
    }

    private Path published(String name, String file) {
        return temp.resolve(name).resolve("reports/latest").resolve(file);
    }

    private Path oneSchool(int teachers, int licences) throws IOException {
        Path exports = Files.createDirectories(temp.resolve("large"));
        Files.write(
                exports.resolve("licences.csv"),
                lines(
                        "licence_id,school_id,school_name,program_id,starts_on,terms_accepted_on,terms_accepted_by,cancelled_on",
                        licences,
                        number -> "L" + number + ",12AB00,De Regenboog,P" + number + ",2025-08-01,2025-08-02,T1,"));
        Files.write(
                exports.resolve("teachers.csv"),
                lines(
                        "teacher_id,school_id,first_name,prefix,last_name,email,basispoort_id,roles,year_groups,end_date",
                        teachers,
                        number -> "T" + number + ",12AB00,Kim,,Jansen,t" + number + "@school.example," + number
                                + ",LERPrim,,"));
        return exports;
    }

    private static List<String> lines(String header, int number, IntFunction<String> line) {
        return Stream.concat(Stream.of(header), IntStream.rangeClosed(1, number).mapToObj(line))
                .toList();
    }
}
