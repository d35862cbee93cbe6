package nl.licentiesync.rules;

import java.time.LocalDate;
import nl.licentiesync.model.Access;

/**
 * The next change of access: {@code until} and {@code then} of section 2.4.
 *
 * @param until the last day on which the access is as it is
 * @param then the access from the day after
 */
public record NextAccess(LocalDate until, Access then) {

    @Override
    public boolean equals(Object other) {
        return other instanceof NextAccess next && then == next.then && until.equals(next.until);
    }

    @Override
    public int hashCode() {
        return 31 * until.hashCode() + then.ordinal();
    }
}
