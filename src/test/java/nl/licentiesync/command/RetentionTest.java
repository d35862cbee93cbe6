package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is older than this and the previous school year is removed, and nothing that is younger. */
class RetentionTest {

    private static final List<String> TABLES = List.of(
            "run", "run_export", "run_program", "batch_job_instance", "batch_job_execution", "batch_step_execution");

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp.resolve("nights")));
    }

    @Test
    void thisAndThePreviousSchoolYearAreKept() {
        nights.publish("2024-09-02");
        nights.publish("2025-07-30");
        nights.publish("2025-07-31");
        nights.publish("2025-08-01");
        nights.publish("2026-07-31");
        assertThat(runs()).hasSize(5);

        nights.publish("2026-08-01");

        assertThat(Nights.names(nights.reports()))
                .containsExactly("2025-08-01-run-4", "2026-07-31-run-5", "2026-08-01-run-6", "latest");
        assertThat(runs()).as("the oldest that is kept builds on run 3").containsExactly(3L, 4L, 5L, 6L);
        assertThat(restore(3).sentence()).contains("Run 3 is older than what is kept");
        assertThat(restore(4).code()).isZero();
    }

    @Test
    void whatAnOldRunLeftInTheDatabaseGoesWithIt() throws Exception {
        for (int day = 1; day <= 8; day++) {
            change(day);
            nights.publish("2026-11-0" + day, "--keep", "2d");
        }

        try (StateLock lock = StateLock.take(nights.state());
                Database database = Database.open(lock)) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            for (String table : TABLES) {
                Integer rows = jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
                assertThat(rows).as(table).isLessThanOrEqualTo(12);
            }
            assertThat(jdbc.queryForList("SELECT DISTINCT run_id FROM run_undo ORDER BY run_id", Long.class))
                    .containsExactly(7L, 8L);
        }
        assertThat(runs()).containsExactly(6L, 7L, 8L);
        assertThat(restore(7).code()).isZero();
        assertThat(restore(8).code()).isZero();
    }

    /** They would lie there until their date. */
    @Test
    void nightsThatWereHeldOrFailedForAWrongDateGoWithTheNightInWhichTheyRan() {
        nights.publish("2026-11-24");
        Clock night = Nights.clockOf(LocalDate.of(2026, 11, 25));
        assertThat(Nights.command(night, nights.arguments("2062-11-25")).code()).isEqualTo(3);
        nights.write("teachers.csv", "teacher_id,school_id");
        assertThat(Nights.command(night, nights.arguments("2062-11-25")).code()).isEqualTo(2);
        TwoSchools.write(nights).publish("2026-11-25", "--keep", "2d");
        nights.publish("2026-11-27", "--keep", "2d");
        assertThat(runs()).contains(2L, 3L);

        nights.publish("2026-11-28", "--keep", "2d");
        nights.publish("2026-11-29", "--keep", "2d");

        assertThat(Nights.names(nights.reports().resolve("held"))).noneMatch(name -> name.contains("2062"));
        assertThat(runs()).doesNotContain(2L, 3L);
    }

    @Test
    void heldAndFailedRunsGoTooAndARestoredRunKeepsItsReport() {
        nights.publish("2026-11-01");
        nights.delete("programs.csv");
        assertThat(nights.run("2026-11-02").code()).isEqualTo(3);
        nights.write("teachers.csv", "teacher_id,school_id");
        assertThat(nights.run("2026-11-02").code()).isEqualTo(2);
        TwoSchools.write(nights);
        nights.publish("2026-11-03");
        nights.publish("2026-11-04");
        nights.publish("2026-11-05");
        assertThat(restore(4).code()).isZero();

        nights.publish("2026-11-04", "--keep", "2d");

        assertThat(Nights.names(nights.reports().resolve("held"))).isEmpty();
        assertThat(Nights.names(nights.reports())).contains("2026-11-03-run-4").doesNotContain("2026-11-01-run-1");
    }

    @Test
    void nightsThatFailedBeforeTheFirstPublishedOneAreToldUntilTheirDateIsOver() {
        nights.write("teachers.csv", "teacher_id,school_id");
        assertThat(nights.run("2026-11-22").code()).isEqualTo(2);
        TwoSchools.write(nights);
        nights.publish("2026-11-23");
        assertThat(runs()).containsExactly(1L, 2L);

        nights.publish("2026-11-24", "--keep", "1d");

        assertThat(runs()).doesNotContain(1L);
    }

    /** A clock that jumped ahead, or a slip of the finger. */
    @Test
    void aNightFarAheadLeavesTheRunThatPutsItRight() {
        nights.publish("2026-11-22");
        nights.publish("2026-11-23");
        nights.publish("2036-11-24");

        assertThat(restore(2).code()).isZero();

        assertThat(nights.latest().resolve("visibility.csv")).isRegularFile();
        nights.publish("2026-11-24");
    }

    /** Two states may share a folder of reports. */
    @Test
    void aFailedRunHasNoReportThatAnotherStateMayHaveTakenTheNameOf() {
        Nights other = TwoSchools.write(new Nights(temp.resolve("other")));
        String shared = nights.reports().toString();
        nights.publish("2026-11-23");
        nights.write("teachers.csv", "teacher_id,school_id");
        assertThat(nights.run("2026-11-24").code()).isEqualTo(2);
        for (String date : List.of("2026-11-23", "2026-11-24")) {
            assertThat(Nights.command(
                                    "sync",
                                    "--exports",
                                    other.exports().toString(),
                                    "--state",
                                    other.state().toString(),
                                    "--reports",
                                    shared,
                                    "--date",
                                    date,
                                    "--new-state")
                            .code())
                    .isZero();
        }
        TwoSchools.write(nights);
        nights.publish("2026-11-29", "--older-state");

        nights.publish("2026-11-30", "--keep", "1d");

        assertThat(Nights.names(nights.reports())).contains("2026-11-24-run-3").doesNotContain("2026-11-23-run-1");
    }

    @Test
    void aHeldNightRemovesNothing() {
        nights.publish("2026-11-01");
        nights.publish("2026-11-02");
        nights.delete("programs.csv");

        assertThat(nights.run("2026-11-09", "--keep", "1d").code()).isEqualTo(3);

        assertThat(Nights.names(nights.reports())).contains("2026-11-01-run-1", "2026-11-02-run-2");
    }

    @Test
    void whatIsNoPeriodIsRefused() {
        assertThat(nights.run("2026-11-01", "--keep", "0").err())
                .contains("--keep", "'0' is neither a number of school years such as 2 nor of days such as 90d");
    }

    private void change(int day) {
        boolean even = day % 2 == 0;
        TwoSchools.write(nights);
        if (even) {
            nights.edit("teachers.csv", "bart@post.example,1002,", "bart@post.example,,");
        }
    }

    private Nights.Outcome restore(int run) {
        return Nights.command("restore", "--state", nights.state().toString(), "--run", Integer.toString(run));
    }

    /** Numbers of all runs that the history knows. */
    private List<Long> runs() {
        return Nights.command("history", "--state", nights.state().toString())
                .out()
                .lines()
                .skip(1)
                .filter(line -> line.matches(" +\\d+  .*"))
                .map(line -> Long.valueOf(line.strip().split(" ")[0]))
                .sorted()
                .toList();
    }
}
