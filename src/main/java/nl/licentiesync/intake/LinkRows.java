package nl.licentiesync.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.licentiesync.model.ManualLink;

/** The used rows of one manual link, which differ only in their date. */
final class LinkRows {

    private final List<Integer> lines = new ArrayList<>();
    private final Map<LocalDate, Integer> lineOfDate = new HashMap<>();

    /** The rows of a link that has had only one. */
    static LinkRows of(SourcedRow<ManualLink> only) {
        LinkRows rows = new LinkRows();
        rows.add(only);
        return rows;
    }

    void add(SourcedRow<ManualLink> row) {
        lines.add(row.line());
        lineOfDate.put(row.row().linkedOn(), row.line());
    }

    /** Adds the rows of a link that is another way to write this one; dates are not looked for any more by then. */
    void addLines(List<Integer> more) {
        lines.addAll(more);
    }

    /** Whether one of the rows has this date. */
    boolean has(LocalDate linkedOn) {
        return lineOfDate.containsKey(linkedOn);
    }

    /** The line of the row of this date. */
    int lineOf(LocalDate linkedOn) {
        return Objects.requireNonNull(lineOfDate.get(linkedOn));
    }

    /** The lines on which the rows begin. */
    List<Integer> lines() {
        return lines;
    }
}
