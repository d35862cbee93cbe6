package nl.licentiesync.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.YearGroups;

/** Changes the teachers of a school from one night to the next. */
final class TeamChanges {

    private final LocalDate date;
    private final double changed;
    private final Team team;
    private final ServiceEnd serviceEnd;
    private final RandomStream random;
    private final List<TeacherRow> teachers;

    TeamChanges(GeneratedSchool before, LocalDate date, double changed, RandomStream random) {
        this.date = date;
        this.changed = changed;
        this.team = new Team(before.card(), date, random);
        this.serviceEnd = new ServiceEnd(date, random);
        this.random = random;
        this.teachers = new ArrayList<>(before.teachers());
    }

    /** The teachers after the changes: those there were, in their order, then who is new. */
    List<TeacherRow> random() {
        int before = teachers.size();
        for (int i = 0; i < before; i++) {
            if (random.chance(changed)) {
                change(i);
            }
        }
        return teachers;
    }

    private void change(int i) {
        TeacherRow teacher = teachers.get(i);
        if (!teacher.worksOn(date)) {
            replace(i);
        } else if (!teacher.person().account()) {
            teachers.set(i, teacher.withAccount());
        } else if (teacher.endDate() != null) {
            teachers.set(i, teacher.endingOn(null));
        } else {
            switch (random.weighted(50, 20, 30)) {
                case 0 -> teachers.set(i, inOtherGroups(teacher));
                case 1 ->
                    teachers.set(i, teacher.endingOn(random.chance(0.2) ? date.minusDays(1) : serviceEnd.announced()));
                default -> replace(i);
            }
        }
    }

    private void replace(int i) {
        if (teachers.size() < Person.MOST_PER_SCHOOL) {
            teachers.add(team.newcomer(teachers));
        } else {
            teachers.set(i, inOtherGroups(teachers.get(i)));
        }
    }

    private TeacherRow inOtherGroups(TeacherRow teacher) {
        YearGroups groups = team.someGroups();
        while (groups.equals(teacher.yearGroups())) {
            groups = team.someGroups();
        }
        return teacher.with(groups);
    }
}
