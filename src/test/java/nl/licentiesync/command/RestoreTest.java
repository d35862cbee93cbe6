package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.RunId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** After a wrong export went in, an earlier run is made current again, as if what came after it had never been. */
class RestoreTest {

    private static final String ACCOUNT = "bart@post.example,1002,";
    private static final String NO_ACCOUNT = "bart@post.example,,";

    @RegisterExtension
    static final SharedStart START = TwoSchools.published();

    private final Path temp = START.folder();
    private final Nights nights = new Nights(temp.resolve("nights"));

    @Test
    void stateAndLatestAreThoseOfTheEarlierRun() {
        Map<String, String> right = nights.published();
        nights.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        nights.publish("2026-11-24");
        nights.publish("2026-11-25");

        Nights.Outcome restored = restore(1);

        assertThat(restored.code()).as(restored.toString()).isZero();
        assertThat(restored.out())
                .contains("Run 4 restored run 1: the night of 2026-11-23 is current again", "undone    run 2, 3");
        assertThat(nights.published()).isEqualTo(right);
        TwoSchools.write(nights);
        nights.publish("2026-11-24");
        assertThat(nights.rows("changes.csv")).as("nobody lost anything").isEmpty();
        assertThat(nights.cells("visibility.csv", "teacher_id", "program_id", "linked_on"))
                .contains("T2 KIM 2026-11-23");
    }

    @Test
    void aDryRunTellsWhatWouldBeUndoneAndChangesNothing() {
        nights.publish("2026-11-24");
        restore(1);
        nights.publish("2026-11-24");
        Untouched before = Untouched.of(nights.state());

        Nights.Outcome told = restore(2, "--dry-run");

        assertThat(told.code()).as(told.toString()).isZero();
        assertThat(told.out())
                .isEqualTo(String.format(
                        "Restoring run 2 would make the night of 2026-11-24 current again. Nothing was changed.%n"
                                + "  undone    run 3, 4%n  again     run 1%n"));
        assertThat(Untouched.of(nights.state())).isEqualTo(before);
        assertThat(restore(4, "--dry-run")).satisfies(refused("Run 4 is the current one"));
    }

    @Test
    void itIsANewEntryInTheHistory() {
        nights.publish("2026-11-24");
        restore(1);

        String history = history();
        assertThat(history)
                .containsSubsequence("  3  2026-11-23", "PUBLISHED", "restores run 1", "  2  2026-11-24", "UNDONE")
                .containsSubsequence("  1  2026-11-23", "REPLACED");
        assertThat(history("--run", "3"))
                .contains("restores  run 1", "restore   not possible: it is the current run", "licences.csv");
        assertThat(history("--run", "2")).contains("restore   possible");
    }

    @Test
    void aRunThatIsCurrentAsItWasRestoredIsNotRestoredAgain() {
        nights.publish("2026-11-24");
        restore(1);

        assertThat(restore(1))
                .satisfies(refused("Run 1 is current already, as run 3 restored it; there is nothing to restore."));
        assertThat(history("--run", "1"))
                .contains("restore   not possible: it is current already, as run 3 restored it\n");
        assertThat(history("--run", "1", "--json")).contains("\"restorable\" : false");
        assertThat(restore(2).code()).isZero();
        assertThat(restore(1).code()).isZero();
    }

    @Test
    void aRunThatWasReplacedOrUndoneCanBeRestoredToo() {
        Map<String, String> replaced = nights.published();
        nights.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        nights.publish("2026-11-23");
        nights.publish("2026-11-24");
        Map<String, String> undone = nights.published();

        assertThat(restore(1).code()).isZero();
        assertThat(nights.published()).isEqualTo(replaced);
        TwoSchools.write(nights);
        assertThat(nights.publish("2026-11-24", "--dry-run").out())
                .as("what the replaced run had linked is still linked")
                .contains("changes   0 gained, 0 lost");
        assertThat(restore(3).code()).isZero();
        assertThat(nights.published()).isEqualTo(undone);
        assertThat(restore(4).code()).as("the first restore").isZero();
        assertThat(nights.published()).isEqualTo(replaced);
    }

    /** A restored run is built on the run that it was built on, not on what was published in the meantime. */
    @Test
    void aRerunOfARestoredDatePublishesTheSameBytes() {
        nights.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        nights.publish("2026-11-24");
        TwoSchools.write(nights);
        Nights.Outcome first = nights.publish("2026-11-25");
        Map<String, String> third = Nights.csvIn(nights.latest());
        assertThat(first.out()).contains("changes   2 gained, 0 lost");
        restore(1);
        assertThat(nights.publish("2026-11-24").out()).contains("run 5: published", "changes   0 gained, 0 lost");

        Nights.Outcome restored = restore(3);

        assertThat(restored.out()).contains("undone    run 4, 5", "again     run 1, 2");
        assertThat(history("--run", "6")).contains("Run 6 of 2026-11-25: PUBLISHED", "built on  run 2");
        assertThat(history("--json", "--run", "6")).contains("\"built_on\" : 2");
        assertThat(nights.publish("2026-11-25").out()).contains("changes   2 gained, 0 lost, 0 reduced, 0 restored");
        assertThat(Nights.csvIn(nights.latest())).isEqualTo(third);
    }

    /** What a killed night had written of the state is nobody's. */
    @Test
    void aRunThatWasInterruptedIsMendedFirst() throws Exception {
        Nights twin = TwoSchools.write(new Nights(temp.resolve("twin")));
        twin.publish("2026-11-23");
        for (Nights each : List.of(nights, twin)) {
            each.publish("2026-11-24");
        }
        try (StateLock lock = StateLock.take(nights.state());
                Database database = Database.open(lock)) {
            RunId killed = database.runs()
                    .start(LocalDate.of(2026, 11, 25), new RunId(2), SchoolCalendar.DEFAULT, OffsetDateTime.now());
            new JdbcTemplate(database.dataSource())
                    .update(
                            "INSERT INTO school_state (school_id, run_id, content)"
                                    + " SELECT school_id, ?, X'00' FROM school_state WHERE run_id = 1",
                            killed.value());
        }

        assertThat(restore(1).code()).isZero();

        assertThat(history()).contains("interrupted");
        twin.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        nights.take(twin.exports()).publish("2026-11-24");
        twin.publish("2026-11-24");
        assertThat(nights.published()).isEqualTo(twin.published());
    }

    @Test
    void somethingInPlaceOfLatestIsFoundBeforeAnythingIsRestored() throws Exception {
        nights.publish("2026-11-24");
        Files.delete(nights.latest());
        Files.createDirectory(nights.latest());

        Nights.Outcome refused = restore(1);

        assertThat(refused.code()).as(refused.toString()).isNotZero();
        assertThat(history()).doesNotContain("UNDONE");
        Files.delete(nights.latest());
        assertThat(restore(1).code()).isZero();
        assertThat(nights.latest().toRealPath().getFileName()).hasToString("2026-11-23-run-1");
    }

    @Test
    void whatCannotBeRestoredIsSaidAndNothingChanges() throws Exception {
        nights.publish("2026-11-24");
        nights.write("teachers.csv", "teacher_id,school_id");
        assertThat(nights.run("2026-11-25").code()).isEqualTo(2);
        Path latest = nights.latest().toRealPath();

        assertThat(restore(9)).satisfies(refused("There is no run 9 in"));
        assertThat(restore(2)).satisfies(refused("Run 2 is the current one"));
        assertThat(restore(3)).satisfies(refused("Run 3 is FAILED, and only a run that was published"));
        Folders.delete(nights.reports().resolve("2026-11-23-run-1"));
        assertThat(restore(1)).satisfies(refused("The report of run 1 is not at"));
        try (StateLock held = StateLock.take(nights.state())) {
            assertThat(held.folder()).exists();
            assertThat(restore(1).code()).isEqualTo(4);
        }
        assertThat(nights.latest().toRealPath()).isEqualTo(latest);
        assertThat(history()).doesNotContain("UNDONE");
        assertThat(Nights.command("restore", "--state", temp.resolve("none").toString(), "--run", "1"))
                .satisfies(refused("There is no state in"));
        assertThat(temp.resolve("none")).doesNotExist();
    }

    private static Consumer<Nights.Outcome> refused(String sentence) {
        return outcome -> {
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
            assertThat(outcome.sentence()).contains(sentence);
        };
    }

    private Nights.Outcome restore(int run, String... more) {
        List<String> command = new ArrayList<>(
                List.of("restore", "--state", nights.state().toString(), "--run", Integer.toString(run)));
        command.addAll(List.of(more));
        return Nights.command(command.toArray(String[]::new));
    }

    private String history(String... more) {
        List<String> command =
                new ArrayList<>(List.of("history", "--state", nights.state().toString()));
        command.addAll(List.of(more));
        return Nights.command(command.toArray(String[]::new)).out();
    }
}
