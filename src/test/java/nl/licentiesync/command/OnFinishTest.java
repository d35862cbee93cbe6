package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.licentiesync.files.StateLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's own command is told how every night ended, and cannot change it. */
class OnFinishTest {

    @TempDir
    Path temp;

    private Nights nights;
    private Path told;
    private String command;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp));
        told = temp.resolve("told");
        command = "env | grep LICENTIESYNC | sort > '" + told + "'";
    }

    @Test
    void ofAPublishedNightItLearnsRunAndReport() {
        nights.publish("2026-11-23", "--on-finish", command);

        assertThat(Nights.read(told))
                .contains(
                        "LICENTIESYNC_NIGHT_STATUS=PUBLISHED",
                        "LICENTIESYNC_NIGHT_EXIT_CODE=0",
                        "LICENTIESYNC_NIGHT_DATE=2026-11-23")
                .contains("LICENTIESYNC_NIGHT_RUN=1", "LICENTIESYNC_NIGHT_REPORT=" + nights.latest())
                .contains("LICENTIESYNC_NIGHT_SUMMARY=" + nights.latest().resolve("summary.json"));
    }

    @Test
    void ofAHeldNightItLearnsWhereToLook() {
        nights.publish("2026-11-23");
        nights.delete("programs.csv");

        Nights.Outcome outcome = nights.run("2026-11-24", "--on-finish", command);

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(Nights.read(told))
                .contains("LICENTIESYNC_NIGHT_STATUS=HELD", "LICENTIESYNC_NIGHT_EXIT_CODE=3")
                .contains("LICENTIESYNC_NIGHT_MESSAGE=programs.csv is gone; the run before had it\n")
                .contains("LICENTIESYNC_NIGHT_REPORT=" + outcome.report());
    }

    @Test
    void ofOneThatCameToNothingItLearnsWhy() throws Exception {
        nights.write("teachers.csv");
        assertThat(nights.run("2026-11-23", "--on-finish", command).code()).isEqualTo(2);
        assertThat(Nights.read(told))
                .contains("LICENTIESYNC_NIGHT_STATUS=UNUSABLE", "LICENTIESYNC_NIGHT_MESSAGE=", "teachers.csv");

        nights.delete("teachers.csv");
        Files.delete(told);
        assertThat(nights.run("2026-11-23", "--on-finish", command).code()).isEqualTo(2);
        assertThat(Nights.read(told)).contains("LICENTIESYNC_NIGHT_STATUS=UNUSABLE");

        TwoSchools.write(nights);
        StateLock held = StateLock.take(nights.state());
        assertThat(nights.run("2026-11-23", "--on-finish", command).code()).isEqualTo(4);
        held.close();
        assertThat(Nights.read(told)).contains("LICENTIESYNC_NIGHT_STATUS=IN_USE", "LICENTIESYNC_NIGHT_EXIT_CODE=4");
    }

    @Test
    void whateverItDoesTheNightStands() throws IOException {
        Nights.Outcome outcome = nights.run("2026-11-23", "--on-finish", "exit 7");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.sentence()).contains("--on-finish ended with exit code 7", "stands");
        assertThat(nights.latest().toRealPath()).isDirectory();
    }

    @Test
    void aDryRunIsNoNight() {
        nights.publish("2026-11-23", "--dry-run", "--on-finish", command);

        assertThat(told).doesNotExist();
    }
}
