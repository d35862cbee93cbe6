package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import nl.licentiesync.files.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night was killed right after it was published, and then a bit of its state changed: the next night is refused and
 * changes nothing, or publishes what it would have published.
 */
@Tag("slow")
class CrashedStateTest {

    private static final int PLACES = Integer.getInteger("places", 50);

    @TempDir
    Path temp;

    private final long seed = Long.getLong("crashed.seed", 17);
    private final Random random = new Random(seed);
    private Nights nights;
    private Path crashed;
    private NightEnding undisturbed;

    @BeforeEach
    void killANightAfterItWasPublished() throws IOException {
        Path exports = temp.resolve("exports");
        assertThat(Nights.command("generate", "--schools", "12", "--nights", "3", "--out", exports.toString())
                        .code())
                .isZero();
        Nights twin = new Nights(temp.resolve("twin"));
        for (int night = 1; night <= 3; night++) {
            twin.take(exports.resolve("night-" + night)).publish("2026-11-2" + (night + 2), "--accept-changes");
        }
        undisturbed = NightEnding.of(twin);
        nights = new Nights(temp.resolve("nights"));
        nights.take(exports.resolve("night-1")).publish("2026-11-23");
        Path before = temp.resolve("before");
        keep(before);
        nights.take(exports.resolve("night-2"));
        crashed = temp.resolve("crashed");
        do {
            putBack(before);
            Process night = nights.start("2026-11-24", "--accept-changes");
            Jvm.awaitClosely("the night is published", () -> isPublished(2) || !night.isAlive());
            Jvm.kill(night);
        } while (!Files.exists(nights.state().resolve("db/recovery.commits")) || !isPublished(2));
        keep(crashed);
        nights.take(exports.resolve("night-3"));
    }

    private boolean isPublished(int run) {
        try {
            return Files.readSymbolicLink(nights.latest()).toString().endsWith("run-" + run);
        } catch (IOException notYet) {
            return false;
        }
    }

    @Test
    void aFlippedBitIsRefusedOrOfNoConsequence() throws IOException {
        Set<Object> seen = new LinkedHashSet<>();
        for (String file : Nights.names(crashed.resolve("state/db"))) {
            Path path = crashed.resolve("state/db").resolve(file);
            if (!Files.isRegularFile(path) || !seen.add(Files.getAttribute(path, "unix:ino"))) {
                // It is a second name of one that was damaged already.
                continue;
            }
            long length = Files.size(path);
            int refused = 0;
            String said = "";
            for (int place = 0; place < PLACES && length > 0; place++) {
                long at = Math.min(length - 1, (long) ((place + random.nextDouble()) * length / PLACES));
                int bit = random.nextInt(8);
                putBack(crashed);
                flip(nights.state().resolve("db").resolve(file), at, bit);
                Nights.Outcome outcome = assertRefusedOrUndisturbed(
                        "bit %d of byte %d of %d of %s, seed %d".formatted(bit, at, length, file, seed));
                refused += outcome.code() == 2 ? 1 : 0;
                said = outcome.code() == 2 ? outcome.err().strip() : said;
            }
            System.out.printf(
                    "%s, %d bytes: %d refused, %d the same bytes. %s%n",
                    file, length, refused, (length > 0 ? PLACES : 0) - refused, said);
        }
    }

    @Test
    void aFileThatIsGoneOrEmptyIsRefusedOrOfNoConsequence() throws IOException {
        for (String file : Nights.names(crashed.resolve("state/db"))) {
            for (int length : new int[] {-1, 0, 40}) {
                putBack(crashed);
                Path path = nights.state().resolve("db").resolve(file);
                if (!Files.isRegularFile(path) || Files.size(path) <= length) {
                    continue;
                }
                if (length < 0) {
                    Files.delete(path);
                } else {
                    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                        channel.truncate(length);
                    }
                }
                Nights.Outcome outcome =
                        assertRefusedOrUndisturbed(file + (length < 0 ? " is gone" : " is cut off at " + length));
                System.out.printf(
                        "%s %s: %s%n",
                        file,
                        length < 0 ? "gone" : "cut off at " + length,
                        outcome.code() == 2 ? outcome.err().strip() : "the same bytes");
            }
        }
    }

    private Nights.Outcome assertRefusedOrUndisturbed(String damage) throws IOException {
        SortedMap<String, String> state = state();
        SortedMap<String, String> reports = nights.reportTree();
        Nights.Outcome outcome = nights.run("2026-11-25", "--accept-changes");
        if (outcome.code() == 2) {
            assertThat(outcome.sentence())
                    .as(damage)
                    .contains("which a crash left open, is damaged", "Nothing was changed", "put back a backup");
            assertThat(state()).as(damage).isEqualTo(state);
            assertThat(nights.reportTree()).as(damage).isEqualTo(reports);
        } else {
            assertThat(outcome.code()).as("%s: %s", damage, outcome).isZero();
            NightEnding ending = NightEnding.of(nights);
            assertThat(ending.report()).as(damage).isEqualTo(undisturbed.report());
            assertThat(ending.state()).as(damage).isEqualTo(undisturbed.state());
        }
        return outcome;
    }

    private SortedMap<String, String> state() {
        SortedMap<String, String> state = Nights.tree(nights.state());
        state.remove("lock");
        return state;
    }

    private static void flip(Path file, long at, int bit) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ 1 << bit)).flip();
            channel.write(one, at);
        }
    }

    private void keep(Path target) throws IOException {
        Files.createDirectories(target);
        copy(nights.state(), target.resolve("state"));
        copy(nights.reports(), target.resolve("reports"));
    }

    private void putBack(Path kept) throws IOException {
        Folders.delete(nights.state());
        Folders.delete(nights.reports());
        copy(kept.resolve("state"), nights.state());
        copy(kept.resolve("reports"), nights.reports());
    }

    /** With second names of files as such. */
    private static void copy(Path from, Path to) throws IOException {
        Process copy = new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start();
        Jvm.awaitEnd(copy);
        assertThat(copy.exitValue()).isZero();
    }
}
