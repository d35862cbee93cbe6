package nl.licentiesync.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A school's rows in one night's exports. */
record GeneratedSchool(
        SchoolIdentity card,
        List<TeacherRow> teachers,
        List<LicenceRow> licences,
        List<LinkRow> links,
        List<PermissionRow> permissions) {

    private static final int SCHOOLS_WITH_VALID_ACCOUNTS = 20;

    /**
     * The school on the first night, some teachers of another school among its own.
     *
     * @param ofTicks draws the permissions, so that they change nothing else
     */
    static GeneratedSchool random(
            SchoolIdentity card,
            List<TeacherRow> otherSchool,
            LocalDate date,
            RandomStream random,
            RandomStream ofTicks) {
        Team team = new Team(card, date, random);
        List<TeacherRow> teachers = new ArrayList<>(team.own());
        teachers.addAll(team.guests(otherSchool));
        List<LicenceRow> licences = new Licences(card, teachers, date, random).random();
        return new GeneratedSchool(
                card,
                teachers,
                licences,
                new ManualLinks(date, random).random(teachers, licences),
                new PublisherTicks(card, date, ofTicks).random(licences));
    }

    /** The same school; of every twentieth school the account of one teacher is written with a leading zero. */
    GeneratedSchool withInvalidAccount() {
        if (card.number() % SCHOOLS_WITH_VALID_ACCOUNTS != 0) {
            return this;
        }
        List<TeacherRow> others = new ArrayList<>(teachers);
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).person().account()) {
                others.set(i, others.get(i).withLeadingZero());
                break;
            }
        }
        return new GeneratedSchool(card, others, licences, links, permissions);
    }

    /** The teachers whose home school this is. */
    List<TeacherRow> ownTeachers() {
        return teachers.stream()
                .filter(teacher -> teacher.person().home().equals(card))
                .toList();
    }
}
