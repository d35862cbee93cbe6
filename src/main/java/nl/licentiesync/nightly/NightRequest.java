package nl.licentiesync.nightly;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import nl.licentiesync.files.Readers;
import nl.licentiesync.intake.ExportPaths;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.rules.SchoolCalendar;

/**
 * What a night is asked to do.
 *
 * @param date for which everything is evaluated
 * @param startedAt the moment that the run is said to have started
 * @param limits from when the guard holds it
 * @param retention how long reports and states are kept once they are not the current ones
 * @param language of what administrators read
 * @param contacts whom the pages name for questions
 * @param readers who may read the reports
 * @param threads how many work at a time, at least 1; the report is the same whatever it is
 * @param progress who watches it
 */
public record NightRequest(
        ExportPaths exports,
        Charset charset,
        Path state,
        Path reports,
        LocalDate date,
        OffsetDateTime startedAt,
        SchoolCalendar calendar,
        GuardLimits limits,
        Retention retention,
        Locale language,
        Contacts contacts,
        Readers readers,
        NightMode mode,
        int threads,
        Progress progress) {

    /** The same night on a copy of the state, with a report of its own. */
    NightRequest asDryRun(Path copyOfState, Path reportsOfDryRuns) {
        return new NightRequest(
                exports,
                charset,
                copyOfState,
                reportsOfDryRuns,
                date,
                startedAt,
                calendar,
                limits,
                retention,
                language,
                contacts,
                readers,
                mode.asDryRun(),
                threads,
                progress);
    }
}
