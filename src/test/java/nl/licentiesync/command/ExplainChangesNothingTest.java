package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.licentiesync.Licentiesync;
import nl.licentiesync.files.StateLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Questions change nothing on disk, keep no night from running for long, and wait for none. */
@Tag("slow")
class ExplainChangesNothingTest {

    @RegisterExtension
    static final SharedStart START = new SharedStart(folder -> {
        Nights nights = TwoSchools.write(new Nights(folder.resolve("nights")));
        nights.publish("2026-11-22");
        nights.publish("2026-11-23");
    });

    private final Path temp = START.folder();
    private final Nights nights = new Nights(temp.resolve("nights"));

    @Test
    void stateReportsAndExportsAreTheSameToTheByteAndTheClock() {
        Untouched before = Untouched.of(temp.resolve("nights"));

        assertThat(explain("--teacher", "T1").code()).isZero();
        assertThat(explain("--school", "12AB00", "--json", "--cancel", "L1@2027-06-29")
                        .code())
                .isZero();
        assertThat(explain("--teacher", "nobody").code()).isEqualTo(2);
        assertThat(explain("--teacher", "T1", "--uncancel", "L1").code()).isEqualTo(2);
        assertThat(new Questions(nights, "2026-11-24").answer("--teacher", "T1", "--accept-terms", "L4"))
                .isNotEmpty();

        assertThat(Untouched.of(temp.resolve("nights"))).isEqualTo(before);
    }

    /** HSQLDB makes a folder for temporary files, which a kill leaves. */
    @Test
    void whatAKillLeftIsAskedAndRunDry() throws IOException {
        Path database = nights.state().resolve("db");
        Files.delete(database.resolve("seal"));
        Files.createDirectories(database.resolve("licentiesync.tmp/deeper"));
        Files.writeString(database.resolve("licentiesync.tmp/deeper/0.blob"), "rows");

        assertAllQuestionsAreAnswered();

        nights.publish("2026-11-24", "--dry-run");
        nights.publish("2026-11-24");
        assertThat(Nights.names(database)).doesNotContain("licentiesync.tmp");
    }

    /** A recovery moves the database aside before it puts the recovered copy in its place. */
    @Test
    void whatACrashDuringARecoveryLeftIsAskedRunDryAndRestored() throws IOException {
        Path database = nights.state().resolve("db");
        Files.move(database, nights.state().resolve("db.before-recovery"));
        Files.createDirectory(nights.state().resolve("db.recovered"));

        assertAllQuestionsAreAnswered();

        nights.publish("2026-11-24", "--dry-run");
        assertThat(database).doesNotExist();
        Nights.Outcome restored =
                Nights.command("restore", "--state", nights.state().toString(), "--run", "1");
        assertThat(restored.code()).as(restored.toString()).isZero();
        assertThat(database).isDirectory();
    }

    private void assertAllQuestionsAreAnswered() {
        Untouched before = Untouched.of(temp.resolve("nights"));
        String state = nights.state().toString();
        for (Nights.Outcome outcome : List.of(
                explain("--teacher", "T1"),
                Nights.command("history", "--state", state),
                Nights.command("simulate", "--state", state, "--to", "2026-12-01"),
                Nights.command("compare", "1", "2", "--state", state))) {
            assertThat(outcome.code()).as(outcome.toString()).isZero();
        }
        assertThat(Untouched.of(temp.resolve("nights"))).isEqualTo(before);
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
    void aNightThatWaitsInVainSaysThatQuestionsKeepIt() throws Exception {
        Process asking = Jvm.start(temp, Sharer.class.getName(), nights.state().toString());
        try {
            Path said = temp.resolve("out");
            Jvm.await("the lock is shared", () -> Nights.read(said).startsWith("shared"));

            Nights.Outcome outcome = nights.run("2026-11-24");

            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(4);
            assertThat(outcome.sentence())
                    .isEqualTo("The state in " + nights.state()
                            + " is still being copied by explain, simulate or compare; run again in a moment.");
        } finally {
            Jvm.kill(asking);
        }
    }

    @Test
    void aQuestionThatIsStoppedLeavesNoCopyAndOneThatIsKilledLeavesItToTheNext() throws Exception {
        Path copies = Files.createDirectory(temp.resolve("copies"));
        Process stopped = ask(copies);
        Jvm.await("the state is copied", () -> holdsData(copies));
        stopped.destroy();
        assertThat(stopped.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(copies).isEmptyDirectory();

        Process killed = ask(copies);
        Jvm.await("the state is copied", () -> holdsData(copies));
        Jvm.kill(killed);
        assertThat(copies).isNotEmptyDirectory();

        Process next = ask(copies);
        assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(next.exitValue()).as(Nights.read(temp.resolve("err"))).isZero();
        assertThat(copies).isEmptyDirectory();
    }

    private Process ask(Path copies) throws IOException {
        List<String> command = Jvm.command(
                Licentiesync.class.getName(),
                "explain",
                "--state",
                nights.state().toString(),
                "--school",
                "12AB00");
        command.add(1, "-Djava.io.tmpdir=" + copies);
        return Jvm.start(temp, command);
    }

    private static boolean holdsData(Path copies) {
        try (Stream<Path> paths = Files.walk(copies)) {
            return paths.anyMatch(path -> path.getParent().endsWith("db"));
        } catch (IOException | UncheckedIOException isBeingDeleted) {
            return false;
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
