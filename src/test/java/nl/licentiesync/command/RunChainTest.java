package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights, reruns and restores at random: what a night publishes depends on the dates and exports of the nights that it
 * is built on alone, whatever was published, replaced and undone in between.
 */
@Tag("slow")
class RunChainTest {

    private static final int EVENTS = 40;

    @TempDir
    private Path temp;

    private Nights nights;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final StringBuilder story = new StringBuilder("seed " + seed);

    /** The chain of each run, by number: date and exports of each night of it. */
    private final List<List<String>> chains = new ArrayList<>(List.of(List.of()));

    private final Map<List<String>, Map<String, String>> published = new HashMap<>();
    private final Map<List<String>, Long> visible = new HashMap<>(Map.of(List.of(), 0L));
    private int seenAgain;

    /** The run that the last one restored; 0 when it restored none. */
    private int restoredLast;

    @BeforeEach
    void prepare() {
        nights = new Nights(temp);
    }

    @Test
    void whatIsPublishedFollowsFromTheNightsThatItIsBuiltOn() {
        publish(LocalDate.of(2026, 11, 23), List.of());
        boolean restored = false;
        while (chains.size() <= EVENTS || seenAgain < EVENTS / 8) {
            List<String> current = chains.get(chains.size() - 1);
            if (random.nextInt(3) == 0 && chains.size() > 2) {
                int run = 1 + random.nextInt(chains.size() - 2);
                if (run != restoredLast) {
                    restore(run);
                    restored = true;
                }
            } else {
                boolean again = restored || random.nextInt(3) == 0;
                LocalDate date = LocalDate.parse(current.get(current.size() - 1).substring(0, 10));
                publish(again ? date : date.plusDays(1), again ? current.subList(0, current.size() - 1) : current);
            }
        }
    }

    private void publish(LocalDate date, List<String> base) {
        int variant = random.nextInt(3);
        TwoSchools.write(nights);
        if (variant == 1) {
            nights.edit("teachers.csv", "bart@post.example,1002,", "bart@post.example,,");
        } else if (variant == 2) {
            nights.edit("licences.csv", "2025-08-01,,,", "2025-08-01,2025-09-01,T4,");
        }
        List<String> chain = new ArrayList<>(base);
        chain.add(date + " exports " + variant);
        story.append("; ").append(chains.size()).append(": ").append(chain.get(chain.size() - 1));
        nights.publish(date.toString());
        restoredLast = 0;
        check(List.copyOf(chain), base);
        chains.add(List.copyOf(chain));
    }

    private void restore(int run) {
        story.append("; ").append(chains.size()).append(": restore ").append(run);
        Nights.Outcome outcome =
                Nights.command("restore", "--state", nights.state().toString(), "--run", Integer.toString(run));
        assertThat(outcome.code()).as("%s, %s", outcome, story).isZero();
        restoredLast = run;
        List<String> chain = chains.get(run);
        check(chain, chain.subList(0, chain.size() - 1));
        chains.add(chain);
    }

    private void check(List<String> chain, List<String> base) {
        Map<String, String> csv = Nights.csvIn(nights.latest());
        Map<String, String> known = published.putIfAbsent(chain, csv);
        if (known != null) {
            seenAgain++;
            assertThat(csv).as("%s", story).isEqualTo(known);
        }
        long now = count("full") + count("results_only");
        visible.put(chain, now);
        assertThat(now)
                .as("visible before + gained - lost, %s", story)
                .isEqualTo(visible.get(base) + count("gained") - count("lost"));
    }

    private long count(String name) {
        return Long.parseLong(nights.published("summary.json").replaceAll("(?s).*\"" + name + "\" : (\\d+).*", "$1"));
    }
}
