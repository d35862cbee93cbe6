package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that was killed at any moment leaves no trace once it is run again. */
@Tag("slow")
class CrashTest {

    private static final int DAYS = 4;

    @TempDir
    Path temp;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final StringBuilder story = new StringBuilder("seed " + seed + ", killed");

    private Nights nights;
    private Nights twin;

    /** How long a night takes once it holds the lock. */
    private long normal;

    /** Those that are killed read other exports, so that whatever they leave behind would show. */
    @Test
    void aKilledNightLeavesNoTraceOnceItIsRunAgain() throws IOException {
        Path exports = generate("exports", 60);
        Path others = generate("others", 70);
        nights = new Nights(temp.resolve("nights"));
        twin = new Nights(temp.resolve("twin"));
        normal = duration(twin.take(exports.resolve("night-1")), date(1));

        for (int day = 1; day <= DAYS; day++) {
            nights.take(others.resolve("night-" + day));
            int run = nextRun();
            switch (day) {
                case 1 -> {
                    killAfter(0.0, date(day));
                    killAfter(0.5, date(day));
                }
                case 2 -> {
                    killWhenThereIs("." + date(day) + "-run-" + run, date(day));
                    killAfter(0.25, date(day));
                }
                case 3 -> {
                    killWhenThereIs(date(day) + "-run-" + run, date(day));
                    killAfter(0.75, date(day));
                }
                default -> story.append(" on the days before");
            }
            nights.take(exports.resolve("night-" + day)).publish(date(day), "--accept-changes");
            twin.take(exports.resolve("night-" + day)).publish(date(day), "--accept-changes");

            assertThat(nights.published()).as("%s", story).isEqualTo(twin.published());
            assertThat(Nights.names(nights.reports()))
                    .as("%s", story)
                    .allMatch(name -> name.equals("latest") || name.matches("\\d{4}-\\d\\d-\\d\\d-run-\\d+"));
        }
        for (String report : Nights.names(nights.reports())) {
            assertThat(Nights.names(nights.reports().resolve(report)))
                    .as("%s, %s", story, report)
                    .contains("actions.csv", "changes.csv", "rejects.csv", "summary.json", "visibility.csv");
        }
    }

    /** What a crash between the state and the switch leaves: even a night that is refused mends it. */
    @Test
    void aPublishedNightThatLatestDoesNotShowYetIsShownByTheNextRun() throws IOException {
        nights = TwoSchools.write(new Nights(temp));
        nights.publish("2026-11-23");
        Path first = Files.readSymbolicLink(nights.latest());
        nights.publish("2026-11-24");
        Path second = Files.readSymbolicLink(nights.latest());
        Files.delete(nights.latest());
        Files.createSymbolicLink(nights.latest(), first);
        nights.write("teachers.csv");

        assertThat(nights.run("2026-11-25").code()).isEqualTo(2);

        assertThat(Files.readSymbolicLink(nights.latest())).isEqualTo(second);
    }

    private Path generate(String name, int schools) {
        Path folder = temp.resolve(name);
        Nights.Outcome outcome = Nights.command(
                "generate",
                "--schools",
                Integer.toString(schools),
                "--seed",
                Integer.toString(schools),
                "--nights",
                Integer.toString(DAYS),
                "--change-percent",
                "3",
                "--out",
                folder.toString());
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        return folder;
    }

    private static String date(int day) {
        return LocalDate.of(2026, 11, 22).plusDays(day).toString();
    }

    /** By the latest report, as long as every run since was published. */
    private int nextRun() throws IOException {
        if (Files.notExists(nights.latest())) {
            return 1;
        }
        String latest = nights.latest().toRealPath().getFileName().toString();
        return Integer.parseInt(latest.replaceAll(".*-run-", "")) + 1;
    }

    private static long duration(Nights nights, String date) throws IOException {
        Process night = nights.start(date);
        nights.awaitLock(night);
        long start = System.nanoTime();
        Jvm.awaitEnd(night);
        assertThat(night.exitValue()).isZero();
        return System.nanoTime() - start;
    }

    /** Kills a night at a random moment of the quarter that begins at this part of it. */
    private void killAfter(double part, String date) throws IOException {
        long delay = (long) ((part + random.nextDouble() / 4) * normal);
        story.append(' ')
                .append(date)
                .append(" after ")
                .append(delay / 1_000_000)
                .append(" ms,");
        Process night = nights.start(date, "--accept-changes");
        nights.awaitLock(night);
        Jvm.endsWithin(night, delay);
        Jvm.kill(night);
    }

    private void killWhenThereIs(String name, String date) throws IOException {
        story.append(' ').append(date).append(" at ").append(name).append(',');
        Process night = nights.start(date, "--accept-changes");
        Path path = nights.reports().resolve(name);
        Jvm.awaitClosely(name + " is there", () -> Files.exists(path) || !night.isAlive());
        Jvm.kill(night);
        assertThat(night.exitValue()).as("killed, not finished: %s", story).isNotZero();
    }
}
