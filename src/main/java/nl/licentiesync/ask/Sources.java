package nl.licentiesync.ask;

import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.Teacher;

/** The origin of each fact about a school: a file and line such as licences.csv:12, a run, or an assumption. */
public interface Sources {

    /** Of what a licence of the school says. */
    Source of(Licence licence, FactKind factKind);

    /** Of what the row of a teacher at the school says. */
    Source of(Teacher teacher, FactKind factKind);

    /** Of a link by hand at the school. */
    Source of(ManualLink link);

    /** Of a program of the catalogue. */
    Source of(Program program);
}
