package nl.licentiesync.nightly;

import java.util.List;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.nightly.guard.SchoolFigures;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.store.StoredSchool;

/**
 * A school whose teachers are linked.
 *
 * @param rows what each teacher sees
 * @param links tonight's
 * @param before the school as the run before published it
 * @param figures what the guard looks at
 * @param toStore what the next nights need to know of it
 */
record LinkedSchool(
        LicenceStatuses licenceStatuses,
        List<Visibility> rows,
        SchoolLinks links,
        SchoolState before,
        SchoolFigures figures,
        StoredSchool toStore) {}
