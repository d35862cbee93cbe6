package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.SchoolLinks;

/** Section 2.4, {@code linked_on}: the links of a school, each since the first run of an unbroken row. */
public final class LinkingRule {

    private LinkingRule() {}

    /** The links that the rows give on the date; one that the run before had keeps its since-date. */
    public static SchoolLinks links(List<Visibility> rows, SchoolLinks before, LocalDate date) {
        SchoolLinks.Builder links = new SchoolLinks.Builder();
        for (Visibility row : rows) {
            if (row.isVisible()) {
                Link held = before.find(row.teacher().id(), row.program().id());
                LocalDate since = held == null ? date : held.since();
                links.add(row.teacher().id(), row.program().id(), new Link(row.access(), since));
            }
        }
        SchoolLinks now = links.build();
        return now.equals(before) ? before : now;
    }
}
