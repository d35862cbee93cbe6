package nl.licentiesync.nightly;

import java.io.Closeable;
import java.io.IOException;
import nl.licentiesync.report.RenderedSchool;
import nl.licentiesync.report.ReportWriter;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.SchoolReports;
import nl.licentiesync.rules.LinkedSchool;

/** Stage writeReport: puts the schools into lines, and writes the report aside. */
final class WriteReport implements Closeable {

    private final Night night;
    private final SchoolReports reports;
    private final ReportWriter report;

    WriteReport(Night night) throws IOException {
        this.night = night;
        this.reports = new SchoolReports(night.rules(), night.exports().catalogue(), night.date());
        this.report = new ReportWriter(night.reportFiles(), night.exports().catalogue());
    }

    /** All that is published of a school; may be asked for by several threads at a time, like its lines. */
    SchoolReport report(LinkedSchool school) {
        return reports.of(school);
    }

    /** A school's lines. */
    RenderedSchool render(SchoolReport school) {
        return report.render(school);
    }

    /** Adds a school, which must come after those added before. */
    void append(RenderedSchool school) throws IOException {
        report.append(school);
    }

    /** Closes the files; only then are the totals handed on, without which nothing is published. */
    @Override
    public void close() throws IOException {
        report.close();
        night.reportWritten(report.totals());
    }
}
