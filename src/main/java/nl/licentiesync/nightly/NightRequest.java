package nl.licentiesync.nightly;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.nightly.checks.Confirmation;
import nl.licentiesync.nightly.checks.FolderChecks;
import nl.licentiesync.nightly.checks.RefusedNight;
import nl.licentiesync.nightly.checks.WritePermissions;
import nl.licentiesync.nightly.guard.GuardLimits;
import nl.licentiesync.nightly.notices.NoticeOptions;
import nl.licentiesync.pages.BasispoortLists;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.Operator;

/**
 * The request for a night: date, limits, retention, language and operator.
 *
 * @param reading how the exports are to be read
 * @param date for which everything is evaluated
 * @param startedAt the moment that the run is said to have started
 * @param limits from when the guard holds it
 * @param notices from when something is worth a notice
 * @param retention how long reports and states are kept once they are not the current ones
 * @param language of what administrators read
 * @param contacts whom the pages name for questions
 * @param pages whether pages are written, or the CSV files and the summary only
 * @param basispoort what Basispoort shows, which the pages compare with the night
 * @param filePermissions who may read the reports
 * @param statePermissions who may read the state
 * @param operator who asks for it
 * @param threads how many work at a time, at least 1; the report is the same whatever it is
 * @param progress who watches it
 */
public record NightRequest(
        ExportPaths exports,
        ReadingOptions reading,
        Path state,
        Path reports,
        LocalDate date,
        OffsetDateTime startedAt,
        SchoolCalendar calendar,
        GuardLimits limits,
        NoticeOptions notices,
        Retention retention,
        Locale language,
        Contacts contacts,
        boolean pages,
        Optional<BasispoortLists> basispoort,
        FilePermissions filePermissions,
        FilePermissions statePermissions,
        NightMode mode,
        Operator operator,
        int threads,
        Progress progress) {

    /** Where tonight's report goes, beside those of earlier nights. */
    Path reportRoot() {
        return mode.dryRun() ? reports.resolve(ReportFolder.DRY_RUN) : reports;
    }

    /** The same night, of which nothing is published. */
    NightRequest asDryRun() {
        return with(state, reports, mode.asDryRun());
    }

    /**
     * The same night with its folders by their real paths, which every part of it uses.
     *
     * @throws RefusedNight when one cannot be resolved, or the two are not apart, or a link lies below one of them
     */
    NightRequest resolved() {
        Path realState = FolderChecks.resolvedState(state);
        Path realReports = FolderChecks.resolvedReports(reports);
        FolderChecks.refuseUnusableName(realState);
        FolderChecks.refuseOneInsideTheOther(realState, realReports);
        WritePermissions.checkState(realState);
        WritePermissions.checkReports(realReports);
        return with(realState, realReports, mode);
    }

    /** The same night, with one confirmation more. */
    NightRequest confirming(Confirmation confirmation) {
        Set<Confirmation> confirmed = new HashSet<>(mode.confirmed());
        confirmed.add(confirmation);
        return with(state, reports, mode.confirming(confirmed));
    }

    private NightRequest with(Path otherState, Path otherReports, NightMode other) {
        return new NightRequest(
                exports,
                reading,
                otherState,
                otherReports,
                date,
                startedAt,
                calendar,
                limits,
                notices,
                retention,
                language,
                contacts,
                pages,
                basispoort,
                filePermissions,
                statePermissions,
                other,
                operator,
                threads,
                progress);
    }
}
