package nl.licentiesync.model;

import java.time.LocalDate;

/** A link made by hand in the leerkrachtmodule; it counts from {@code linkedOn}. */
public record ManualLink(TeacherId teacher, SchoolCode school, ProgramId program, LocalDate linkedOn) {

    /** The key of this link. */
    public LinkKey key() {
        return new LinkKey(teacher, school, program);
    }
}
