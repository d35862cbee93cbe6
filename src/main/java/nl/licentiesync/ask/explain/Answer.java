package nl.licentiesync.ask.explain;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.model.Access;
import nl.licentiesync.rules.NextAccess;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one teacher and program: access, reasons, and what would have to happen.
 *
 * @param nextAccess when that changes by itself, null when never
 * @param linkedOn since when the teacher is linked, null when not linked or not known
 * @param facts those that decide, in the order of the rules
 * @param otherLicences the other licences for the program
 * @param remedies in the order in which they are done; none when there is no obstacle
 * @param remedyOutcomes what would come of them, night after night; none when nothing would
 */
public record Answer(
        Visibility row,
        @Nullable NextAccess nextAccess,
        @Nullable LocalDate linkedOn,
        List<Fact> facts,
        List<OtherLicence> otherLicences,
        List<Remedy> remedies,
        List<RemedyOutcome> remedyOutcomes) {

    /** Whether the teacher should see more of this program than they do. */
    public boolean isBlocked() {
        return row.access() == Access.RESULTS_ONLY && !remedies.isEmpty()
                || row.access() == Access.NONE
                        && !row.verdict().names(Reason.OTHER_YEAR_GROUP)
                        && !row.verdict().names(Reason.LEFT_SCHOOL);
    }
}
