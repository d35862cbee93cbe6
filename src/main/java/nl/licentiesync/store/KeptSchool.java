package nl.licentiesync.store;

import java.time.LocalDate;
import nl.licentiesync.model.SchoolCode;
import org.jspecify.annotations.Nullable;

/**
 * What the report of a run says of a school, kept so that later nights say it again without asking the rules.
 *
 * @param record what the report says
 * @param validity when it can be said again; null when never, so that it only tells how long the lines of the school are
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that were just read or are about to be written, never compared
public record KeptSchool(
        SchoolCode school, byte[] record, @Nullable Validity validity) {

    /** A school that is in no later report. */
    public static KeptSchool gone(SchoolCode school) {
        return new KeptSchool(school, new byte[0], null);
    }

    /**
     * When a record can be used: for a school in the state that the run left, under the same common facts, from its
     * date on and before the next day on which anything of the school can change.
     *
     * @param stateRun the run that wrote the state of the school
     * @param commonFacts a fingerprint of what all schools share
     * @param from the date of the run
     * @param before the first day on which it can not be used any more
     */
    public record Validity(RunId stateRun, String commonFacts, LocalDate from, LocalDate before) {

        /** Whether a date lies within. */
        public boolean holdsOn(LocalDate date) {
            return !date.isBefore(from) && date.isBefore(before);
        }
    }
}
