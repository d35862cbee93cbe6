package nl.licentiesync.nightly.guard;

import java.util.Set;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.TeacherId;

/**
 * The losses of one school since the run before, as the guard counts them.
 *
 * @param licences licences of the run before that are neither ended nor withdrawn on the date
 * @param missingLicences those of them that no school has now
 * @param teachers teachers of the run before in service on the date
 * @param missingTeachers those of them that are not used now
 * @param visible rows that were visible
 * @param unannounced those of them that are lost though the exports of the run before did not announce it
 * @param teachersLosing whose those rows are; when they are many, some of them
 * @param gone whether all licences or all teachers are gone
 */
public record SchoolLoss(
        SchoolCode school,
        int licences,
        int missingLicences,
        int teachers,
        int missingTeachers,
        int visible,
        int unannounced,
        Set<TeacherId> teachersLosing,
        boolean gone) {

    public SchoolLoss {
        teachersLosing = Set.copyOf(teachersLosing);
    }
}
