package nl.licentiesync.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.licentiesync.model.SchoolCode;

/**
 * The facts of summary.json beside its counts.
 *
 * @param status PUBLISHED, HELD or DRY_RUN
 * @param guardRemarks why the guard would hold the run, empty when it would not
 * @param measures what the guard measured, also of what exceeds no limit
 * @param guardFloor so many rows or keys never hold a run
 * @param goneSchools schools of which all licences or all teachers are gone since the run before
 * @param gainedSchools schools that gain more than ten rows because values of the run before vanished
 * @param notices what is worth telling even when all is well
 */
public record SummaryFacts(
        LocalDate date,
        long run,
        String status,
        OffsetDateTime startedAt,
        List<GuardRemark> guardRemarks,
        List<GuardMeasure> measures,
        int guardFloor,
        List<SchoolCode> goneSchools,
        List<SchoolCode> gainedSchools,
        List<Notice> notices) {}
