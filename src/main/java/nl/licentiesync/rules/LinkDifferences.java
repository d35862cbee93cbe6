package nl.licentiesync.rules;

import java.util.EnumMap;
import java.util.Map;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.SchoolLinks;

/** Counts how many links differ between two states of the same schools. */
public final class LinkDifferences {

    private final Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);

    /** Adds the differences of one school, and gives their number. */
    public int add(SchoolLinks was, SchoolLinks now) {
        int before = total();
        SchoolLinks.Walk then = was.walk();
        for (SchoolLinks.OfTeacher teacher : now.byTeacher()) {
            for (SchoolLinks.ToProgram linked : teacher.programs()) {
                Link held = then.find(teacher.teacher(), linked.program());
                count(held == null ? Access.NONE : held.access(), linked.link().access());
            }
        }
        SchoolLinks.Walk still = now.walk();
        for (SchoolLinks.OfTeacher teacher : was.byTeacher()) {
            for (SchoolLinks.ToProgram linked : teacher.programs()) {
                if (still.find(teacher.teacher(), linked.program()) == null) {
                    count(linked.link().access(), Access.NONE);
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
