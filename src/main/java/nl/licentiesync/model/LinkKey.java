package nl.licentiesync.model;

import java.util.Locale;

/** The key of a link: teacher, school and program. */
public record LinkKey(TeacherId teacher, SchoolCode school, ProgramId program) {

    private static final int TEACHER = 0x9E3779B1;
    private static final int PROGRAM = 0x85EBCA77;

    /** A key that is equal for all that differ only in the case of teacher and program. */
    public LinkKey ignoringCase() {
        return new LinkKey(
                new TeacherId(teacher.value().toLowerCase(Locale.ROOT)),
                school,
                new ProgramId(program.value().toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkKey key
                && teacher.equals(key.teacher)
                && program.equals(key.program)
                && school.equals(key.school);
    }

    /** Multiplied by 31 like the characters of a text, numbers of teachers and programs would share hundreds of hashes. */
    @Override
    public int hashCode() {
        return teacher.hashCode() * TEACHER + program.hashCode() * PROGRAM + school.hashCode();
    }
}
