package nl.licentiesync.nightly;

import java.util.Iterator;
import java.util.NoSuchElementException;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.store.StoredSchool;
import org.jspecify.annotations.Nullable;

/**
 * Merges tonight's schools with those of the run before, of the replaced run and of the latest report, in order of their
 * codes.
 */
final class SchoolsWithBefore implements Iterator<SchoolToSynchronise> {

    private final Iterator<SchoolCode> tonight;
    private final Iterator<StoredSchool> before;
    private final Iterator<StoredSchool> replaced;
    private final EarlierReport earlier;
    private @Nullable SchoolCode nextTonight;
    private @Nullable StoredSchool nextBefore;
    private @Nullable StoredSchool nextReplaced;

    /**
     * The schools of a night.
     *
     * @param replaced the schools that the replaced run changed
     * @param earlier the latest report, of which no school was asked for yet
     */
    SchoolsWithBefore(
            Iterator<SchoolCode> tonight,
            Iterator<StoredSchool> before,
            Iterator<StoredSchool> replaced,
            EarlierReport earlier) {
        this.earlier = earlier;
        this.tonight = tonight;
        this.before = before;
        this.replaced = replaced;
        advanceTonight();
        advanceBefore();
        advanceReplaced();
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
            return school(code, StoredSchool.unknown(code));
        }
        int order = code == null ? 1 : code.compareTo(stored.code());
        if (code != null && order < 0) {
            advanceTonight();
            return school(code, StoredSchool.unknown(code));
        }
        if (order == 0) {
            advanceTonight();
        }
        advanceBefore();
        return school(stored.code(), stored);
    }

    private SchoolToSynchronise school(SchoolCode code, StoredSchool stored) {
        while (nextReplaced != null && nextReplaced.code().compareTo(code) < 0) {
            advanceReplaced();
        }
        StoredSchool same = nextReplaced != null && nextReplaced.code().equals(code) ? nextReplaced : null;
        return new SchoolToSynchronise(code, stored, same, earlier.find(code).orElse(null));
    }

    private void advanceReplaced() {
        nextReplaced = replaced.hasNext() ? replaced.next() : null;
    }

    private void advanceTonight() {
        nextTonight = tonight.hasNext() ? tonight.next() : null;
    }

    private void advanceBefore() {
        nextBefore = before.hasNext() ? before.next() : null;
    }
}
