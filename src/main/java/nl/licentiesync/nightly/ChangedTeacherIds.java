package nl.licentiesync.nightly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.LinkedSchool;

/** Finds teachers whose id changed: their account or e-mail was known at the school under an id that is gone. */
final class ChangedTeacherIds {

    private final Exports exports;

    ChangedTeacherIds(Exports exports) {
        this.exports = exports;
    }

    /** The warnings about a school; it is not looked at when the run before had the same rows. */
    List<Finding> findings(LinkedSchool school) {
        if (!school.rowsChanged()) {
            return List.of();
        }
        School before = school.schoolBefore();
        School now = school.school();
        Set<TeacherId> idsBefore = ids(before);
        Set<TeacherId> idsNow = ids(now);
        if (idsNow.containsAll(idsBefore)) {
            return List.of();
        }
        Map<String, TeacherId> gone = new HashMap<>();
        for (Teacher teacher : before.teachers()) {
            if (!idsNow.contains(teacher.id())) {
                identities(teacher).forEach(identity -> gone.putIfAbsent(identity, teacher.id()));
            }
        }
        Map<TeacherId, List<String>> knownBefore = new HashMap<>();
        before.teachers().forEach(teacher -> knownBefore.put(teacher.id(), identities(teacher)));
        Map<TeacherId, TeacherId> changed = new TreeMap<>();
        for (Teacher teacher : now.teachers()) {
            List<String> known = knownBefore.getOrDefault(teacher.id(), List.of());
            identities(teacher).stream()
                    // Two may have shared an account, and one of them left.
                    .filter(identity -> !known.contains(identity))
                    .map(gone::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(was -> changed.put(teacher.id(), was));
        }
        return changed.isEmpty() ? List.of() : findings(changed, now.code());
    }

    private List<Finding> findings(Map<TeacherId, TeacherId> changed, SchoolCode school) {
        Map<TeacherId, List<Integer>> lines = exports.linesOf(school).teachers();
        List<Finding> findings = new ArrayList<>();
        changed.forEach((id, was) -> findings.add(
                Finding.teacherIdChanged(Objects.requireNonNull(lines.get(id)).get(0), was, id)));
        return findings;
    }

    private static Set<TeacherId> ids(School school) {
        Set<TeacherId> ids = new HashSet<>();
        school.teachers().forEach(teacher -> ids.add(teacher.id()));
        return ids;
    }

    /** The other identifiers of a person: the account, then the e-mail address. */
    private static List<String> identities(Teacher teacher) {
        List<String> identities = new ArrayList<>(2);
        if (teacher.hasAccount()) {
            identities.add(teacher.basispoortId());
        }
        if (!teacher.email().isEmpty()) {
            identities.add(teacher.email().toLowerCase(Locale.ROOT));
        }
        return identities;
    }
}
