package nl.licentiesync.ask.compare;

import java.util.List;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.Change;

/**
 * A program of which a teacher's access changed, with the causes.
 *
 * @param school as it is now, or was when it is gone
 * @param teacher as the row is now, or was when it is gone
 * @param program as it is now, or was when it is not listed any more
 * @param decisive whether each of the causes makes the difference by itself: without it, things would not be as they
 *     are
 * @param causes at least one; when none decides by itself, those of which each would have done
 */
public record ChangedRow(
        School school, Teacher teacher, Program program, Change change, boolean decisive, List<Cause> causes) {}
