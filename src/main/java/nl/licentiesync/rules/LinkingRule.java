package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.SchoolLinks;

/** Section 2.4, {@code linked_on}: the links of a school, each since the first run of an unbroken row. */
public final class LinkingRule {

    private LinkingRule() {}

    /**
     * The links that the rows give on the date; one that the run before had keeps its since-date. When no link
     * differs, these are the very links before.
     */
    public static SchoolLinks links(List<Visibility> rows, SchoolLinks before, LocalDate date) {
        SchoolLinks.Builder links = new SchoolLinks.Builder();
        SchoolLinks.Walk heldBefore = before.walk();
        boolean allAsBefore = true;
        for (Visibility row : rows) {
            if (row.isVisible()) {
                Link held = heldBefore.find(row.teacher().id(), row.program().id());
                Link link = held != null && held.access() == row.access()
                        ? held
                        : new Link(row.access(), held == null ? date : held.since());
                links.add(row.teacher().id(), row.program().id(), link);
                allAsBefore &= link == held;
            }
        }
        return allAsBefore && links.size() == before.size() ? before : links.build();
    }
}
