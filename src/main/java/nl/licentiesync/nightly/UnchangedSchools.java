package nl.licentiesync.nightly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.nightly.guard.FigureCount;
import nl.licentiesync.nightly.guard.SchoolFigures;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.packing.PackedSchool;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.RunReport;
import nl.licentiesync.report.SchoolRecord;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSchool;
import nl.licentiesync.report.UnusableRecord;
import nl.licentiesync.report.WhyEvaluated;
import nl.licentiesync.rules.LinkedSchool;
import nl.licentiesync.rules.NextChangeDay;
import nl.licentiesync.store.KeptSchool;
import nl.licentiesync.store.KeptSchools;
import nl.licentiesync.store.RunId;

/**
 * Says of schools of which nothing changed what the latest report says, and records what tonight's report says of all
 * others, for the nights to come; for any number of threads.
 */
final class UnchangedSchools {

    /** The name of what the night itself notes in the record of a school, beside what the parts of the report note. */
    private static final String NOTE = "night";

    private final Night night;
    private final Catalogue catalogue;
    private final boolean sameCatalogue;
    private final RunReport report;
    private final String commonFacts;
    private final FigureCount guardFigures;
    private final UnknownAccepters unknownAccepters;
    private final StageTimes times;

    /**
     * The schools of a night.
     *
     * @param commonFacts a fingerprint of what its report says of all schools alike
     * @param times also count why schools are evaluated
     */
    UnchangedSchools(
            Night night,
            Exports exports,
            RunReport report,
            String commonFacts,
            FigureCount guardFigures,
            StageTimes times) {
        this.night = night;
        this.catalogue = exports.catalogue();
        this.sameCatalogue = catalogue.equals(night.before().catalogue());
        this.report = report;
        this.commonFacts = commonFacts;
        this.guardFigures = guardFigures;
        this.unknownAccepters = new UnknownAccepters(exports);
        this.times = times;
    }

    /** Says of a school what the latest report says; empty when something changed, so that the rules are to be asked. */
    Optional<Reused> reuse(SchoolToSynchronise school, PackedSchool tonight) {
        try {
            return Optional.of(reuse(unchanged(school, tonight)));
        } catch (UnusableRecord e) {
            times.countEvaluated(e.why());
            return Optional.empty();
        }
    }

    private UnchangedSchool unchanged(SchoolToSynchronise school, PackedSchool tonight) throws UnusableRecord {
        EarlierReport.OfSchool earlier = school.earlier();
        if (earlier == null) {
            throw new UnusableRecord(WhyEvaluated.NOT_KEPT);
        }
        UnchangedSchool unchanged = earlier.unchanged(school.before(), tonight, night.date(), commonFacts);
        if (!sameCatalogue) {
            // The latest report has the same one, but its run is not the run before.
            throw new UnusableRecord(WhyEvaluated.RUN_BEFORE);
        }
        return unchanged;
    }

    private Reused reuse(UnchangedSchool school) throws UnusableRecord {
        PackReader note = school.noteOf(NOTE);
        SchoolFigures figures = guardFigures.ofUnchanged(school.code(), note, school::school);
        List<LicenceId> toCheck = new ArrayList<>();
        for (int left = note.getNumber(); left > 0; left--) {
            toCheck.add(new LicenceId(note.getText()));
        }
        return new Reused(unknownAccepters.findings(toCheck), figures, report.renderAgain(school));
    }

    /** Begins the record of a school with what {@link #reuse} reads of it; the report adds to it. */
    SchoolRecord begunRecord(LinkedSchool school) {
        SchoolRecord record = new SchoolRecord();
        PackWriter note = record.note(NOTE);
        guardFigures.note(school, note);
        List<LicenceId> toCheck = UnknownAccepters.licences(school.licenceStatuses());
        note.putNumber(toCheck.size());
        toCheck.forEach(licence -> note.putText(licence.value()));
        return record;
    }

    /**
     * What the state keeps of a school.
     *
     * @param record complete
     * @param stateRun the run that wrote the state of the school
     */
    KeptSchool toKeep(SchoolReport school, SchoolRecord record, RunId stateRun) {
        SchoolCode code = school.school().code();
        byte[] all = record.toByteArray();
        if (!school.isOfItsRows() || all.length > KeptSchools.LONGEST) {
            return new KeptSchool(code, record.lengths(), null);
        }
        LocalDate changes = NextChangeDay.after(night.date(), school.school(), catalogue, night.rules());
        return new KeptSchool(code, all, new KeptSchool.Validity(stateRun, commonFacts, night.date(), changes));
    }

    /**
     * A school of which the report says what the latest one says.
     *
     * @param addition appends its lines to the files of all schools
     */
    record Reused(List<Finding> findings, SchoolFigures figures, ReportPart.Addition addition) {}
}
