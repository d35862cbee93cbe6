package nl.licentiesync.pages;

import java.util.List;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.Reason;

/**
 * What the changes of many teachers have in common: of one kind, in one program, for the same reasons. Equality is
 * written out, as that of records costs the quick compiler a call for each component.
 */
public record ChangeGroup(ProgramId program, ChangeKind kind, List<Reason> reasons) {

    /** The group of a change. */
    public static ChangeGroup of(Change change) {
        return new ChangeGroup(change.program(), change.kind(), change.reasons());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeGroup group
                && kind == group.kind
                && program.equals(group.program)
                && reasons.equals(group.reasons);
    }

    @Override
    public int hashCode() {
        return 31 * program.hashCode() + kind.ordinal();
    }
}
