package nl.licentiesync.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LinkKey;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import org.jspecify.annotations.Nullable;

/** The rows of the run before that may replace rejected rows. */
final class RowsBefore {

    private final Map<RejectedRowKey, Licence> licences = new HashMap<>();
    private final Map<RejectedRowKey, Teacher> teachers = new HashMap<>();
    private final Map<TeacherId, List<Teacher>> ofTeacher = new HashMap<>();
    private final Map<LinkKey, List<ManualLink>> links = new HashMap<>();
    private final Map<RejectedRowKey, Program> programs = new HashMap<>();

    /** Looks for the claimed rows, in one pass over the schools; none is made when nothing is claimed. */
    RowsBefore(Collection<RejectedRowKey> claims, Iterable<School> schools, Catalogue catalogue) {
        Set<RejectedRowKey> wanted = new HashSet<>(claims);
        wanted.remove(RejectedRowKey.NOTHING);
        if (wanted.isEmpty()) {
            return;
        }
        Set<LinkKey> wantedLinks = new HashSet<>();
        for (RejectedRowKey rejectedKey : wanted) {
            if (rejectedKey instanceof RejectedRowKey.OfLink ofLink) {
                wantedLinks.add(ofLink.key().ignoringCase());
            }
        }
        for (Program program : catalogue.programs()) {
            take(wanted, new RejectedRowKey.OfProgram(program.id()), program, programs);
        }
        for (School school : schools) {
            for (Licence licence : school.licences()) {
                take(wanted, new RejectedRowKey.OfLicence(licence.id()), licence, licences);
            }
            for (ManualLink link : school.manualLinks()) {
                LinkKey key = link.key().ignoringCase();
                if (wantedLinks.contains(key)) {
                    links.computeIfAbsent(key, any -> new ArrayList<>(1)).add(link);
                }
            }
            for (Teacher teacher : school.teachers()) {
                take(wanted, new RejectedRowKey.OfTeacher(teacher.key()), teacher, teachers);
                if (wanted.contains(new RejectedRowKey.OfOnlyRow(teacher.id()))) {
                    ofTeacher
                            .computeIfAbsent(teacher.id(), id -> new ArrayList<>())
                            .add(teacher);
                }
            }
        }
    }

    @Nullable
    Licence licence(RejectedRowKey rejectedKey) {
        return licences.get(rejectedKey);
    }

    @Nullable
    Teacher teacher(RejectedRowKey rejectedKey) {
        return teachers.get(rejectedKey);
    }

    /** All rows of a teacher whose school a wrong row does not tell. */
    List<Teacher> rowsOf(TeacherId id) {
        return ofTeacher.getOrDefault(id, List.of());
    }

    @Nullable
    Program program(RejectedRowKey rejectedKey) {
        return programs.get(rejectedKey);
    }

    /** The links whose teacher and program differ from the claimed ones in nothing but case. */
    List<ManualLink> links(RejectedRowKey.OfLink rejectedKey) {
        return links.getOrDefault(rejectedKey.key().ignoringCase(), List.of());
    }

    /** Notes a row that was asked for. */
    private static <T> void take(
            Set<RejectedRowKey> wanted, RejectedRowKey rejectedKey, T row, Map<RejectedRowKey, T> found) {
        if (wanted.contains(rejectedKey)) {
            found.put(rejectedKey, row);
        }
    }
}
