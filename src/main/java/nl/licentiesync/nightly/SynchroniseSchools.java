package nl.licentiesync.nightly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.FindingLog;
import nl.licentiesync.intake.RowsOfSchool;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.nightly.guard.FigureCount;
import nl.licentiesync.nightly.guard.SchoolFigures;
import nl.licentiesync.packing.PackedSchool;
import nl.licentiesync.pages.Pages;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.RunReport;
import nl.licentiesync.report.SchoolRecord;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.SchoolReports;
import nl.licentiesync.rules.LastChanges;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.LinkedSchool;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.store.ChangedSchool;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.ExportLines;
import nl.licentiesync.store.ExportLines.LinesOfSchool;
import nl.licentiesync.store.KeptSchool;
import nl.licentiesync.store.KeptSchools;
import nl.licentiesync.store.SchoolStates;
import nl.licentiesync.store.StoredSchool;
import org.jspecify.annotations.Nullable;

/**
 * Step 2, synchroniseSchools: takes the schools in order of their codes through the stages of the night. Several
 * threads process schools; one writes the results.
 */
final class SynchroniseSchools implements SchoolWork<SynchronisedSchool, SynchronisedSchools> {

    private final Night night;
    private final Exports exports;
    private final SchoolStates states;
    private final ExportLines lines;
    private final KeptSchools keptSchools;
    private final RunReport report;
    private final PublishedParts parts;
    private final StageTimes times;
    private final LinkingRule linking;
    private final FigureCount guardFigures;
    private final SchoolReports reports;
    private final UnknownAccepters unknownAccepters;
    private final ChangedTeacherIds changedTeacherIds;
    private final PrefetchingReader<SchoolToSynchronise, Synchronised> schools;

    private final EarlierReport earlier;
    private final UnchangedSchools unchanged;
    private final List<SchoolCode> evaluated = new ArrayList<>();
    private final List<SchoolFigures> figures = new ArrayList<>();
    private final FindingLog findings = new FindingLog();

    private SynchroniseSchools(
            Night night,
            Exports exports,
            Database database,
            RunReport report,
            ExecutorService threads,
            StageTimes times) {
        this.night = night;
        this.exports = exports;
        this.states = database.schools();
        this.lines = database.exportLines();
        this.report = report;
        this.parts = night.publishedParts(exports, new PastNights(night, database));
        this.times = times;
        this.linking = new LinkingRule(night.rules().calendar(), exports.catalogue(), night.date());
        this.guardFigures = new FigureCount(night.rules(), night.date(), night.before(), exports, licencesReplaced());
        this.reports = new SchoolReports(
                night.rules(), exports.catalogue(), night.date(), night.before().date());
        this.unknownAccepters = new UnknownAccepters(exports);
        this.changedTeacherIds = new ChangedTeacherIds(exports);
        this.keptSchools = database.keptSchools();
        this.earlier = EarlierReport.of(night, database);
        this.unchanged = new UnchangedSchools(night, exports, report, parts.commonFacts(), guardFigures, times);
        this.schools = new PrefetchingReader<>(
                new SchoolsWithBefore(
                        exports.schoolCodes().iterator(),
                        states.asOf(night.before().id()),
                        schoolsReplaced(),
                        earlier),
                school -> SchoolFailure.named(school.code(), () -> synchronise(school)),
                threads);
    }

    /** Begins the report, and the work on schools. */
    static SynchroniseSchools begin(
            Night night,
            JudgedExports judged,
            Database database,
            RunReport report,
            ExecutorService threads,
            StageTimes times)
            throws IOException {
        Exports exports = judged.exports();
        SynchroniseSchools step = new SynchroniseSchools(night, exports, database, report, threads, times);
        report.closeToo(step.earlier);
        report.begin(step.parts.all());
        night.request().progress().started(exports.schoolCodes().size());
        return step;
    }

    /** The schools that the replaced run changed. */
    private Iterator<StoredSchool> schoolsReplaced() {
        ReplacedRun replaced = night.replaced();
        return replaced == null || !night.before().exists()
                ? Collections.emptyIterator()
                : states.writtenBy(replaced.run());
    }

    private Set<LicenceId> licencesReplaced() {
        Set<LicenceId> licences = new HashSet<>();
        schoolsReplaced()
                .forEachRemaining(
                        school -> school.unpack().school().licences().forEach(licence -> licences.add(licence.id())));
        return licences;
    }

    /** What the files of all schools say of a school is added at once: a chunk of it would fill the memory. */
    @Override
    public @Nullable SynchronisedSchool next() throws Exception {
        Synchronised next = schools.read();
        if (next == null) {
            return null;
        }
        next.addition().add();
        return next.school();
    }

    private Synchronised synchronise(SchoolToSynchronise school) {
        RowsOfSchool rows = exports.rows(school.code());
        PackedSchool tonight = rows.packed();
        LinesOfSchool exportLines = new LinesOfSchool(school.code(), rows.packedLines());
        return times.timed(Stage.WRITE_REPORT, () -> unchanged.reuse(school, tonight))
                .map(reused -> new Synchronised(
                        new SynchronisedSchool(reused.findings(), reused.figures(), null, exportLines, null),
                        reused.addition()))
                .orElseGet(() -> evaluate(school, tonight, exportLines));
    }

    private Synchronised evaluate(SchoolToSynchronise school, PackedSchool tonight, LinesOfSchool exportLines) {
        LicenceStatuses licences = times.timed(
                Stage.JUDGE_LICENCES,
                () -> night.rules().licenceStatuses(tonight.unpack(), exports.catalogue(), night.date()));
        LinkedSchool linked = times.timed(Stage.LINK_TEACHERS, () -> link(licences, tonight, school.before()));
        SchoolFigures counted = times.timed(Stage.COUNT_FOR_GUARD, () -> guardFigures.of(linked, school.replaced()));
        Optional<LastChanges> before = school.before().lastChanges(tonight);
        SchoolReport ofSchool = times.timed(Stage.WRITE_REPORT, () -> reports.of(linked, before));
        boolean isAsBefore = linked.isAsBefore() && ofSchool.lastChanges().equals(before);
        SchoolRecord record = unchanged.begunRecord(linked);
        ReportPart.Addition addition = times.timed(Stage.WRITE_REPORT, () -> report.render(ofSchool, record));
        List<Finding> found = new ArrayList<>(unknownAccepters.findings(UnknownAccepters.licences(licences)));
        found.addAll(changedTeacherIds.findings(linked));
        return new Synchronised(
                new SynchronisedSchool(
                        found,
                        counted,
                        isAsBefore
                                ? null
                                : ChangedSchool.of(
                                        school.before(),
                                        StoredSchool.of(tonight, linked.links(), ofSchool.lastChanges())),
                        exportLines,
                        unchanged.toKeep(
                                ofSchool, record, isAsBefore ? school.before().writtenBy() : night.run())),
                addition);
    }

    /** Rows that the state holds in the same bytes are not unpacked once more. */
    private LinkedSchool link(LicenceStatuses licences, PackedSchool tonight, StoredSchool stored) {
        boolean rowsChanged = !stored.hasRowsOf(tonight);
        SchoolState before =
                rowsChanged ? stored.unpack() : new SchoolState(licences.school(), stored.linksIfSameRows(tonight));
        return linking.link(licences, before, rowsChanged);
    }

    @Override
    public void write(List<SynchronisedSchool> synchronised) throws IOException {
        states.write(
                night.run(),
                synchronised.stream()
                        .map(SynchronisedSchool::toStore)
                        .filter(Objects::nonNull)
                        .toList());
        lines.write(
                night.run(),
                synchronised.stream().map(SynchronisedSchool::lines).toList());
        List<KeptSchool> toKeep = synchronised.stream()
                .map(SynchronisedSchool::toKeep)
                .filter(Objects::nonNull)
                .toList();
        keptSchools.add(night.run(), toKeep);
        toKeep.forEach(school -> evaluated.add(school.school()));
        for (SynchronisedSchool school : synchronised) {
            findings.addAll(school.findings());
            figures.add(school.figures());
        }
        night.request().progress().stepBy(synchronised.size());
    }

    @Override
    public SynchronisedSchools result() {
        return new SynchronisedSchools(
                figures,
                findings.list(),
                report.totals(),
                parts.pages().map(Pages::written).orElse(Map.of()),
                evaluated,
                earlier.dropped());
    }

    /**
     * A school on which a thread has worked.
     *
     * @param addition appends its lines to the files of all schools, in their order
     */
    private record Synchronised(SynchronisedSchool school, ReportPart.Addition addition) {}
}
