package nl.licentiesync.nightly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.nightly.guard.FigureCount;
import nl.licentiesync.nightly.guard.ReplacedSchool;
import nl.licentiesync.nightly.guard.SchoolFigures;
import nl.licentiesync.packing.PackedSchool;
import nl.licentiesync.pages.Pages;
import nl.licentiesync.pages.SchoolRow;
import nl.licentiesync.report.RenderedSchool;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.LinkedSchool;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.ExportLines;
import nl.licentiesync.store.ExportLines.LinesOfSchool;
import nl.licentiesync.store.SchoolStates;
import nl.licentiesync.store.StoredSchool;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemStreamException;

/**
 * Step 2, synchroniseSchools: takes the schools in order of their codes through the stages of the night. Several
 * threads process schools; one writes the results.
 */
final class SynchroniseSchools implements ItemStream {

    private final Night night;
    private final SchoolStates states;
    private final ExportLines lines;
    private final StageTimes times;
    private @Nullable LinkingRule linking;
    private @Nullable FigureCount figures;
    private @Nullable WriteReport writeReport;
    private @Nullable ChangedTeacherIds changedTeacherIds;
    private @Nullable PrefetchingReader<SchoolToSynchronise, SynchronisedSchool> schools;

    SynchroniseSchools(Night night, Database database, StageTimes times) {
        this.night = night;
        this.states = database.schools();
        this.lines = database.exportLines();
        this.times = times;
    }

    Step step(Steps steps) {
        return steps.<Future<SynchronisedSchool>, SynchronisedSchool>perSchool(
                "synchroniseSchools", this, () -> started(schools).read(), Future::get, this::write);
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            linking = new LinkingRule(night.rules().calendar(), night.exports().catalogue(), night.date());
            figures = new FigureCount(night.rules(), night.date(), night.before(), night.exports(), licencesReplaced());
            writeReport = new WriteReport(night);
            changedTeacherIds = new ChangedTeacherIds(night.exports());
            night.pagesBegun(new Pages(night.reportFiles(), night.pageFacts()));
            schools = new PrefetchingReader<>(
                    new SchoolsWithBefore(
                            night.exports().schoolCodes().iterator(),
                            states.asOf(night.before().id()),
                            schoolsReplaced()),
                    school -> SchoolFailure.named(school.code(), () -> synchronise(school)),
                    night.threads());
            night.request().progress().started(night.exports().schoolCodes().size());
        } catch (IOException e) {
            throw new ItemStreamException("The report cannot be written: " + e.getMessage(), e);
        }
    }

    /** The schools that the run that tonight's replaces left otherwise than the run before. */
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

    private SynchronisedSchool synchronise(SchoolToSynchronise school) {
        Exports exports = night.exports();
        PackedSchool tonight = exports.school(school.code());
        LicenceStatuses licences = times.timed(
                Stage.JUDGE_LICENCES,
                () -> night.rules().licenceStatuses(tonight.unpack(), exports.catalogue(), night.date()));
        LinkedSchool linked = times.timed(Stage.LINK_TEACHERS, () -> link(licences, tonight, school.before()));
        SchoolFigures counted = times.timed(
                Stage.COUNT_FOR_GUARD, () -> started(figures).of(linked, ReplacedSchool.of(school.replaced())));
        SchoolReport report =
                times.timed(Stage.WRITE_REPORT, () -> started(writeReport).report(linked));
        RenderedSchool rendered =
                times.timed(Stage.WRITE_REPORT, () -> started(writeReport).render(report));
        SchoolRow row = times.timed(Stage.WRITE_PAGES, () -> night.pages().write(report));
        List<Finding> findings = new ArrayList<>(new UnknownAccepters(exports).findings(licences));
        findings.addAll(started(changedTeacherIds).findings(linked));
        return new SynchronisedSchool(
                findings,
                counted,
                linked.isAsBefore() ? null : StoredSchool.of(tonight, linked.links()),
                new LinesOfSchool(school.code(), exports.packedLinesOf(school.code())),
                rendered,
                row);
    }

    /** Rows that the state holds in the same bytes are not unpacked once more. */
    private LinkedSchool link(LicenceStatuses licences, PackedSchool tonight, StoredSchool stored) {
        boolean rowsChanged = !stored.hasRowsOf(tonight);
        SchoolState before =
                rowsChanged ? stored.unpack() : new SchoolState(licences.school(), stored.linksBehind(tonight));
        return started(linking).link(licences, before, rowsChanged);
    }

    private void write(Chunk<? extends SynchronisedSchool> chunk) throws IOException {
        List<StoredSchool> changed = chunk.getItems().stream()
                .map(SynchronisedSchool::toStore)
                .filter(Objects::nonNull)
                .toList();
        states.write(night.run(), changed);
        lines.write(
                night.run(),
                chunk.getItems().stream().map(SynchronisedSchool::lines).toList());
        for (SynchronisedSchool school : chunk) {
            started(writeReport).append(school.rendered());
            night.findings().addAll(school.findings());
            night.figures().add(school.figures());
            night.schools().add(school.row());
        }
        night.request().progress().stepBy(chunk.size());
    }

    @Override
    public void close() {
        try {
            if (writeReport != null) {
                writeReport.close();
            }
        } catch (IOException e) {
            throw new ItemStreamException("The report cannot be written: " + e.getMessage(), e);
        }
    }

    private static <T> T started(@Nullable T part) {
        return Objects.requireNonNull(part, "The step has not started");
    }
}
