package nl.licentiesync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.SchoolCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs, reruns, restores and pruning at random, beside a model that simply remembers every state. */
class PastStatesTest {

    private static final int EVENTS = 150;
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-09-01T03:00:00+02:00");

    @TempDir
    private Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final StringBuilder story = new StringBuilder("seed " + seed);

    /** The runs that count, the current one last: no two of the same date. */
    private final List<Known> published = new ArrayList<>();

    private final Map<Long, Known> all = new HashMap<>();

    private Runs runs;
    private SchoolStates states;
    private PastStates past;

    @Test
    void theStateAsOfEveryRunIsWhatItWas() throws Exception {
        try (StateLock lock = StateLock.take(folder);
                Database database = Database.open(lock)) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            runs = new Runs(jdbc);
            states = new SchoolStates(jdbc);
            past = new PastStates(jdbc);
            for (int event = 0; event < EVENTS; event++) {
                if (published.size() > 1 && random.nextInt(4) == 0) {
                    restore();
                } else {
                    publish();
                }
                if (random.nextInt(8) == 0) {
                    prune();
                }
                assertThat(stateAsOf(current().run()))
                        .as("%s", story)
                        .isEqualTo(current().schools());
                assertThat(stateAsOf(before().run())).as("before, %s", story).isEqualTo(before().schools());
            }
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM run WHERE status = 'PUBLISHED'", Integer.class))
                    .isEqualTo(published.size());
        }
    }

    private void publish() {
        boolean again = !published.isEmpty() && random.nextInt(3) == 0;
        LocalDate date = published.isEmpty() ? FIRST : current().date().plusDays(again ? 0 : 1L + random.nextInt(2));
        RunId previous = current().run();
        RunId run = runs.start(date, SchoolCalendar.DEFAULT, NOW);
        story.append("; publish ").append(run).append(" of ").append(date);
        if (again) {
            published.remove(published.size() - 1);
        }
        Known base = current();
        Map<String, String> schools = changed(base.schools());
        states.write(run, changes(base.schools(), schools));
        if (!previous.equals(RunId.NONE)) {
            Map<String, String> was = new TreeMap<>(all.get(previous.value()).schools());
            past.keep(previous, run, base.run(), school -> {
                assertThat(text(school.was()))
                        .as("%s", story)
                        .isEqualTo(was.get(school.code().value()));
                assertThat(text(school.now()))
                        .as("%s", story)
                        .isEqualTo(schools.get(school.code().value()));
                put(was, school.code().value(), text(school.now()));
            });
            assertThat(was).as("every change is told, %s", story).isEqualTo(schools);
        }
        if (again) {
            states.discard(previous);
        }
        runs.publish(run, date, NOW);
        runs.lastPublishedBefore(date).map(Run::id).ifPresent(states::forgetBefore);
        add(new Known(run, date, schools));
    }

    private void restore() {
        List<Known> restorable = all.values().stream()
                .filter(known -> !known.run().equals(current().run()))
                .toList();
        if (restorable.isEmpty()) {
            return;
        }
        Known earlier = restorable.get(random.nextInt(restorable.size()));
        RunId run = runs.restore(earlier.run(), NOW);
        story.append("; restore ").append(earlier.run()).append(" as ").append(run);
        published.removeIf(known -> !known.date().isBefore(earlier.date()));
        RunId before = runs.lastPublishedBefore(earlier.date()).map(Run::id).orElse(RunId.NONE);
        assertThat(before).as("%s", story).isEqualTo(current().run());
        past.restore(earlier.run(), before, run);
        add(new Known(run, earlier.date(), earlier.schools()));
    }

    /** As the step does it: the base of the oldest run that is kept stays, and cannot be restored. */
    private void prune() {
        if (published.size() > 3) {
            RunId base = published.get(published.size() - 3).run();
            story.append("; prune before ").append(base);
            past.forgetBefore(base);
            all.keySet().removeIf(run -> run <= base.value());
            published.subList(0, published.size() - 3).clear();
            runs.before(base).forEach(run -> runs.forget(run.id()));
        }
    }

    private void add(Known known) {
        published.add(known);
        all.put(known.run().value(), known);
    }

    private Known current() {
        return published.isEmpty() ? Known.NOTHING : published.get(published.size() - 1);
    }

    private Known before() {
        return published.size() < 2 ? Known.NOTHING : published.get(published.size() - 2);
    }

    private Map<String, String> changed(Map<String, String> schools) {
        Map<String, String> changed = new TreeMap<>(schools);
        for (int i = random.nextInt(5); i > 0; i--) {
            String code = "1%dAB00".formatted(random.nextInt(10));
            put(changed, code, random.nextInt(4) == 0 ? null : "state " + random.nextInt(3));
        }
        return changed;
    }

    private static void put(Map<String, String> schools, String code, String content) {
        if (content == null) {
            schools.remove(code);
        } else {
            schools.put(code, content);
        }
    }

    private static List<StoredSchool> changes(Map<String, String> was, Map<String, String> now) {
        Map<String, String> either = new TreeMap<>(was);
        either.putAll(now);
        return either.keySet().stream()
                .filter(code -> !Objects.equals(was.get(code), now.get(code)))
                .map(code -> new StoredSchool(
                        new SchoolCode(code), now.getOrDefault(code, "").getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private Map<String, String> stateAsOf(RunId run) {
        Map<String, String> found = new TreeMap<>();
        states.asOf(run).forEachRemaining(school -> found.put(school.code().value(), text(school)));
        return found;
    }

    private static String text(StoredSchool school) {
        return school.isGone() ? null : new String(school.content(), StandardCharsets.UTF_8);
    }

    /** A run that was published, and the schools as it left them. */
    private record Known(RunId run, LocalDate date, Map<String, String> schools) {
        static final Known NOTHING = new Known(RunId.NONE, FIRST.minusDays(1), Map.of());
    }
}
