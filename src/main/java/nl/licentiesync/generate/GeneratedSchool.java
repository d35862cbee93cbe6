package nl.licentiesync.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A school's rows in one night's exports. */
record GeneratedSchool(SchoolIdentity card, List<TeacherRow> teachers, List<LicenceRow> licences, List<LinkRow> links) {

    /** The school on the first night, some teachers of another school among its own. */
    static GeneratedSchool draw(SchoolIdentity card, List<TeacherRow> otherSchool, LocalDate date, RandomStream draw) {
        Team team = new Team(card, date, draw);
        List<TeacherRow> teachers = new ArrayList<>(team.own());
        teachers.addAll(team.guests(otherSchool));
        List<LicenceRow> licences = new Licences(card, teachers, date, draw).draw();
        return new GeneratedSchool(card, teachers, licences, new ManualLinks(date, draw).draw(teachers, licences));
    }

    /** The teachers whose home school this is. */
    List<TeacherRow> ownTeachers() {
        return teachers.stream()
                .filter(teacher -> teacher.person().home().equals(card))
                .toList();
    }
}
