package nl.licentiesync.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.licentiesync.store.SchoolVersions.VersionRow;

/** Gives the stored versions of each school, by run; goes through the primary key page by page. */
final class VersionPages implements Iterator<List<VersionRow>> {

    /** Rows of a page; doubled while one school fills a page. */
    private static final int PAGE = 500;

    private final SchoolVersions versions;
    private final String condition;
    private final List<Object> arguments;
    private final Deque<List<VersionRow>> ready = new ArrayDeque<>();
    private String readUpTo = "";
    private int pageSize;
    private boolean complete;

    /**
     * Some of the versions.
     *
     * @param condition SQL that chooses among them
     */
    VersionPages(SchoolVersions versions, String condition, Object... arguments) {
        this(versions, PAGE, condition, arguments);
    }

    VersionPages(SchoolVersions versions, int pageSize, String condition, Object... arguments) {
        this.versions = versions;
        this.pageSize = pageSize;
        this.condition = condition;
        this.arguments = List.of(arguments);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !complete) {
            readPage();
        }
        return !ready.isEmpty();
    }

    @Override
    public List<VersionRow> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    /** A school whose versions may go on behind a full page is left for the next one. */
    private void readPage() {
        List<Object> all = new ArrayList<>(arguments);
        all.add(0, readUpTo);
        all.add(pageSize);
        // With the condition first HSQLDB may go by another index, and sort the whole table for each page.
        List<VersionRow> rows = versions.rows(
                "WHERE school_id > ? AND " + condition + " ORDER BY school_id, run_id LIMIT ?", all.toArray());
        complete = rows.size() < pageSize;
        for (VersionRow row : rows) {
            if (ready.isEmpty() || !ready.getLast().get(0).school().equals(row.school())) {
                ready.add(new ArrayList<>());
            }
            ready.getLast().add(row);
        }
        if (!complete) {
            ready.removeLast();
        }
        if (ready.isEmpty()) {
            pageSize *= 2;
        } else {
            readUpTo = ready.getLast().get(0).school().value();
        }
    }
}
