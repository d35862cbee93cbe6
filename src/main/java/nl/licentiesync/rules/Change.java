package nl.licentiesync.rules;

import java.util.List;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.TeacherId;

/** A change in what a teacher sees of a program since the run before. */
public record Change(
        TeacherId teacher, ProgramId program, ChangeKind kind, Access was, Access now, List<Reason> reasons) {}
