package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;

/**
 * Keeps since when each teacher has been linked to each program (section 2.4, {@code linked_on}). Whether they are linked
 * is decided by {@link OfferedProgram}.
 */
public final class LinkingRule {

    private final VisibilityRule visibility;
    private final Catalogue catalogue;
    private final LocalDate date;

    /** The rule for one date and catalogue. */
    public LinkingRule(SchoolCalendar calendar, Catalogue catalogue, LocalDate date) {
        this.visibility = new VisibilityRule(calendar);
        this.catalogue = catalogue;
        this.date = date;
    }

    /**
     * Decides what the teachers of a school see, and keeps since when.
     *
     * @param licenceStatuses where its licences stand on the date
     * @param before the school as the run before left it
     * @param rowsChanged whether its rows differ from those of the run before
     */
    public LinkedSchool link(LicenceStatuses licenceStatuses, SchoolState before, boolean rowsChanged) {
        List<Visibility> rows = visibility.rows(licenceStatuses, catalogue, date);
        Comparison links = compared(rows, before.links(), date);
        return new LinkedSchool(licenceStatuses, rows, links.now(), before, rowsChanged, links.changed());
    }

    /** The links that the rows give on the date; one that the run before had keeps its linked_on. */
    public static SchoolLinks links(List<Visibility> rows, SchoolLinks before, LocalDate date) {
        return compared(rows, before, date).now();
    }

    private static Comparison compared(List<Visibility> rows, SchoolLinks before, LocalDate date) {
        SchoolLinks.Builder links = new SchoolLinks.Builder();
        SchoolLinks.Walk heldBefore = before.walk();
        boolean changed = false;
        for (Visibility row : rows) {
            if (row.isVisible()) {
                Link held = heldBefore.find(row.teacher().id(), row.program().id());
                if (held != null && held.access() == row.access()) {
                    links.add(row.teacher().id(), row.program().id(), held);
                } else {
                    LocalDate linkedOn = held == null ? date : held.linkedOn();
                    links.add(row.teacher().id(), row.program().id(), new Link(row.access(), linkedOn));
                    changed = true;
                }
            }
        }
        // A link that ended shows as a smaller number of links.
        changed |= links.size() != before.size();
        return new Comparison(changed ? links.build() : before, changed);
    }

    /** The links of a date, and whether any differs from those before. */
    private record Comparison(SchoolLinks now, boolean changed) {}
}
