package nl.licentiesync.nightly;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import nl.licentiesync.intake.ExportReader;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.nightly.guard.GuardVerdict;
import nl.licentiesync.nightly.guard.SchoolFigures;
import nl.licentiesync.nightly.guard.SchoolLoss;
import nl.licentiesync.nightly.notices.NoticeSchedule;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.Pages;
import nl.licentiesync.pages.SchoolRow;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.report.ReportTotals;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.store.RunBefore;
import nl.licentiesync.store.RunId;
import org.jspecify.annotations.Nullable;

/**
 * What one run works with: what it was asked, and what each step hands to the next. A night that fails starts again
 * from the exports, so nothing of this is kept.
 */
final class Night {

    private final NightRequest request;
    private final RunId run;
    private final RunBefore before;
    private final @Nullable ReplacedRun replaced;
    private final LicenceRules rules;
    private final ReportFolder report;
    private final ReportFiles reportFiles;
    private @Nullable ExportReader reading;
    private final ExecutorService threads;

    private @Nullable Exports exports;
    private final List<SchoolFigures> figures = new ArrayList<>();
    private final List<SchoolRow> schools = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable ReportTotals totals;
    private @Nullable Pages pages;
    private @Nullable Path heldReport;
    private GuardVerdict guardVerdict = GuardVerdict.PASSED;
    private NoticeSchedule notices = NoticeSchedule.NONE;

    Night(
            NightRequest request,
            RunId run,
            RunBefore before,
            @Nullable ReplacedRun replaced,
            ReportFolder report,
            ExportReader reading,
            ExecutorService threads) {
        this.request = request;
        this.run = run;
        this.before = before;
        this.replaced = replaced;
        this.rules = new LicenceRules(request.calendar());
        this.report = report;
        this.reportFiles = new ReportFiles(report.work(), request.filePermissions());
        this.reading = reading;
        this.threads = threads;
    }

    NightRequest request() {
        return request;
    }

    LocalDate date() {
        return request.date();
    }

    RunId run() {
        return run;
    }

    RunBefore before() {
        return before;
    }

    /** The current run when it has the same date, so that this night replaces it. */
    @Nullable
    ReplacedRun replaced() {
        return replaced;
    }

    LicenceRules rules() {
        return rules;
    }

    /** Where tonight's report goes. */
    ReportFolder report() {
        return report;
    }

    /** The files of tonight's report while it is written. */
    ReportFiles reportFiles() {
        return reportFiles;
    }

    /** The exports, which are read while the database opens. */
    ExportReader reading() {
        return Objects.requireNonNull(reading, "The exports are read once");
    }

    /** Handed on by {@link ReadExports}. */
    void exportsRead(Exports read) {
        exports = read;
        reading = null;
        findings.addAll(read.findings());
    }

    Exports exports() {
        return Objects.requireNonNull(exports, "The exports are read first");
    }

    /** Works on files and schools beside the thread of the job. */
    ExecutorService threads() {
        return threads;
    }

    /** Handed on by {@link SynchroniseSchools}: what the guard looks at, of each school, by code. */
    List<SchoolFigures> figures() {
        return figures;
    }

    /** Schools of which all licences or all teachers are gone since the run before. */
    List<SchoolCode> goneSchools() {
        return figures.stream()
                .map(SchoolFigures::loss)
                .filter(SchoolLoss::gone)
                .map(SchoolLoss::school)
                .toList();
    }

    /** Schools that gain more than a few rows because values of the run before vanished. */
    List<SchoolCode> gainedSchools() {
        return figures.stream()
                .filter(SchoolFigures::gainsSuddenly)
                .map(SchoolFigures::school)
                .toList();
    }

    /** Handed on by {@link SynchroniseSchools}: the lines of the overview, by code. */
    List<SchoolRow> schools() {
        return schools;
    }

    /** Handed on by {@link SynchroniseSchools}. */
    void pagesBegun(Pages begun) {
        pages = begun;
    }

    Pages pages() {
        return Objects.requireNonNull(pages, "The pages are begun with the first school");
    }

    /** What the pages have in common; the exports must have been read. */
    PageFacts pageFacts() {
        return new PageFacts(
                request.date(),
                run.value(),
                before.date(),
                exports().catalogue(),
                rules,
                request.contacts(),
                request.language());
    }

    /** What was found wrong so far. */
    List<Finding> findings() {
        return findings;
    }

    /** Handed on by {@link Publish}: what the guard says. */
    void guarded(GuardVerdict verdict) {
        guardVerdict = verdict;
    }

    /** Handed on by {@link WriteReport}. */
    void reportWritten(ReportTotals counted) {
        totals = counted;
    }

    ReportTotals totals() {
        return Objects.requireNonNull(totals, "The report is written first");
    }

    GuardVerdict guardVerdict() {
        return guardVerdict;
    }

    /** Handed on by {@link Publish}: what is worth telling even when all is well. */
    void noticed(NoticeSchedule schedule) {
        notices = schedule;
    }

    NoticeSchedule notices() {
        return notices;
    }

    /** Handed on by {@link Publish} when the night is held: where its report lies for inspection. */
    void heldIn(Path folder) {
        heldReport = folder;
    }

    /** Where the report lies that the night has led to. */
    Path outcome() {
        return heldReport == null ? ReportFolder.latestIn(request.reportRoot()) : heldReport;
    }

    /** Whether the guard keeps this night from being published. */
    boolean isHeld() {
        return guardVerdict.trips() && !request.mode().acceptsChanges();
    }
}
