package nl.licentiesync.letters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.Action;

/**
 * What a school is told.
 *
 * @param fresh the actions that it was not told of before
 * @param known the other ones
 * @param wasTold whether it was told of anything before
 * @param changes since it was told last; empty when it never was, or that run is no longer kept
 * @param days that matter to it in the coming weeks
 */
record SchoolNews(
        School school,
        List<Action> fresh,
        List<Action> known,
        boolean wasTold,
        Optional<ChangesSince> changes,
        List<ComingDay> days) {

    /** All actions, new ones first. */
    List<Action> actions() {
        return Stream.concat(fresh.stream(), known.stream()).toList();
    }
}
