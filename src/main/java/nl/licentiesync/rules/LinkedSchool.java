package nl.licentiesync.rules;

import java.util.List;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;

/**
 * What the rules give for one school on a date, beside how the run before left the school.
 *
 * @param licenceStatuses where its licences stand
 * @param rows what each teacher sees, by teacher and then by program
 * @param links the links of its teachers, one for each visible row
 * @param before the school as the run before left it
 * @param rowsChanged whether its rows in the exports differ from those of the run before
 * @param linksChanged whether its links differ from those of the run before
 */
public record LinkedSchool(
        LicenceStatuses licenceStatuses,
        List<Visibility> rows,
        SchoolLinks links,
        SchoolState before,
        boolean rowsChanged,
        boolean linksChanged) {

    /** The school with its rows of the date. */
    public School school() {
        return licenceStatuses.school();
    }

    /** The school with its rows of the run before. */
    public School schoolBefore() {
        return before.school();
    }

    /** Whether the run before left the school as it is now. */
    public boolean isAsBefore() {
        return !rowsChanged && !linksChanged;
    }
}
