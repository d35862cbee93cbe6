package nl.licentiesync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.SchoolCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs, reruns, restores and pruning at random, beside a model that simply remembers every state. */
class PastStatesTest {

    private static final int EVENTS = 150;
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final List<String> CODES =
            IntStream.range(0, 10).mapToObj("1%dAB00"::formatted).toList();

    /** The last one is longer than a row. */
    private static final List<String> STATES = List.of(
            "state 0", "state 1", "state 2", "state 3", "state 4", "s".repeat(SchoolVersions.LONGEST_START) + "tate 5");

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-09-01T03:00:00+02:00");

    @TempDir
    private Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final StringBuilder story = new StringBuilder("seed " + seed);

    private Known current = Known.NOTHING;

    /** The runs that can be restored, by number. */
    private final Map<Long, Known> all = new TreeMap<>();

    private int restores;
    private JdbcTemplate jdbc;
    private Runs runs;
    private SchoolStates states;
    private PastStates past;

    /** Runs before this event keep whole states, as those of earlier versions did. */
    private int upgrade;

    @Test
    void theStateAsOfEveryRunIsWhatItWas() throws Exception {
        assertEveryStateIsWhatItWas();
    }

    @Test
    void theStateAsOfRunsOfEarlierVersionsIsWhatItWas() throws Exception {
        upgrade = EVENTS / 2;
        assertEveryStateIsWhatItWas();
    }

    private void assertEveryStateIsWhatItWas() throws Exception {
        try (StateLock lock = StateLock.take(folder);
                Database database = Database.open(lock)) {
            jdbc = new JdbcTemplate(database.dataSource());
            runs = new Runs(jdbc);
            states = new SchoolStates(jdbc);
            past = new PastStates(jdbc);
            for (int event = 0; event < EVENTS; event++) {
                boolean ofEarlierVersion = event < upgrade;
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource()))
                        .executeWithoutResult(transaction -> happen(ofEarlierVersion));
                assertThat(stateAsOf(current.run())).as("%s", story).isEqualTo(current.schools());
                assertThat(stateAsOf(current.base().run()))
                        .as("its base, %s", story)
                        .isEqualTo(current.base().schools());
                assertThat(replacedVersionsUpTo(current.base().run()))
                        .as("versions that no run needs, %s", story)
                        .isEmpty();
                Known any = any();
                assertThat(pastAsOf(any)).as("%s, %s", any.run(), story).isEqualTo(any.schools());
                assertThatEachSchoolIsWhatItWasAsOfARunOfItsOwn();
                assertThatNoKeptStateIsForgotten();
                assertThat(runs.lastPublished().orElseThrow().id()).isEqualTo(current.run());
                assertThat(published()).as("%s", story).isEqualTo(chain());
            }
            assertThat(restores).as("%s", story).isGreaterThan(EVENTS / 10);
        }
    }

    private void happen(boolean ofEarlierVersion) {
        if (all.size() > 1 && random.nextInt(3) == 0) {
            restore();
        } else {
            publish();
        }
        if (ofEarlierVersion) {
            keepWholeStates();
        }
        if (random.nextInt(8) == 0) {
            prune();
        }
    }

    /** As versions before schema 26 did: a row with the whole state for each school that the run changed. */
    private void keepWholeStates() {
        SchoolVersions whole = new SchoolVersions(jdbc, "school_undo");
        RunId run = current.run();
        new RunUndo(jdbc).visit(run, SchoolRange.all(List.of(), 1).get(0), (code, difference) -> {
            StoredSchool now = stored(code.value(), current.schools().get(code.value()));
            whole.add(run, List.of(difference.before(now)));
        });
        jdbc.update("DELETE FROM run_undo");
    }

    private void publish() {
        boolean again = current != Known.NOTHING && random.nextInt(3) == 0;
        LocalDate date = current.date().plusDays(again ? 0 : 1L + random.nextInt(2));
        Known replaced = current;
        Known base = again ? current.base() : current;
        assertThat(runs.lastPublished().map(run -> run.baseFor(date)).orElse(RunId.NONE))
                .as("%s", story)
                .isEqualTo(base.run());
        RunId run = runs.start(date, base.run(), SchoolCalendar.DEFAULT, NOW);
        story.append("; publish ").append(run).append(" of ").append(date);
        Map<String, String> schools = changed(base.schools());
        states.write(run, changes(base.schools(), schools));
        if (again) {
            Map<String, String> was = new TreeMap<>(replaced.schools());
            past.keep(replaced.run(), run, base.run(), school -> {
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
            states.replace(replaced.run());
            runs.replace(replaced.run());
        }
        runs.publish(run, NOW);
        states.forgetBefore(base.run());
        add(new Known(run, date, schools, base));
    }

    private List<String> replacedVersionsUpTo(RunId run) {
        return jdbc.queryForList(
                "SELECT school_id FROM school_state WHERE run_id <= ? GROUP BY school_id"
                        + " HAVING COUNT(*) > 1 OR MIN(OCTET_LENGTH(content)) = 0",
                String.class,
                run.value());
    }

    /** Runs that were published, replaced, undone or restored, whatever has been published since. */
    private void restore() {
        Known earlier = any();
        if (earlier == current) {
            return;
        }
        restores++;
        Run known = runs.find(earlier.run()).orElseThrow();
        assertThat(known.base()).as("%s", story).isEqualTo(earlier.base().run());
        RunId run = runs.restore(earlier.run(), NOW);
        story.append("; restore ").append(earlier.run()).append(" as ").append(run);
        past.restore(earlier.run(), known.base(), run);
        add(new Known(run, earlier.date(), earlier.schools(), earlier.base()));
    }

    /** As the step does it. */
    private void prune() {
        LocalDate firstKept = current.date().minusDays(random.nextInt(4));
        story.append("; prune before ").append(firstKept);
        RunId oldest = runs.oldestNeeded(firstKept);
        all.values().stream()
                .filter(known -> known.date().isBefore(firstKept))
                .forEach(known -> runs.forgetReport(known.run()));
        runs.endRestorable(oldest);
        past.forgetBefore(oldest);
        runs.forgettable(oldest, firstKept).forEach(run -> runs.forget(run.id()));
        all.values().removeIf(known -> known.date().isBefore(firstKept));
        assertThat(restorable()).as("%s", story).isEqualTo(all.keySet());
    }

    private void add(Known known) {
        current = known;
        all.put(known.run().value(), known);
    }

    private Known any() {
        return List.copyOf(all.values()).get(random.nextInt(all.size()));
    }

    private Set<Long> restorable() {
        return new TreeSet<>(jdbc.queryForList(
                "SELECT run_id FROM run WHERE restorable AND status IN ('PUBLISHED', 'REPLACED', 'UNDONE')",
                Long.class));
    }

    private Set<Long> published() {
        return new TreeSet<>(jdbc.queryForList("SELECT run_id FROM run WHERE status = 'PUBLISHED'", Long.class));
    }

    /** The current run and those that it is built on, as far as the state still knows them. */
    private Set<Long> chain() {
        Set<Long> chain = new TreeSet<>();
        for (Known known = current; known != Known.NOTHING; known = known.base()) {
            chain.add(known.run().value());
        }
        chain.retainAll(jdbc.queryForList("SELECT run_id FROM run", Long.class));
        return chain;
    }

    private Map<String, String> pastAsOf(Known known) {
        Map<String, String> found = new TreeMap<>();
        past.asOf(known.run()).forEach(school -> found.put(school.code().value(), text(school)));
        return found;
    }

    private void assertThatEachSchoolIsWhatItWasAsOfARunOfItsOwn() {
        Map<SchoolCode, RunId> wanted = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        for (String code : CODES) {
            Known known = any();
            wanted.put(new SchoolCode(code), known.run());
            put(expected, code, known.schools().get(code));
        }
        Map<String, String> found = new TreeMap<>();
        past.asOf(wanted).forEach((code, school) -> put(found, code.value(), school.isGone() ? null : text(school)));
        assertThat(found).as("%s, %s", wanted, story).isEqualTo(expected);
    }

    private void assertThatNoKeptStateIsForgotten() {
        Set<String> expected = new TreeSet<>();
        all.values().forEach(known -> known.schools().forEach((code, content) -> expected.add(code + " " + content)));
        Set<String> found = new TreeSet<>();
        past.forEach(school -> found.add(school.code() + " " + text(school)));
        assertThat(found).as("%s", story).containsAll(expected);
    }

    private Map<String, String> changed(Map<String, String> schools) {
        Map<String, String> changed = new TreeMap<>(schools);
        for (int i = random.nextInt(5); i > 0; i--) {
            String code = CODES.get(random.nextInt(CODES.size()));
            put(changed, code, random.nextInt(4) == 0 ? null : STATES.get(random.nextInt(STATES.size())));
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

    private static List<ChangedSchool> changes(Map<String, String> was, Map<String, String> now) {
        Map<String, String> either = new TreeMap<>(was);
        either.putAll(now);
        return either.keySet().stream()
                .filter(code -> !Objects.equals(was.get(code), now.get(code)))
                .map(code -> ChangedSchool.of(stored(code, was.get(code)), stored(code, now.get(code))))
                .toList();
    }

    private static StoredSchool stored(String code, String content) {
        return new StoredSchool(
                new SchoolCode(code), content == null ? new byte[0] : content.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> stateAsOf(RunId run) {
        Map<String, String> found = new TreeMap<>();
        states.asOf(run).forEachRemaining(school -> found.put(school.code().value(), text(school)));
        return found;
    }

    private static String text(StoredSchool school) {
        return school.isGone() ? null : new String(school.content(), StandardCharsets.UTF_8);
    }

    /** A run that was published, the schools as it left them, and the run that it was built on. */
    private static final class Known {

        static final Known NOTHING = new Known(RunId.NONE, FIRST, Map.of(), null);

        private final RunId run;
        private final LocalDate date;
        private final Map<String, String> schools;
        private final Known base;

        Known(RunId run, LocalDate date, Map<String, String> schools, Known base) {
            this.run = run;
            this.date = date;
            this.schools = schools;
            this.base = base;
        }

        RunId run() {
            return run;
        }

        LocalDate date() {
            return date;
        }

        Map<String, String> schools() {
            return schools;
        }

        Known base() {
            return base;
        }
    }
}
