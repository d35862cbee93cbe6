package nl.licentiesync.nightly.guard;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.store.RunBefore;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a night that the guard judges.
 *
 * @param date the night's
 * @param startedAt the moment that it started, in Amsterdam
 * @param files what it read
 * @param schools what its schools lost and gained since the run before
 * @param emptied what the run before had of each part of the exports that holds nothing tonight
 * @param nothingVisible whether no row is visible on the date or any later day
 * @param counted what counted against the published run of the same date; null when there is none
 */
public record GuardedNight(
        LocalDate date,
        OffsetDateTime startedAt,
        Map<ExportFile, FileTally> files,
        RunBefore before,
        List<SchoolFigures> schools,
        SortedMap<EmptiedPart, Long> emptied,
        boolean nothingVisible,
        @Nullable AlreadyCounted counted) {

    /** The night of these exports, whose schools have these figures. */
    public static GuardedNight of(
            LocalDate date,
            OffsetDateTime startedAt,
            Exports exports,
            RunBefore before,
            List<SchoolFigures> schools,
            boolean nothingVisible,
            @Nullable AlreadyCounted counted) {
        return new GuardedNight(
                date,
                startedAt,
                exports.tallies(),
                before,
                schools,
                EmptiedCount.total(before, exports, schools),
                nothingVisible,
                counted);
    }
}
