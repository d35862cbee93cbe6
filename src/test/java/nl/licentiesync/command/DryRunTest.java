package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.licentiesync.files.StateLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dry run shows what a night would publish, and changes nothing. */
class DryRunTest {

    private static final String ACCOUNT = "bart@post.example,1002,";
    private static final String NO_ACCOUNT = "bart@post.example,,";

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp));
    }

    @Test
    void itsFilesAreThoseOfTheNightThatFollows() {
        nights.publish("2026-11-23");
        nights.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);

        Nights.Outcome dry = nights.publish("2026-11-24", "--dry-run");
        Map<String, String> wouldBe = Nights.csvIn(dry.report());
        nights.publish("2026-11-24");

        assertThat(nights.published()).isEqualTo(wouldBe);
        assertThat(nights.cells("changes.csv", "teacher_id", "change")).contains("T2 LOST");
    }

    @Test
    void stateHistoryAndLatestStayAsTheyWere() throws IOException {
        nights.publish("2026-11-23");
        nights.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        Map<String, String> state = database();
        Path latest = nights.latest().toRealPath();
        String published = nights.published().toString();

        Nights.Outcome dry = nights.publish("2026-11-24", "--dry-run");

        assertThat(dry.out())
                .contains("Dry run of the night of 2026-11-24: it would be published", "Nothing was changed");
        assertThat(dry.report().toRealPath().getParent())
                .isEqualTo(nights.reports().resolve("dry-run"));
        assertThat(Files.readString(dry.report().resolve("summary.json"))).contains("\"DRY_RUN\"");
        assertThat(database()).isEqualTo(state);
        assertThat(nights.latest().toRealPath()).isEqualTo(latest);
        assertThat(nights.published()).hasToString(published);
        assertThat(Nights.names(nights.state())).containsExactly("db", "lock");
        assertThat(nights.publish("2026-11-24").out()).contains("run 2: published");
    }

    @Test
    void withoutAStateNoneIsMade() {
        Nights.Outcome dry = nights.publish("2026-11-23", "--dry-run");

        assertThat(nights.state()).doesNotExist();
        assertThat(nights.latest()).doesNotExist();
        Map<String, String> wouldBe = Nights.csvIn(dry.report());
        nights.publish("2026-11-23");
        assertThat(nights.published()).isEqualTo(wouldBe);
    }

    /** The first night begins and ends while a dry run that found no state is stopped half-way. */
    @Tag("slow")
    @Test
    void aFirstNightDuringADryRunKeepsItsState() throws Exception {
        Path dryRuns = nights.reports().resolve("dry-run");
        Process dry = nights.start("2026-11-23", "--dry-run");
        Jvm.awaitClosely("the dry run works", () -> Files.isDirectory(dryRuns) || !dry.isAlive());
        signal(dry, "STOP");
        nights.publish("2026-11-23");
        signal(dry, "CONT");
        Jvm.awaitEnd(dry);

        assertThat(dry.exitValue()).as(Nights.read(temp.resolve("err"))).isZero();
        assertThat(nights.publish("2026-11-24").out()).contains("run 2: published", "0 gained");
        assertThat(Nights.names(dryRuns)).hasSize(2).contains("latest");
    }

    private static void signal(Process process, String signal) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    @Test
    void whatTheGuardWouldHoldIsTold() {
        nights.publish("2026-11-23");
        nights.delete("programs.csv");

        Nights.Outcome dry = nights.run("2026-11-24", "--dry-run");

        assertThat(dry.code()).isEqualTo(3);
        assertThat(dry.out()).contains("the guard would HOLD it", "programs.csv is gone");
        assertThat(Nights.names(nights.reports())).doesNotContain("held");
        assertThat(Nights.names(nights.state())).containsExactly("db", "lock");
    }

    @Test
    void anInterruptedNightsReportIsLeftToTheNextNight() throws IOException {
        nights.publish("2026-11-23");
        Path first = nights.latest().toRealPath();
        nights.publish("2026-11-24");
        Path second = nights.latest().toRealPath();
        Files.delete(nights.latest());
        Files.createSymbolicLink(nights.latest(), first.getFileName());

        nights.publish("2026-11-25", "--dry-run");

        assertThat(nights.latest().toRealPath()).isEqualTo(first);
        assertThat(second).isDirectory();
    }

    @Test
    void itWaitsForNobodyAndNobodyForIt() throws Exception {
        nights.publish("2026-11-23");
        StateLock held = StateLock.take(nights.state());
        assertThat(nights.run("2026-11-24", "--dry-run").code()).isEqualTo(4);
        held.close();
        assertThat(nights.run("2026-11-24", "--dry-run").code()).isZero();
    }

    @Test
    void aCopyThatAKilledDryRunLeftIsRemoved() throws IOException {
        nights.publish("2026-11-23");
        Path copy = Files.createDirectories(nights.state().resolve("dry-run/db"));
        Files.writeString(copy.resolve("licentiesync.script"), "half a scri");

        nights.publish("2026-11-24", "--dry-run");

        assertThat(copy).doesNotExist();
    }

    @Test
    void aNightRemovesTheCopyToo() throws IOException {
        nights.publish("2026-11-23");
        Path copy = Files.createDirectories(nights.state().resolve("dry-run/db"));

        nights.publish("2026-11-24");

        assertThat(copy.getParent()).doesNotExist();
    }

    @Test
    void reportsOfDryRunsAreRemovedAfterAWeek() throws IOException {
        Path reports = nights.reports().resolve("dry-run");
        nights.publish("2026-11-23", "--dry-run");
        nights.publish("2026-11-24", "--dry-run");
        Path leftByAKilledOne = Files.createDirectory(reports.resolve(".2026-11-24-run-7"));
        Path strange = Files.createDirectory(reports.resolve("2026-11-23-mine"));
        for (String name : Nights.names(reports)) {
            if (!name.equals("latest")) {
                Files.setLastModifiedTime(
                        reports.resolve(name), FileTime.from(Instant.now().minus(8, ChronoUnit.DAYS)));
            }
        }

        nights.publish("2026-11-25", "--dry-run");

        assertThat(leftByAKilledOne).doesNotExist();
        assertThat(strange).exists();
        assertThat(Nights.names(reports)).containsExactly("2026-11-23-mine", "2026-11-25-run-1", "latest");
    }

    /** The files of the database, each with what it holds. */
    private Map<String, String> database() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(nights.state().resolve("db"))) {
            for (Path path : paths.toList()) {
                byte[] bytes = Files.readAllBytes(path);
                files.put(path.getFileName().toString(), new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
