package nl.licentiesync.nightly.guard;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.LinkedSchool;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.VisibilityRule;
import nl.licentiesync.store.RunBefore;
import org.jspecify.annotations.Nullable;

/**
 * Counts the losses of a school since the run before, by applying the rules to that run's exports on tonight's date.
 */
final class LossCount {

    private final LicenceRules rules;
    private final LocalDate date;
    private final Catalogue catalogueBefore;
    private final Exports exports;
    private final boolean sameCatalogue;
    private final Set<LicenceId> licencesReplaced;

    /**
     * The count of a night.
     *
     * @param licencesReplaced the licences of the schools that the run that tonight's replaces left different from the
     *     run before
     */
    LossCount(LicenceRules rules, LocalDate date, RunBefore before, Exports exports, Set<LicenceId> licencesReplaced) {
        this.rules = rules;
        this.date = date;
        this.catalogueBefore = before.catalogue();
        this.exports = exports;
        this.licencesReplaced = licencesReplaced;
        this.sameCatalogue = exports.catalogue().equals(catalogueBefore);
    }

    /**
     * What the school had and has no more.
     *
     * @param school with tonight's links
     * @param replaced the school as the run left it that tonight's replaces; what it had not is not counted again
     */
    SchoolLoss of(LinkedSchool school, @Nullable ReplacedSchool replaced) {
        School now = school.school();
        School then = school.schoolBefore();
        SchoolLinks linksBefore = school.before().links();
        LicenceStatuses thenStandings = !school.rowsChanged() && sameCatalogue
                ? school.licenceStatuses()
                : rules.licenceStatuses(then, catalogueBefore, date);
        Set<TeacherId> teachersNow = new HashSet<>();
        now.teachers().forEach(teacher -> teachersNow.add(teacher.id()));

        int licences = 0;
        int missingLicences = 0;
        for (LicenceStatus licenceStatus : thenStandings.all()) {
            if (!licenceStatus.phase().isOver()) {
                licences++;
                missingLicences += !school.rowsChanged()
                                || isUsed(licenceStatus.licence())
                                || wasMissing(licenceStatus.licence(), replaced)
                        ? 0
                        : 1;
            }
        }
        int teachers = 0;
        int missingTeachers = 0;
        for (Teacher teacher : then.teachers()) {
            if (!teacher.leftBefore(date)) {
                teachers++;
                boolean wasMissing = replaced != null && !replaced.uses(teacher.id());
                missingTeachers += teachersNow.contains(teacher.id()) || wasMissing ? 0 : 1;
            }
        }
        boolean gone = !then.licences().isEmpty() && now.licences().isEmpty()
                || !then.teachers().isEmpty() && now.teachers().isEmpty();
        Unannounced unannounced = school.linksChanged()
                ? unannounced(linksBefore, school.links(), thenStandings, replaced)
                : Unannounced.NOTHING;
        return new SchoolLoss(
                then.code(),
                licences,
                missingLicences,
                teachers,
                missingTeachers,
                linksBefore.size(),
                unannounced.rows(),
                unannounced.teachers(),
                gone);
    }

    /** Notes what an unchanged school has, of which nothing is missing. */
    void note(LinkedSchool school, PackWriter out) {
        out.putNumber((int) school.licenceStatuses().all().stream()
                .filter(status -> !status.phase().isOver())
                .count());
        out.putNumber((int) school.school().teachers().stream()
                .filter(teacher -> !teacher.leftBefore(date))
                .count());
        out.putNumber(school.links().size());
    }

    /** What {@link #note} noted of an unchanged school. */
    static SchoolLoss ofUnchanged(SchoolCode school, PackReader in) {
        return new SchoolLoss(school, in.getNumber(), 0, in.getNumber(), 0, in.getNumber(), 0, Set.of(), false);
    }

    private boolean isUsed(Licence licence) {
        return exports.uses(licence.id());
    }

    /** A licence may have moved to another school, which then is among those that the replaced run changed. */
    private boolean wasMissing(Licence licence, @Nullable ReplacedSchool replaced) {
        return replaced != null && !licencesReplaced.contains(licence.id());
    }

    private Unannounced unannounced(
            SchoolLinks before, SchoolLinks now, LicenceStatuses thenStandings, @Nullable ReplacedSchool replaced) {
        if (stillHeld(before, now) == before.size()) {
            return Unannounced.NOTHING;
        }
        int rows = 0;
        Set<TeacherId> teachers = new HashSet<>();
        VisibilityRule rule = new VisibilityRule(rules.calendar());
        SchoolLinks.Walk had = before.walk();
        SchoolLinks.Walk has = now.walk();
        for (Visibility row : rule.rows(thenStandings, catalogueBefore, date)) {
            TeacherId teacher = row.teacher().id();
            boolean wasVisible = had.find(teacher, row.program().id()) != null;
            boolean isVisible = has.find(teacher, row.program().id()) != null;
            boolean wasLost =
                    replaced != null && !replaced.shows(teacher, row.program().id());
            if (row.isVisible() && wasVisible && !isVisible && !wasLost) {
                rows++;
                if (teachers.size() <= GuardLimits.HARMLESS_TEACHERS) {
                    teachers.add(teacher);
                }
            }
        }
        return new Unannounced(rows, teachers);
    }

    private static int stillHeld(SchoolLinks before, SchoolLinks now) {
        int held = 0;
        SchoolLinks.Walk links = now.walk();
        for (SchoolLinks.OfTeacher teacher : before.byTeacher()) {
            for (SchoolLinks.ToProgram linked : teacher.programs()) {
                held += links.find(teacher.teacher(), linked.program()) == null ? 0 : 1;
            }
        }
        return held;
    }

    /** The rows that are lost unannounced, and some of their teachers. */
    private record Unannounced(int rows, Set<TeacherId> teachers) {

        static final Unannounced NOTHING = new Unannounced(0, Set.of());
    }
}
