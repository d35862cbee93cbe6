package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import nl.licentiesync.files.StateLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While another process uses the state, a night exits with 4 at once; when that process dies, nothing needs mending. */
class LockTest {

    @TempDir
    Path temp;

    private Nights nights;
    private Process holder;

    @BeforeEach
    void holdTheLock() throws IOException {
        nights = TwoSchools.write(new Nights(temp));
        nights.publish("2026-11-23");
        holder = Jvm.start(temp, Holder.class.getName(), nights.state().toString());
        Path said = temp.resolve("out");
        Jvm.await("the lock is held", () -> Nights.read(said).startsWith("held"));
    }

    @AfterEach
    void stop() {
        Jvm.kill(holder);
    }

    @Test
    void tellsWhoHoldsTheStateSinceWhenAndWaitsForNothing() {
        SortedMap<String, String> published = nights.reportTree();
        Instant before = Instant.now();

        Nights.Outcome outcome = nights.run("2026-11-24");

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(4);
        assertThat(outcome.sentence())
                .matches("The state in \\Q" + nights.state() + "\\E is in use by another run \\(process " + holder.pid()
                        + " on \\S+ since \\S+\\); wait until it has finished\\.");
        Instant since = Instant.parse(outcome.sentence().replaceAll(".* since (\\S+)\\).*", "$1"));
        assertThat(since).isBetween(before.minusSeconds(60), before);
        assertThat(outcome.sentence()).as("in the time of history").containsPattern("since \\S+\\+0[12]:00\\)");
        assertThat(nights.reportTree()).isEqualTo(published);
    }

    @Test
    void theDeathOfTheHolderFreesTheState() {
        Jvm.kill(holder);

        nights.publish("2026-11-24");

        assertThat(nights.cells("visibility.csv", "date")).containsOnly("2026-11-24");
        assertThat(nights.published("changes.csv").lines()).hasSize(1);
    }

    @Test
    void anotherStateIsFree() {
        Nights.Outcome outcome = Nights.command(
                "sync",
                "--exports",
                nights.exports().toString(),
                "--state",
                temp.resolve("other-state").toString(),
                "--reports",
                temp.resolve("other-reports").toString(),
                "--date",
                "2026-11-23");

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(Files.isSymbolicLink(temp.resolve("other-reports").resolve("latest")))
                .isTrue();
    }

    /** Another run, as far as the lock can tell. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            StateLock lock = StateLock.take(Path.of(arguments[0]));
            System.out.println("held " + lock.folder());
            Thread.currentThread().join();
        }
    }
}
