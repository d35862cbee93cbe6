package nl.licentiesync.generate;

import java.time.LocalDate;
import java.util.List;

/** A generated manual link. */
record LinkRow(String teacher, String school, String program, LocalDate linkedOn) implements Row {

    /** Whether the other row links the same teacher, school and program. */
    boolean linksTheSame(LinkRow other) {
        return teacher.equals(other.teacher) && school.equals(other.school) && program.equals(other.program);
    }

    @Override
    public List<String> cells(ExportForm form) {
        return List.of(teacher, school, program, form.date(linkedOn));
    }
}
