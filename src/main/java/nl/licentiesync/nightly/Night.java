package nl.licentiesync.nightly;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.report.Totals;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.SchoolStandings;
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
    private final LicenceRules rules;
    private final ReportFolder report;

    private @Nullable Exports exports;
    private final List<CheckedSchool> checkedSchools = new ArrayList<>();
    private final List<SchoolStandings> standings = new ArrayList<>();
    private final List<LinkedSchool> linkedSchools = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Totals totals;
    private @Nullable Path heldReport;
    private GuardVerdict guardVerdict = GuardVerdict.PASSED;

    Night(NightRequest request, RunId run, RunBefore before, ReportFolder report) {
        this.request = request;
        this.run = run;
        this.before = before;
        this.rules = new LicenceRules(request.calendar());
        this.report = report;
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

    LicenceRules rules() {
        return rules;
    }

    /** Where tonight's report goes. */
    ReportFolder report() {
        return report;
    }

    /** Handed on by {@link ReadExports}. */
    void exportsRead(Exports read) {
        exports = read;
        findings.addAll(read.findings());
    }

    Exports exports() {
        return Objects.requireNonNull(exports, "The exports are read first");
    }

    /** Handed on by {@link CheckTerms}, school by school in order of their codes. */
    List<CheckedSchool> checkedSchools() {
        return checkedSchools;
    }

    /** Handed on by {@link EndCancelledLicences}, school by school in order of their codes. */
    List<SchoolStandings> standings() {
        return standings;
    }

    /** Handed on by {@link LinkTeachers}: the schools, with those that are gone, in order of their codes. */
    List<LinkedSchool> linkedSchools() {
        return linkedSchools;
    }

    /** Schools of which all licences or all teachers are gone since the run before. */
    List<SchoolCode> goneSchools() {
        return linkedSchools.stream()
                .map(LinkedSchool::loss)
                .filter(SchoolLoss::gone)
                .map(SchoolLoss::school)
                .toList();
    }

    /** What was found wrong so far. */
    List<Finding> findings() {
        return findings;
    }

    /** Handed on by {@link WriteReport} before it finishes: what the guard says. */
    void guarded(GuardVerdict verdict) {
        guardVerdict = verdict;
    }

    /** Handed on by {@link WriteReport}. */
    void reportWritten(Totals counted) {
        totals = counted;
    }

    Totals totals() {
        return Objects.requireNonNull(totals, "The report is written first");
    }

    GuardVerdict guardVerdict() {
        return guardVerdict;
    }

    /** Handed on by {@link Publish} when the night is held: where its report lies for inspection. */
    void heldIn(Path folder) {
        heldReport = folder;
    }

    /** Where the report lies that the night has led to. */
    Path outcome() {
        return heldReport == null ? ReportFolder.latestIn(request.reports()) : heldReport;
    }

    /** Whether the guard keeps this night from being published. */
    boolean isHeld() {
        return guardVerdict.trips() && !request.acceptChanges();
    }
}
