package nl.licentiesync.model;

/** One teacher at one school: the key of the teacher export. */
public record TeacherKey(TeacherId teacher, SchoolCode school) {

    @Override
    public boolean equals(Object other) {
        return other instanceof TeacherKey key && teacher.equals(key.teacher) && school.equals(key.school);
    }

    @Override
    public int hashCode() {
        return 31 * teacher.hashCode() + school.hashCode();
    }
}
