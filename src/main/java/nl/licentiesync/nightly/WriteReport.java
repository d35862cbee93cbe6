package nl.licentiesync.nightly;

import java.io.IOException;
import java.util.List;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.report.RenderedSchool;
import nl.licentiesync.report.ReportWriter;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.SummaryFacts;
import org.springframework.batch.core.step.Step;

/** Step 5, writeReport: writes the report aside, checks that its totals tally, and asks the guard. */
final class WriteReport {

    /** Schools rendered at a time, which bounds the memory that their lines take. */
    private static final int BATCH = 100;

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
            List<LinkedSchool> schools = night.linkedSchools();
            for (int from = 0; from < schools.size(); from += BATCH) {
                List<LinkedSchool> batch = schools.subList(from, Math.min(from + BATCH, schools.size()));
                // Each core renders some of the schools; they are added in their order.
                for (RenderedSchool school : batch.parallelStream()
                        .map(school -> report.render(reportOf(school)))
                        .toList()) {
                    report.append(school);
                }
            }
            night.guarded(new Guard(GuardLimits.DEFAULT).verdict(night.exports().tallies(), night.before(), losses()));
            night.reportWritten(report.finish(night.exports(), night.findings(), request.language(), facts()));
        }
    }

    private SchoolReport reportOf(LinkedSchool school) {
        return SchoolReport.of(
                school.standings(),
                school.links(),
                school.before(),
                night.exports().catalogue(),
                night.rules(),
                night.date());
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
