package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.licentiesync.command.SoakOperation.When;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights over two years, among kills, reruns, held nights, restores, dry runs and backups that are put back, end as the
 * nights that count do when they are run alone, in order, on an empty state. A soak that failed runs again, but for the
 * moments of its kills, with {@code ./run.sh test slow -Dtest=SoakTest -Dsoak.seed=S -Dsoak.nights=N}.
 */
@Tag("slow")
class SoakTest {

    private static final int NIGHTS = Integer.getInteger("soak.nights", 100);
    private static final long SEED = Long.getLong("soak.seed", System.nanoTime());

    /** How often something happens between two nights. */
    private static final double BETWEEN = 0.7;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    private final Random random = new Random(SEED);
    private final List<String> story = new ArrayList<>();
    private final Map<SoakOperation, Integer> counts = new EnumMap<>(SoakOperation.class);

    @Test
    void whateverHappensTheNightsThatCountEndAsTheyDoAlone() throws IOException {
        try {
            soak();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "Soak of %d nights with seed %d in %s, after:%n%s%n%s"
                            .formatted(NIGHTS, SEED, temp, String.join("\n", story), e.getMessage()),
                    e);
        }
        System.out.printf("%d nights, seed %d, differences 0; %s%n", NIGHTS, SEED, counts);
    }

    private void soak() throws IOException {
        SoakExports exports = new SoakExports(temp.resolve("exports"), NIGHTS, random);
        SoakNights soak = new SoakNights(temp.resolve("nights"), exports, random);
        SoakTwin twin = new SoakTwin(temp.resolve("twin"), soak);
        List<LocalDate> dates = exports.dates();
        soak.begin(new CountedNight(dates.get(0), exports.of(dates.get(0))));
        for (int night = 1; night < dates.size(); night++) {
            operate(soak, When.NIGHT, dates.get(night));
            while (random.nextDouble() < BETWEEN / (1 + BETWEEN)) {
                operate(soak, When.BETWEEN, dates.get(night));
            }
            if (night % 10 == 0) {
                soak.checkHistory();
            }
            if (night == dates.size() / 2) {
                twin.compare();
            }
        }
        // The last night is run whatever was restored, and mends what a kill left.
        LocalDate last = dates.get(dates.size() - 1);
        soak.publish(new CountedNight(last, exports.of(last)));
        soak.checkHistory();
        twin.compare();
        assertThat(StoredSchools.in(soak.state())).isEqualTo(StoredSchools.in(twin.state()));
    }

    private void operate(SoakNights soak, When when, LocalDate today) throws IOException {
        SoakOperation operation = SoakOperation.draw(when, random);
        story.add(today + " " + operation);
        counts.merge(operation, 1, Integer::sum);
        operation.run(soak, today);
        story.set(
                story.size() - 1,
                today + " " + operation + ": run " + soak.model().current() + " of "
                        + soak.model().date());
    }
}
