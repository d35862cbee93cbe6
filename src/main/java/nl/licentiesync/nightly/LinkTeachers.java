package nl.licentiesync.nightly;

import java.util.List;
import java.util.Set;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.nightly.guard.FigureCount;
import nl.licentiesync.nightly.guard.ReplacedSchool;
import nl.licentiesync.packing.PackedSchool;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.VisibilityRule;
import nl.licentiesync.store.StoredSchool;
import org.jspecify.annotations.Nullable;

/** Stage linkTeachers: links every teacher to the programs they may see, and counts what the guard looks at. */
final class LinkTeachers {

    private final Night night;
    private final VisibilityRule visibility;
    private final FigureCount figures;

    LinkTeachers(Night night, Set<LicenceId> licencesReplaced) {
        this.night = night;
        this.visibility = new VisibilityRule(night.rules().calendar());
        this.figures = new FigureCount(night.rules(), night.date(), night.before(), night.exports(), licencesReplaced);
    }

    /**
     * Links the teachers of a school.
     *
     * @param tonight the school's rows
     * @param stored how the run before left it
     * @param replaced how the run left it that tonight's replaces; null when there is none, or it left it as the run
     *     before
     */
    LinkedSchool link(
            LicenceStatuses licenceStatuses,
            PackedSchool tonight,
            StoredSchool stored,
            @Nullable StoredSchool replaced) {
        boolean sameRows = stored.hasRowsOf(tonight);
        SchoolState before =
                sameRows ? new SchoolState(licenceStatuses.school(), stored.linksBehind(tonight)) : stored.unpack();
        List<Visibility> rows = visibility.rows(licenceStatuses, night.exports().catalogue(), night.date());
        SchoolLinks links = LinkingRule.links(rows, before.links(), night.date());
        boolean unchanged = sameRows && links == before.links();
        return new LinkedSchool(
                licenceStatuses,
                rows,
                links,
                before,
                figures.of(before, licenceStatuses, rows, links, ReplacedSchool.of(replaced)),
                unchanged ? stored : StoredSchool.of(tonight, links));
    }
}
