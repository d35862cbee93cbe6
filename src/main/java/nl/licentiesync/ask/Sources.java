package nl.licentiesync.ask;

import java.util.List;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.Teacher;

/** The origin of each fact about a school: a file and line such as licences.csv:12, a run, or an assumption. */
public interface Sources {

    /** The source of a fact about a licence. */
    Source of(Licence licence, FactKind factKind);

    /** The source of a fact about a teacher. */
    Source of(Teacher teacher, FactKind factKind);

    /** The keys of the groups from which a roster gives a teacher's year groups; none when it is not known. */
    List<String> groupsOf(Teacher teacher);

    /** The source of a manual link at the school. */
    Source of(ManualLink link);

    /** The source of a permission of the school for a publisher. */
    Source of(Permission permission);

    /** The source of a program of the catalogue. */
    Source of(Program program);
}
