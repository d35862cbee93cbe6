package nl.licentiesync.pages.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.PublisherKey;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/** The teachers of a school whom its actions concern, as many as each action counts. */
final class WhoWaits {

    private final Map<ProgramId, List<Teacher>> notFull = new HashMap<>();
    private final Map<ProgramId, List<Teacher>> full = new HashMap<>();
    private final Map<PublisherKey, List<Teacher>> forPermission = new HashMap<>();

    /** Those of the actions, found in the rows of the school, which come by teacher. */
    WhoWaits(List<Action> actions, List<VisibilityRow> rows) {
        for (Action action : actions) {
            switch (action.kind()) {
                case ACCEPT_TERMS -> notFull.put(program(action), new ArrayList<>());
                case REORDER -> full.put(program(action), new ArrayList<>());
                case GRANT_PERMISSION -> forPermission.put(PublisherKey.of(action.publisher()), new ArrayList<>());
                case CHECK_ACCEPTER, REQUEST_ACCOUNT -> {
                    // Nobody waits for the first, and the other names its teacher.
                }
            }
        }
        if (notFull.size() + full.size() + forPermission.size() > 0) {
            for (VisibilityRow row : rows) {
                add(row.visibility());
            }
        }
    }

    private void add(Visibility row) {
        if (row.access() == Access.FULL) {
            add(row.teacher(), full.get(row.program().id()));
        } else if (row.verdict().concernsTeacher()) {
            add(row.teacher(), notFull.get(row.program().id()));
            if (row.verdict().names(Reason.NO_PERMISSION)) {
                add(
                        row.teacher(),
                        forPermission.get(PublisherKey.of(row.program().publisher())));
            }
        }
    }

    /** A teacher waits once for a publisher, of however many programs. */
    private static void add(Teacher teacher, @Nullable List<Teacher> waiting) {
        if (waiting != null
                && (waiting.isEmpty() || !waiting.get(waiting.size() - 1).id().equals(teacher.id()))) {
            waiting.add(teacher);
        }
    }

    /** The teachers whom an action concerns, in the order of the rows. */
    List<Teacher> of(Action action) {
        return switch (action.kind()) {
            case ACCEPT_TERMS -> notFull.getOrDefault(program(action), List.of());
            case REORDER -> full.getOrDefault(program(action), List.of());
            case GRANT_PERMISSION -> forPermission.getOrDefault(PublisherKey.of(action.publisher()), List.of());
            case REQUEST_ACCOUNT -> List.of(teacher(action));
            case CHECK_ACCEPTER -> List.of();
        };
    }

    private static ProgramId program(Action action) {
        if (action.licence() == null) {
            throw new IllegalArgumentException(action.kind() + " is about a licence");
        }
        return action.licence().program();
    }

    private static Teacher teacher(Action action) {
        if (action.teacher() == null) {
            throw new IllegalArgumentException(ActionKind.REQUEST_ACCOUNT + " is about a teacher");
        }
        return action.teacher();
    }
}
