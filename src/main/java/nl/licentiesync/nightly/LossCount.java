package nl.licentiesync.nightly;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.SchoolStandings;
import nl.licentiesync.rules.Standing;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.VisibilityRule;

/** Counts what a school has lost since the run before, by the rules applied to that run's exports on tonight's date. */
final class LossCount {

    private final Night night;
    private final LocalDate date;

    LossCount(Night night) {
        this.night = night;
        this.date = night.date();
    }

    /** What the school had and has no more. */
    SchoolLoss of(SchoolState before, School now, SchoolLinks links) {
        School then = before.school();
        SchoolStandings thenStandings =
                night.rules().standings(then, night.before().catalogue(), date);
        Set<TeacherId> teachersNow = new HashSet<>();
        now.teachers().forEach(teacher -> teachersNow.add(teacher.id()));

        int licences = 0;
        int missingLicences = 0;
        for (Standing standing : thenStandings.all()) {
            if (!standing.phase().isOver()) {
                licences++;
                missingLicences += isUsed(standing.licence()) ? 0 : 1;
            }
        }
        int teachers = 0;
        int missingTeachers = 0;
        for (Teacher teacher : then.teachers()) {
            if (!teacher.leftBefore(date)) {
                teachers++;
                missingTeachers += teachersNow.contains(teacher.id()) ? 0 : 1;
            }
        }
        boolean gone = !then.licences().isEmpty() && now.licences().isEmpty()
                || !then.teachers().isEmpty() && now.teachers().isEmpty();
        return new SchoolLoss(
                then.code(),
                licences,
                missingLicences,
                teachers,
                missingTeachers,
                before.links().size(),
                unannounced(before.links(), links, thenStandings),
                gone);
    }

    private boolean isUsed(Licence licence) {
        return night.exports().licenceIds().contains(licence.id());
    }

    private int unannounced(SchoolLinks before, SchoolLinks now, SchoolStandings thenStandings) {
        if (stillHeld(before, now) == before.size()) {
            return 0;
        }
        int unannounced = 0;
        VisibilityRule rule = new VisibilityRule(night.rules().calendar());
        for (Visibility row : rule.rows(thenStandings, night.before().catalogue(), date)) {
            TeacherId teacher = row.teacher().id();
            boolean wasVisible = before.find(teacher, row.program().id()) != null;
            boolean isVisible = now.find(teacher, row.program().id()) != null;
            if (row.isVisible() && wasVisible && !isVisible) {
                unannounced++;
            }
        }
        return unannounced;
    }

    private static int stillHeld(SchoolLinks before, SchoolLinks now) {
        int held = 0;
        for (SchoolLinks.OfTeacher teacher : before.byTeacher()) {
            for (var program : teacher.programs()) {
                held += now.find(teacher.teacher(), program) == null ? 0 : 1;
            }
        }
        return held;
    }
}
