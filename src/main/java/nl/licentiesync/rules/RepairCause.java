package nl.licentiesync.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps a program from a teacher for whom it is meant, and can be repaired by somebody at the school. */
public enum RepairCause {
    /** The terms of the licence do not hold. */
    TERMS,
    /** The school has not permitted the publisher. */
    PERMISSION,
    /** The teacher has no Basispoort account. */
    ACCOUNT;

    /** The first cause among the reasons of a verdict; null when there is none. */
    public static @Nullable RepairCause of(Verdict verdict) {
        List<Reason> reasons = verdict.reasons();
        for (int i = 0; i < reasons.size(); i++) {
            RepairCause cause = of(reasons.get(i));
            if (cause != null) {
                return cause;
            }
        }
        return null;
    }

    /** What repairs a reason; null when nothing at the school does. */
    public static @Nullable RepairCause of(Reason reason) {
        return switch (reason) {
            case TERMS_NOT_ACCEPTED, TERMS_NOT_BY_SCHOOL -> TERMS;
            case NO_PERMISSION -> PERMISSION;
            case NO_ACCOUNT -> ACCOUNT;
            default -> null;
        };
    }
}
