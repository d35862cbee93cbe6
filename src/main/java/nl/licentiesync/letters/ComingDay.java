package nl.licentiesync.letters;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.model.Program;

/**
 * A coming day that matters to a school.
 *
 * @param last the last day on which something can be done or seen
 * @param programs that it is about, by their names
 */
record ComingDay(LocalDate last, Kind kind, List<Program> programs) {

    /** What the day is the last one of. */
    enum Kind {
        /** Cancelling before the licence is renewed. */
        CANCEL,
        /** Using the program. */
        USE,
        /** Using the program, of which the results stay. */
        USE_THEN_RESULTS,
        /** Seeing the results. */
        RESULTS
    }
}
