package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.store.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A night killed at a random moment and run again ends with the state and the report of an undisturbed twin. Two hundred
 * kills: {@code ./run.sh test slow -Dtest=KillTest -Dkills=200 -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("slow")
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 12);
    private static final int SCHOOLS = 150;
    private static final String[] DATES = {"2026-11-23", "2026-11-24"};

    @TempDir
    Path temp;

    private final long seed = Long.getLong("kills.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Integer> killedIn = new TreeMap<>();
    private Path exports;

    @Test
    void aKilledNightRunAgainEndsLikeItsTwin() throws IOException {
        exports = temp.resolve("exports");
        assertThat(Nights.command(
                                "generate",
                                "--schools",
                                Integer.toString(SCHOOLS),
                                "--nights",
                                "2",
                                "--out",
                                exports.toString())
                        .code())
                .isZero();
        Nights twin = new Nights(temp.resolve("twin"));
        List<NightEnding> endings = new ArrayList<>();
        List<Long> durations = new ArrayList<>();
        for (int night = 0; night < DATES.length; night++) {
            twin.take(exports.resolve("night-" + (night + 1)));
            copy(twin, temp.resolve("before-" + night));
            Process process = twin.start(DATES[night]);
            twin.awaitLock(process);
            long start = System.nanoTime();
            Jvm.awaitEnd(process);
            durations.add(System.nanoTime() - start);
            assertThat(process.exitValue()).isZero();
            endings.add(NightEnding.of(twin));
        }

        for (int kill = 0; kill < KILLS; kill++) {
            int night = kill % DATES.length;
            Nights nights = new Nights(temp.resolve("kill-" + kill));
            boolean killed = false;
            while (!killed) {
                Folders.delete(nights.state());
                Folders.delete(nights.reports());
                restore(temp.resolve("before-" + night), nights);
                nights.take(exports.resolve("night-" + (night + 1)));
                killed = killAtRandom(nights, DATES[night], durations.get(night));
                // One that was over before its moment came is no kill: the next moment comes sooner.
                long duration = durations.get(night);
                durations.set(night, killed ? duration : duration * 9 / 10);
            }
            nights.publish(DATES[night], "--accept-changes");

            NightEnding ending = NightEnding.of(nights);
            String story = "seed %d, kill %d, %s".formatted(seed, kill, killedIn);
            assertThat(ending.report()).as(story).isEqualTo(endings.get(night).report());
            assertThat(ending.state()).as(story).isEqualTo(endings.get(night).state());
            assertThat(Nights.names(nights.reports()))
                    .as(story)
                    .allMatch(name -> name.equals("latest") || name.matches("\\d{4}-\\d\\d-\\d\\d-run-\\d+"));
            Folders.delete(temp.resolve("kill-" + kill));
        }
        System.out.printf("%d kills, differences 0; killed in: %s%n", KILLS, killedIn);
    }

    private boolean killAtRandom(Nights nights, String date, long duration) throws IOException {
        Process process = nights.start(date, "--verbose", "--accept-changes");
        nights.awaitLock(process);
        long delay = (long) (random.nextDouble() * duration);
        boolean over = Jvm.endsWithin(process, delay);
        Jvm.kill(process);
        if (!over) {
            killedIn.merge(stepIn(nights, Nights.read(nights.exports().resolveSibling("err"))), 1, Integer::sum);
        }
        return !over;
    }

    /** Steps are logged when they end. */
    private static String stepIn(Nights nights, String said) {
        if (said.contains(": publish (")) {
            return "after publish";
        }
        if (said.contains(": synchroniseSchools (")) {
            return "publish";
        }
        if (said.contains(": readExports (")) {
            return "synchroniseSchools";
        }
        return Files.exists(nights.state().resolve("db")) ? "opening the state, readExports" : "creating the state";
    }

    private static void copy(Nights from, Path to) throws IOException {
        copyTree(from.state(), to.resolve("state"));
        copyTree(from.reports(), to.resolve("reports"));
    }

    /** The paths of reports are part of the state: a state that moved elsewhere would not find them. */
    private static void restore(Path from, Nights to) throws IOException {
        copyTree(from.resolve("state"), to.state());
        copyTree(from.resolve("reports"), to.reports());
        if (Files.isDirectory(to.state().resolve("db"))) {
            try (StateLock lock = StateLock.take(to.state());
                    Database database = Database.open(lock)) {
                new JdbcTemplate(database.dataSource())
                        .update(
                                "UPDATE run SET report = ?",
                                to.latest().toRealPath().toString());
                database.identity().keepReports(to.reports().toRealPath());
            } catch (StateLock.HeldElsewhere | SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        if (Files.notExists(from)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
