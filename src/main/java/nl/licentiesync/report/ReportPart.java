package nl.licentiesync.report;

import java.io.Closeable;
import java.io.IOException;

/**
 * One part of what a run publishes: a file, or a set of pages. It is begun before the first school, given school after
 * school, and finished when all schools are there.
 */
public interface ReportPart extends Closeable {

    /** Opens the files that are written while schools are added. */
    default void begin(ReportFiles files) throws IOException {}

    /**
     * Renders a school, or writes files that are the school's alone; many threads may ask at a time.
     *
     * @param record takes what the part needs to say the same again on a night on which the school is unchanged
     * @return what is left to do for the school, which is done by one thread in the order of the schools
     */
    default Addition render(SchoolReport school, SchoolRecord record) {
        return () -> {};
    }

    /**
     * Renders a school of which the part says what it said before, but for changes, of which there are none; many threads
     * may ask at a time.
     *
     * @return what is left to do, as for any school
     * @throws UnusableRecord when its record does not suffice; then nothing is left of the call
     */
    default Addition renderAgain(UnchangedSchool school) throws UnusableRecord {
        return () -> {};
    }

    /** Completes the part with what is known of the run by then; others may be finished at the same time. */
    default void finish(ReportFiles files, RunFigures run) throws IOException {}

    /** Closes what is still open, also of a report that is not finished. */
    @Override
    default void close() throws IOException {}

    /** What is added to a part for one school. */
    interface Addition {
        void add() throws IOException;
    }
}
