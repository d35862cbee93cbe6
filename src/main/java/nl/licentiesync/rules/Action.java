package nl.licentiesync.rules;

import java.time.LocalDate;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Teacher;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody at the school can do.
 *
 * @param licence the licence it is about; null for an account or a permission
 * @param terms why the terms are in question; null for all but the terms
 * @param teacher the teacher it is about; null for all but an account
 * @param publisher the publisher it is about, as the catalogue's first row writes it; empty for all but a permission
 * @param lastDay the last day of the licence that is to be ordered again; null for all else
 * @param waiting how many programs (for an account) or teachers (for all others) it concerns
 */
public record Action(
        ActionKind kind,
        @Nullable Licence licence,
        @Nullable Terms terms,
        @Nullable Teacher teacher,
        String publisher,
        @Nullable LocalDate lastDay,
        int waiting) {

    static Action ofTerms(ActionKind kind, LicenceStatus licenceStatus, int waiting) {
        return new Action(kind, licenceStatus.licence(), licenceStatus.terms(), null, "", null, waiting);
    }

    static Action reorder(LicenceStatus licenceStatus, int waiting) {
        return new Action(ActionKind.REORDER, licenceStatus.licence(), null, null, "", licenceStatus.end(), waiting);
    }

    static Action requestAccount(Teacher teacher, int waiting) {
        return new Action(ActionKind.REQUEST_ACCOUNT, null, null, teacher, "", null, waiting);
    }

    static Action grantPermission(String publisher, int waiting) {
        return new Action(ActionKind.GRANT_PERMISSION, null, null, null, publisher, null, waiting);
    }
}
