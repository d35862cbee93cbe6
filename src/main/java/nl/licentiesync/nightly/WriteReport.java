package nl.licentiesync.nightly;

import java.io.IOException;
import java.util.List;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.report.ReportWriter;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.SummaryFacts;
import org.springframework.batch.core.step.Step;

/** Step 5, writeReport: writes the report aside, checks that its totals tally, and asks the guard. */
final class WriteReport {

    private final Night night;

    WriteReport(Night night) {
        this.night = night;
    }

    Step step(Steps steps) {
        return steps.once("writeReport", this::write);
    }

    private void write() throws IOException {
        Catalogue catalogue = night.exports().catalogue();
        NightRequest request = night.request();
        try (ReportWriter report = new ReportWriter(night.report().work(), request.readers(), catalogue)) {
            for (LinkedSchool school : night.linkedSchools()) {
                report.write(SchoolReport.of(
                        school.standings(), school.links(), school.before(), catalogue, night.rules(), night.date()));
            }
            night.guarded(new Guard(GuardLimits.DEFAULT).verdict(night.exports().tallies(), night.before(), losses()));
            night.reportWritten(report.finish(night.exports(), night.findings(), request.language(), facts()));
        }
    }

    private SummaryFacts facts() {
        return new SummaryFacts(
                night.date(),
                night.run().value(),
                night.isHeld() ? "HELD" : "PUBLISHED",
                night.request().startedAt(),
                night.guardVerdict().remarks(),
                night.goneSchools());
    }

    private List<SchoolLoss> losses() {
        return night.linkedSchools().stream().map(LinkedSchool::loss).toList();
    }
}
