package nl.licentiesync.rules;

import java.util.EnumMap;
import java.util.Map;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.SchoolLinks;

/** Counts how many rows differ between two states of the same schools. */
public final class LinkDifferences {

    private final Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);

    /** Adds the differences of one school, and gives their number. */
    public int add(SchoolLinks was, SchoolLinks now) {
        int before = total();
        SchoolLinks.Walk then = was.walk();
        for (SchoolLinks.OfTeacher teacher : now.byTeacher()) {
            for (int i = 0; i < teacher.programs().size(); i++) {
                Link held = then.find(teacher.teacher(), teacher.programs().get(i));
                count(
                        held == null ? Access.NONE : held.access(),
                        teacher.links().get(i).access());
            }
        }
        SchoolLinks.Walk still = now.walk();
        for (SchoolLinks.OfTeacher teacher : was.byTeacher()) {
            for (int i = 0; i < teacher.programs().size(); i++) {
                if (still.find(teacher.teacher(), teacher.programs().get(i)) == null) {
                    count(teacher.links().get(i).access(), Access.NONE);
                }
            }
        }
        return total() - before;
    }

    /** The number of one kind. */
    public int of(ChangeKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    private int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void count(Access was, Access now) {
        if (was != now) {
            counts.merge(ChangeKind.between(was, now), 1, Integer::sum);
        }
    }
}
