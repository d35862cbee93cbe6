package nl.licentiesync.model;

import java.util.Locale;

/** One teacher, school and program: what a link connects. */
public record LinkKey(TeacherId teacher, SchoolCode school, ProgramId program) {

    /** A key that is equal for all that differ only in the case of teacher and program. */
    public LinkKey ignoringCase() {
        return new LinkKey(
                new TeacherId(teacher.value().toLowerCase(Locale.ROOT)),
                school,
                new ProgramId(program.value().toLowerCase(Locale.ROOT)));
    }
}
