package nl.licentiesync.nightly;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.licentiesync.intake.ExportFile;
import nl.licentiesync.intake.FileTally;
import org.jspecify.annotations.Nullable;

/**
 * What the guard looks at to judge a night.
 *
 * @param date the night's
 * @param startedAt the moment that it started, in Amsterdam
 * @param files what it read
 * @param losses what its schools lost since the run before
 * @param nothingVisible whether no row is visible on the date or any later day
 * @param counted what counted against the published run of the same date; null when there is none
 */
record GuardedNight(
        LocalDate date,
        OffsetDateTime startedAt,
        Map<ExportFile, FileTally> files,
        RunBefore before,
        List<SchoolLoss> losses,
        boolean nothingVisible,
        @Nullable AlreadyCounted counted) {

    static GuardedNight of(Night night) {
        ReplacedRun replaced = night.replaced();
        return new GuardedNight(
                night.date(),
                night.request().startedAt(),
                night.exports().tallies(),
                night.before(),
                night.losses(),
                night.totals().everVisible() == 0,
                replaced == null ? null : replaced.counted());
    }
}
