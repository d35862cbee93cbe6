package nl.licentiesync.letters;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeKind;

/**
 * What changed for the teachers of a school since it was told last.
 *
 * @param date of the run that it was told of
 * @param teachers number of teachers with a change of each kind; kinds without one are left out
 */
record ChangesSince(LocalDate date, Map<ChangeKind, Integer> teachers) {

    /** Counts the teachers of changes. */
    static ChangesSince of(LocalDate date, List<Change> changes) {
        Map<ChangeKind, Set<TeacherId>> teachers = new EnumMap<>(ChangeKind.class);
        for (Change change : changes) {
            teachers.computeIfAbsent(change.kind(), kind -> new HashSet<>()).add(change.teacher());
        }
        Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
        teachers.forEach((kind, who) -> counts.put(kind, who.size()));
        return new ChangesSince(date, counts);
    }
}
