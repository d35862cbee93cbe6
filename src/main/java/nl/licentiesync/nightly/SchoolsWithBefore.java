package nl.licentiesync.nightly;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.rules.SchoolStandings;
import nl.licentiesync.rules.Staff;
import org.jspecify.annotations.Nullable;

/** Pairs tonight's schools with those of the run before, both in order of their codes; each school comes once. */
final class SchoolsWithBefore implements Iterator<SchoolToLink> {

    private final Iterator<SchoolStandings> tonight;
    private final Iterator<SchoolState> before;
    private @Nullable SchoolStandings nextTonight;
    private @Nullable SchoolState nextBefore;

    SchoolsWithBefore(Iterator<SchoolStandings> tonight, Iterator<SchoolState> before) {
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
    public SchoolToLink next() {
        SchoolStandings standings = nextTonight;
        SchoolState state = nextBefore;
        int order = compare(standings, state);
        if (standings != null && order <= 0) {
            advanceTonight();
        }
        if (state != null && order >= 0) {
            advanceBefore();
        }
        if (standings != null && order < 0) {
            return new SchoolToLink(
                    standings, SchoolState.unknown(standings.school().code()));
        }
        if (state != null && order > 0) {
            return new SchoolToLink(unknown(state.school().code()), state);
        }
        if (standings == null || state == null) {
            throw new NoSuchElementException();
        }
        return new SchoolToLink(standings, state);
    }

    private static int compare(@Nullable SchoolStandings standings, @Nullable SchoolState state) {
        if (standings == null || state == null) {
            return state != null ? 1 : standings != null ? -1 : 0;
        }
        return standings.school().code().compareTo(state.school().code());
    }

    private static SchoolStandings unknown(SchoolCode code) {
        return new SchoolStandings(School.unknown(code), new Staff(List.of()), List.of());
    }

    private void advanceTonight() {
        nextTonight = tonight.hasNext() ? tonight.next() : null;
    }

    private void advanceBefore() {
        nextBefore = before.hasNext() ? before.next() : null;
    }
}
