package nl.licentiesync.rules;

import java.util.List;
import nl.licentiesync.model.Access;

/**
 * The access of a teacher to a program with its reasons (section 2.4).
 *
 * @param reasons at least one, in the order of the rules
 */
public record Verdict(Access access, List<Reason> reasons) {

    public Verdict {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A verdict needs a reason");
        }
    }

    /** Not visible, for one reason. */
    static Verdict none(Reason reason) {
        return new Verdict(Access.NONE, List.of(reason));
    }

    /** Whether this is among the reasons. */
    public boolean names(Reason reason) {
        return reasons.contains(reason);
    }

    /** Whether the teacher is in service and the program is meant for them, so that they wait for what is missing. */
    public boolean concernsTeacher() {
        return !names(Reason.LEFT_SCHOOL) && !names(Reason.OTHER_YEAR_GROUP) && !names(Reason.NO_LICENCE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Verdict verdict && access == verdict.access && reasons.equals(verdict.reasons);
    }

    @Override
    public int hashCode() {
        int hash = access.ordinal();
        for (int i = 0; i < reasons.size(); i++) {
            hash = 31 * hash + reasons.get(i).ordinal();
        }
        return hash;
    }
}
