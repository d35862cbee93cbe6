package nl.licentiesync.report;

import java.io.IOException;
import java.util.List;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.Severity;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.ChangeKind;
import tools.jackson.core.JsonGenerator;

/** The file summary.json, the run in figures for other programs. */
public final class SummaryJson implements ReportPart {

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        SummaryFacts facts = run.summary();
        Exports exports = run.exports();
        List<Finding> findings = run.findings();
        ReportTotals totals = run.totals();
        try (JsonGenerator json = IndentedJson.to(files.create("summary.json"))) {
            json.writeStartObject();
            json.writeStringProperty("date", facts.date().toString());
            json.writeNumberProperty("run", facts.run());
            json.writeStringProperty("status", facts.status());
            json.writeStringProperty("started_at", facts.startedAt().toString());
            json.writeObjectPropertyStart("inputs");
            exports.tallies().values().stream()
                    .flatMap(tally -> tally.parts().stream())
                    .distinct()
                    .forEach(part -> json.writeStringProperty(part.name(), part.sha256()));
            json.writeEndObject();
            json.writeObjectPropertyStart("counts");
            json.writeNumberProperty("licences", totals.licences());
            json.writeNumberProperty("teachers", totals.teachers());
            json.writeNumberProperty("rows", totals.rows());
            json.writeNumberProperty("full", totals.rows(Access.FULL));
            json.writeNumberProperty("results_only", totals.rows(Access.RESULTS_ONLY));
            json.writeNumberProperty("none", totals.rows(Access.NONE));
            json.writeNumberProperty("gained", totals.changes(ChangeKind.GAINED));
            json.writeNumberProperty("lost", totals.changes(ChangeKind.LOST));
            json.writeNumberProperty("reduced", totals.changes(ChangeKind.REDUCED));
            json.writeNumberProperty("restored", totals.changes(ChangeKind.RESTORED));
            json.writeNumberProperty("rejected", Finding.count(findings, Severity.ERROR));
            json.writeNumberProperty("warnings", Finding.count(findings, Severity.WARNING));
            json.writeNumberProperty("kept_in_force", exports.keptInForce());
            json.writeEndObject();
            writeTexts(json, "gone_schools", texts(facts.goneSchools()));
            writeTexts(json, "gained_schools", texts(facts.gainedSchools()));
            writeTexts(json, "guard", GuardMessages.english(facts.guardRemarks()));
            writeNotices(json, facts.notices());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static List<String> texts(List<SchoolCode> schools) {
        return schools.stream().map(SchoolCode::value).toList();
    }

    private static void writeNotices(JsonGenerator json, List<Notice> notices) {
        json.writeArrayPropertyStart("notices");
        for (Notice notice : notices) {
            json.writeStartObject();
            json.writeStringProperty("code", notice.kind().name());
            json.writeStringProperty("message", NoticeMessages.english(notice));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTexts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
