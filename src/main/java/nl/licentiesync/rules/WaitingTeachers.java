package nl.licentiesync.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.PublisherKey;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;

/** The teachers of a school who wait for something, counted by what they wait for, and those who wait for nothing. */
final class WaitingTeachers {

    private final Map<ProgramId, Integer> notFull = new HashMap<>();
    private final Map<ProgramId, Integer> full = new HashMap<>();
    private final Map<Teacher, Integer> forAccount = new LinkedHashMap<>();
    private final SortedMap<PublisherKey, Set<TeacherId>> forPermission = new TreeMap<>();

    /** Those in the rows of a school, which come by teacher. */
    WaitingTeachers(List<Visibility> rows) {
        for (Visibility row : rows) {
            if (row.access() == Access.FULL) {
                full.merge(row.program().id(), 1, Integer::sum);
            } else if (row.verdict().concernsTeacher()) {
                add(row);
            }
        }
    }

    private void add(Visibility row) {
        notFull.merge(row.program().id(), 1, Integer::sum);
        if (row.verdict().names(Reason.NO_ACCOUNT)) {
            forAccount.merge(row.teacher(), 1, Integer::sum);
        }
        if (row.verdict().names(Reason.NO_PERMISSION)) {
            forPermission
                    .computeIfAbsent(PublisherKey.of(row.program().publisher()), any -> new HashSet<>())
                    .add(row.teacher().id());
        }
    }

    /** The number of teachers whom a program is meant for and who do not see it in full. */
    int notFull(ProgramId program) {
        return notFull.getOrDefault(program, 0);
    }

    /** The number of teachers who see a program in full. */
    int full(ProgramId program) {
        return full.getOrDefault(program, 0);
    }

    /** The number of programs that need an account, for each teacher without one. */
    Map<Teacher, Integer> forAccount() {
        return forAccount;
    }

    /** The teachers who miss the programs of each publisher that the school has not permitted. */
    SortedMap<PublisherKey, Set<TeacherId>> forPermission() {
        return forPermission;
    }
}
