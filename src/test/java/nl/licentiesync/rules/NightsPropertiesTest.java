package nl.licentiesync.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.SchoolLinks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds from night to night while a random school's exports change. */
class NightsPropertiesTest {

    private static final int NIGHTS = 25;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changesLeadFromTheLinksOfTheRunBeforeToThoseOfNow(long seed) {
        SchoolLinks before = SchoolLinks.none();
        for (RandomNight night : RandomSchools.nights(seed, NIGHTS)) {
            SchoolLinks now = night.links(before);
            List<Change> changes = ChangeRule.changes(night.school(), night.rows(), before, night.date());

            Map<String, Access> visible = accesses(before);
            for (Change change : changes) {
                Access was = visible.getOrDefault(nameOf(change), Access.NONE);
                assertThat(change.was()).as("seed %d, %s", seed, change).isEqualTo(was);
                visible.put(nameOf(change), change.now());
            }
            visible.values().removeIf(access -> access == Access.NONE);

            assertThat(visible).as("seed %d on %s", seed, night.date()).isEqualTo(accesses(now));
            assertThat(changes)
                    .as("seed %d on %s", seed, night.date())
                    .extracting(c -> nameOf(c))
                    .doesNotHaveDuplicates();
            assertThat((long) now.size())
                    .as("seed %d on %s: visible now = before + gained - lost", seed, night.date())
                    .isEqualTo(before.size() + count(changes, ChangeKind.GAINED) - count(changes, ChangeKind.LOST));
            before = now;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theDateOfALinkStaysAsLongAsItHolds(long seed) {
        Map<String, LocalDate> since = new TreeMap<>();
        SchoolLinks before = SchoolLinks.none();
        for (RandomNight night : RandomSchools.nights(seed, NIGHTS)) {
            SchoolLinks now = night.links(before);

            since.keySet().retainAll(accesses(now).keySet());
            accesses(now).keySet().forEach(link -> since.putIfAbsent(link, night.date()));
            assertThat(sinceDates(now)).as("seed %d on %s", seed, night.date()).isEqualTo(since);
            before = now;
        }
    }

    private static long count(List<Change> changes, ChangeKind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private static String nameOf(Change change) {
        return change.teacher() + " " + change.program();
    }

    private static Map<String, Access> accesses(SchoolLinks links) {
        Map<String, Access> accesses = new TreeMap<>();
        byName(links).forEach((name, link) -> accesses.put(name, link.access()));
        return accesses;
    }

    private static Map<String, LocalDate> sinceDates(SchoolLinks links) {
        Map<String, LocalDate> dates = new TreeMap<>();
        byName(links).forEach((name, link) -> dates.put(name, link.linkedOn()));
        return dates;
    }

    private static Map<String, Link> byName(SchoolLinks links) {
        Map<String, Link> byName = new TreeMap<>();
        for (SchoolLinks.OfTeacher teacher : links.byTeacher()) {
            for (SchoolLinks.ToProgram linked : teacher.programs()) {
                byName.put(teacher.teacher() + " " + linked.program(), linked.link());
            }
        }
        return byName;
    }
}
