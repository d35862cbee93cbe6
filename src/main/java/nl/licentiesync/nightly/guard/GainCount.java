package nl.licentiesync.nightly.guard;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LinkedSchool;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.VisibilityRule;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows of a school that are gained or restored only because values of the run before vanished. The rules
 * are evaluated again only at schools where something vanished and something became visible.
 */
final class GainCount {

    private final LicenceRules rules;
    private final VisibilityRule visibility;
    private final LocalDate date;
    private final VanishedValues vanished;

    GainCount(LicenceRules rules, LocalDate date, Catalogue before, Catalogue now) {
        this.rules = rules;
        this.visibility = new VisibilityRule(rules.calendar());
        this.date = date;
        this.vanished = new VanishedValues(before, now);
    }

    /**
     * The rows that a school gains suddenly.
     *
     * @param school with tonight's links
     * @param replaced the school as the run left it that tonight's replaces; what it had is not counted again
     */
    SuddenGains of(LinkedSchool school, @Nullable ReplacedSchool replaced) {
        if (!school.linksChanged()) {
            return SuddenGains.NONE;
        }
        Optional<School> complete = vanished.putBack(school);
        if (complete.isEmpty() && !vanished.concern(school.school())) {
            return SuddenGains.NONE;
        }
        List<Visibility> completeRows = visibility.rows(
                rules.licenceStatuses(complete.orElse(school.school()), vanished.catalogue(), date),
                vanished.catalogue(),
                date);
        SchoolLinks completeLinks = LinkingRule.links(completeRows, SchoolLinks.none(), date);
        SchoolLinks counted = replaced == null ? SchoolLinks.none() : replaced.links();
        return gained(school.rows(), school.before().links().walk(), completeLinks.walk(), counted.walk());
    }

    private static SuddenGains gained(
            List<Visibility> rows, SchoolLinks.Walk before, SchoolLinks.Walk complete, SchoolLinks.Walk counted) {
        int gained = 0;
        int counting = 0;
        Set<TeacherId> teachers = new HashSet<>();
        for (Visibility row : rows) {
            if (row.isVisible()) {
                Access was = access(before, row);
                if (isMore(was, row.access()) && !isMore(was, access(complete, row))) {
                    gained++;
                    if (access(counted, row) != row.access()) {
                        counting++;
                        if (teachers.size() <= GuardLimits.HARMLESS_TEACHERS) {
                            teachers.add(row.teacher().id());
                        }
                    }
                }
            }
        }
        return gained == 0 ? SuddenGains.NONE : new SuddenGains(gained, counting, teachers);
    }

    private static Access access(SchoolLinks.Walk links, Visibility row) {
        Link link = links.find(row.teacher().id(), row.program().id());
        return link == null ? Access.NONE : link.access();
    }

    private static boolean isMore(Access was, Access now) {
        return was != now && ChangeKind.between(was, now).isMore();
    }
}
