package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import org.jspecify.annotations.Nullable;

/** Makes a row for each teacher of a school and each program (section 2.4); {@link OfferedProgram} decides each. */
public final class VisibilityRule {

    private final SchoolCalendar calendar;

    public VisibilityRule(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /** Whether a teacher left before the school year of the date, so that there are no rows of them. */
    public boolean isGone(Teacher teacher, LocalDate date) {
        return teacher.leftBefore(calendar.yearOf(date).first());
    }

    /** The row of a teacher without a manual link for a program that the school has no licence for. */
    public static Visibility withoutLicence(Teacher teacher, Program program, LocalDate date) {
        return row(teacher, OfferedProgram.withoutLicence(program), null, date);
    }

    /** The rows of a school whose licence statuses are those of the date, by teacher and then by program. */
    public List<Visibility> rows(LicenceStatuses licenceStatuses, Catalogue catalogue, LocalDate date) {
        List<OfferedProgram> licensed = new ArrayList<>();
        Permissions permissions = licenceStatuses.school().permissions();
        licenceStatuses.counting().forEach((id, counting) -> {
            Program program = catalogue.program(id);
            licensed.add(OfferedProgram.licensed(program, counting, permissions.permit(program, date)));
        });
        List<Teacher> teachers = new ArrayList<>(licenceStatuses.school().teachers());
        LocalDate startOfYear = calendar.yearOf(date).first();
        teachers.removeIf(teacher -> teacher.leftBefore(startOfYear));
        Map<TeacherId, List<ManualLink>> links = linksByTeacher(licenceStatuses);
        Map<ProgramId, OfferedProgram> unlicensed = new HashMap<>();
        List<Visibility> rows = new ArrayList<>(Math.multiplyExact(teachers.size(), licensed.size()));
        for (Teacher teacher : teachers) {
            Iterator<ManualLink> own =
                    links.getOrDefault(teacher.id(), List.of()).iterator();
            ManualLink link = own.hasNext() ? own.next() : null;
            for (OfferedProgram offeredProgram : licensed) {
                while (link != null
                        && link.program().compareTo(offeredProgram.program().id()) < 0) {
                    rows.add(withoutLicence(teacher, link, unlicensed, catalogue, date));
                    link = own.hasNext() ? own.next() : null;
                }
                LocalDate manualLinkedOn = null;
                if (link != null
                        && link.program().equals(offeredProgram.program().id())) {
                    manualLinkedOn = link.linkedOn();
                    link = own.hasNext() ? own.next() : null;
                }
                rows.add(row(teacher, offeredProgram, manualLinkedOn, date));
            }
            while (link != null) {
                rows.add(withoutLicence(teacher, link, unlicensed, catalogue, date));
                link = own.hasNext() ? own.next() : null;
            }
        }
        return rows;
    }

    private static Visibility withoutLicence(
            Teacher teacher,
            ManualLink link,
            Map<ProgramId, OfferedProgram> unlicensed,
            Catalogue catalogue,
            LocalDate date) {
        OfferedProgram offeredProgram =
                unlicensed.computeIfAbsent(link.program(), id -> OfferedProgram.withoutLicence(catalogue.program(id)));
        return row(teacher, offeredProgram, link.linkedOn(), date);
    }

    /** Each teacher's links, by program, as a school has them in that order. */
    private static Map<TeacherId, List<ManualLink>> linksByTeacher(LicenceStatuses licenceStatuses) {
        Map<TeacherId, List<ManualLink>> links = new HashMap<>();
        for (ManualLink link : licenceStatuses.school().manualLinks()) {
            links.computeIfAbsent(link.teacher(), teacher -> new ArrayList<>(1)).add(link);
        }
        return links;
    }

    private static Visibility row(
            Teacher teacher, OfferedProgram offeredProgram, @Nullable LocalDate manualLinkedOn, LocalDate date) {
        boolean linkedByHand = manualLinkedOn != null && !manualLinkedOn.isAfter(date);
        return new Visibility(
                teacher,
                offeredProgram.program(),
                offeredProgram.counting(),
                manualLinkedOn,
                linkedByHand,
                offeredProgram.verdict(teacher, linkedByHand, date));
    }
}
