package nl.licentiesync.ask;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.intake.SchoolLines;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Teacher;
import org.jspecify.annotations.Nullable;

/**
 * The export lines that hold the facts about one school.
 *
 * @param lines of the used rows of the school
 * @param programs of the catalogue's programs
 * @param origins where lines are, and what the configuration did to their values
 * @param elsewhere where a fact comes from that has no line
 */
record LineSources(SchoolLines lines, Map<ProgramId, Integer> programs, RowOrigins origins, Sources elsewhere)
        implements Sources {

    @Override
    public Source of(Licence licence, FactKind factKind) {
        List<Integer> at = lines.licences().get(licence.id());
        return at == null
                ? elsewhere.of(licence, factKind)
                : origins.source(ExportFile.LICENCES, at, factKind.columns());
    }

    @Override
    public Source of(Teacher teacher, FactKind factKind) {
        List<Integer> at = lines.teachers().get(teacher.id());
        return at == null
                ? elsewhere.of(teacher, factKind)
                : origins.source(ExportFile.TEACHERS, at, factKind.columns());
    }

    @Override
    public List<String> groupsOf(Teacher teacher) {
        return elsewhere.groupsOf(teacher);
    }

    @Override
    public Source of(ManualLink link) {
        List<Integer> at = lines.manualLinks().get(link.key());
        return at == null
                ? elsewhere.of(link)
                : origins.source(ExportFile.MANUAL_LINKS, at, EnumSet.allOf(Column.class));
    }

    @Override
    public Source of(Permission permission) {
        List<Integer> at = lines.permissions().get(permission);
        return at == null
                ? elsewhere.of(permission)
                : origins.source(ExportFile.PERMISSIONS, at, EnumSet.allOf(Column.class));
    }

    @Override
    public Source of(Program program) {
        @Nullable Integer at = programs.get(program.id());
        return at == null
                ? elsewhere.of(program)
                : origins.source(ExportFile.PROGRAMS, List.of(at), EnumSet.allOf(Column.class));
    }
}
