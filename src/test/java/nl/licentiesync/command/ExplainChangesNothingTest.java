package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.licentiesync.files.StateLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions change nothing on disk, keep no night from running for long, and wait for none. */
class ExplainChangesNothingTest {

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void publish() {
        nights = TwoSchools.write(new Nights(temp.resolve("nights")));
        nights.publish("2026-11-22");
        nights.publish("2026-11-23");
    }

    @Test
    void stateReportsAndExportsAreTheSameToTheByteAndTheClock() throws IOException {
        Map<String, String> before = everything();

        assertThat(explain("--teacher", "T1").code()).isZero();
        assertThat(explain("--school", "12AB00", "--json", "--cancel", "L1@2027-06-29")
                        .code())
                .isZero();
        assertThat(explain("--teacher", "nobody").code()).isEqualTo(2);
        assertThat(explain("--teacher", "T1", "--uncancel", "L1").code()).isEqualTo(2);
        assertThat(new Questions(nights, "2026-11-24").answer("--teacher", "T1", "--accept-terms", "L4"))
                .isNotEmpty();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aNightWaitsForAQuestionOfAnotherProcess() throws Exception {
        Process asking = Jvm.start(temp, Sharer.class.getName(), nights.state().toString());
        try {
            Path said = temp.resolve("out");
            Jvm.await("the lock is shared", () -> Nights.read(said).startsWith("shared"));
            assertThat(explain("--teacher", "T1").code())
                    .as("Others may ask meanwhile")
                    .isZero();
            CompletableFuture<Void> answered = CompletableFuture.runAsync(
                    () -> Jvm.kill(asking), CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS));

            nights.publish("2026-11-24");

            assertThat(answered).isDone();
            assertThat(nights.cells("visibility.csv", "date")).containsOnly("2026-11-24");
        } finally {
            Jvm.kill(asking);
        }
    }

    @Test
    void aQuestionDoesNotWaitForANight() throws Exception {
        Process night =
                Jvm.start(temp, LockTest.Holder.class.getName(), nights.state().toString());
        try {
            Path said = temp.resolve("out");
            Jvm.await("the lock is held", () -> Nights.read(said).startsWith("held"));

            Nights.Outcome outcome = explain("--teacher", "T1");

            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(4);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.sentence())
                    .startsWith("The state in " + nights.state() + " is in use by another run (process " + night.pid());
            assertThat(new Questions(nights, "2026-11-24").answer("--teacher", "T1"))
                    .as("Exports can be asked about meanwhile")
                    .isNotEmpty();
        } finally {
            Jvm.kill(night);
        }
    }

    private Nights.Outcome explain(String... more) {
        return Nights.command(
                Stream.concat(Stream.of("explain", "--state", nights.state().toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Every path with when it was changed, and what the files hold. */
    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(temp.resolve("nights"))) {
            for (Path path : paths.toList()) {
                String changed = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                        .toString();
                String held = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        ? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1)
                        : "";
                all.put(path.toString(), changed + " " + held);
            }
        }
        return all;
    }

    /** Somebody who asks at length. */
    static final class Sharer {

        private Sharer() {}

        public static void main(String[] arguments) throws Exception {
            try (Closeable shared = StateLock.share(Path.of(arguments[0]))) {
                System.out.println("shared " + shared.getClass().getSimpleName());
                Thread.currentThread().join();
            }
        }
    }
}
