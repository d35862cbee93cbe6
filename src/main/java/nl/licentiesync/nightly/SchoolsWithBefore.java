package nl.licentiesync.nightly;

import java.util.Iterator;
import java.util.NoSuchElementException;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.store.StoredSchool;
import org.jspecify.annotations.Nullable;

/** Pairs tonight's schools with those of the run before, both in order of their codes; each school comes once. */
final class SchoolsWithBefore implements Iterator<SchoolToSynchronise> {

    private final Iterator<SchoolCode> tonight;
    private final Iterator<StoredSchool> before;
    private @Nullable SchoolCode nextTonight;
    private @Nullable StoredSchool nextBefore;

    SchoolsWithBefore(Iterator<SchoolCode> tonight, Iterator<StoredSchool> before) {
        this.tonight = tonight;
        this.before = before;
        advanceTonight();
        advanceBefore();
    }

    @Override
    public boolean hasNext() {
        return nextTonight != null || nextBefore != null;
    }

    @Override
    public SchoolToSynchronise next() {
        SchoolCode code = nextTonight;
        StoredSchool stored = nextBefore;
        if (stored == null) {
            if (code == null) {
                throw new NoSuchElementException();
            }
            advanceTonight();
            return new SchoolToSynchronise(code, StoredSchool.unknown(code));
        }
        int order = code == null ? 1 : code.compareTo(stored.code());
        if (code != null && order < 0) {
            advanceTonight();
            return new SchoolToSynchronise(code, StoredSchool.unknown(code));
        }
        if (order == 0) {
            advanceTonight();
        }
        advanceBefore();
        return new SchoolToSynchronise(stored.code(), stored);
    }

    private void advanceTonight() {
        nextTonight = tonight.hasNext() ? tonight.next() : null;
    }

    private void advanceBefore() {
        nextBefore = before.hasNext() ? before.next() : null;
    }
}
