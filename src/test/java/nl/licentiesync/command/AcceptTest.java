package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.RunId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The night that the guard held is published by hand, and only that one. */
class AcceptTest {

    @RegisterExtension
    static final SharedStart START = new SharedStart(folder -> {
        Nights nights = TwoSchools.write(new Nights(folder));
        nights.publish("2026-11-23");
        nights.delete("programs.csv");
        Nights.Outcome outcome = nights.run("2026-11-25");
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(3);
    });

    private final Path temp = START.folder();
    private final Nights nights = START.nights();
    private Map<String, String> held;

    @BeforeEach
    void readTheHeldNight() {
        held = Nights.csvIn(nights.reports().resolve("held/2026-11-25-run-2"));
    }

    @Test
    void theHeldNightIsPublishedOnItsDate() {
        Nights.Outcome outcome = accept();

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.out()).contains("Night of 2026-11-25, run 3: published.", "programs.csv is gone");
        assertThat(nights.published()).isEqualTo(held);
        assertThat(nights.run("2026-11-24").code()).as("a date before it").isEqualTo(2);
    }

    @Test
    void itsDateMayBeGivenAndAnotherIsRefused() {
        Nights.Outcome other = accept("--date", "2026-11-26");

        assertThat(other.code()).as(other.toString()).isEqualTo(2);
        assertThat(other.err())
                .startsWith(
                        "The night that is held is of 2026-11-25, not of 2026-11-26; leave --date away, or run sync for 2026-11-26.");
        assertThat(accept("--date", "2026-11-25").code()).isZero();
        assertThat(nights.published()).isEqualTo(held);
    }

    @Test
    void itIsPublishedOnceOnly() {
        accept();
        String published = nights.published().toString();

        Nights.Outcome again = accept();

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("Run 2 of 2026-11-25 was held, but run 3 of 2026-11-25 was published since");
        assertThat(nights.published()).hasToString(published);
    }

    @Test
    void exportsThatNobodyHasLookedAtAreRefusedByName() {
        Map<String, String> before = nights.published();
        nights.edit("teachers.csv", "bart@post.example,1002,", "bart@post.example,,");

        Nights.Outcome outcome = accept();

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.sentence())
                .contains(nights.export("teachers.csv")
                        + " is not the file that the held run read; name the folder of its exports");
        assertThat(nights.published()).isEqualTo(before);

        nights.edit("teachers.csv", "bart@post.example,,", "bart@post.example,1002,");
        assertThat(accept().code()).isZero();
        assertThat(nights.published()).isEqualTo(held);
    }

    @Test
    void soIsAFileThatTheHeldRunDidNotHave() {
        nights.write("programs.csv", "program_id,name", "KIM,Kim");

        assertThat(accept().sentence())
                .contains(nights.export("programs.csv") + " is not the file that the held run read");
    }

    @Test
    void aNightThatWasPublishedSinceEndsIt() {
        TwoSchools.write(nights).publish("2026-11-25");

        assertThat(accept().err())
                .startsWith(
                        "Run 2 of 2026-11-25 was held, but run 3 of 2026-11-25 was published since; run sync for that date or a later one instead.");
    }

    /** As when accept itself was killed. */
    @Test
    void aNightThatWasInterruptedSinceDoesNotEndIt() throws Exception {
        try (StateLock lock = StateLock.take(nights.state());
                Database database = Database.open(lock)) {
            database.runs()
                    .start(LocalDate.of(2026, 11, 25), new RunId(1), SchoolCalendar.DEFAULT, OffsetDateTime.now());
        }

        Nights.Outcome outcome = accept();

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(nights.published()).isEqualTo(held);
    }

    @Test
    void withoutAStateThereIsNothingToAccept() {
        Nights.Outcome outcome = Nights.command(
                "accept",
                "--exports",
                nights.exports().toString(),
                "--state",
                temp.resolve("none").toString(),
                "--reports",
                nights.reports().toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.sentence()).contains("There is no state in");
        assertThat(temp.resolve("none")).doesNotExist();
    }

    private Nights.Outcome accept(String... more) {
        Stream<String> usual = Stream.of(
                "accept",
                "--exports",
                nights.exports().toString(),
                "--state",
                nights.state().toString(),
                "--reports",
                nights.reports().toString());
        return Nights.command(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    }
}
