package nl.licentiesync.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Collection;
import nl.licentiesync.ask.Difference;
import nl.licentiesync.ask.Source;
import nl.licentiesync.ask.explain.Answer;
import nl.licentiesync.ask.explain.ExplainResult;
import nl.licentiesync.ask.explain.Explanation;
import nl.licentiesync.ask.explain.Fact;
import nl.licentiesync.ask.explain.OtherLicence;
import nl.licentiesync.ask.explain.Remedy;
import nl.licentiesync.ask.explain.RemedyOutcome;
import nl.licentiesync.report.IndentedJson;
import nl.licentiesync.rules.NextAccess;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes explanations as JSON. */
final class ExplanationJson {

    private final JsonGenerator json;

    private ExplanationJson(JsonGenerator json) {
        this.json = json;
    }

    /** Prints an object with all that was asked for. */
    static void print(PrintWriter out, LocalDate date, ExplainResult explainResult) {
        try (JsonGenerator json = IndentedJson.to(out)) {
            new ExplanationJson(json).write(date, explainResult);
            json.writeRaw('\n');
        }
        StandardOutput.finish(out);
    }

    private void write(LocalDate date, ExplainResult explainResult) {
        json.writeStartObject();
        json.writeStringProperty("date", date.toString());
        texts("assumed", explainResult.assumed());
        json.writeArrayPropertyStart("teachers");
        explainResult.explanations().forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("differences");
        explainResult.differences().forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Explanation explanation) {
        json.writeStartObject();
        json.writeStringProperty("school_id", explanation.school().code().value());
        json.writeStringProperty("school_name", explanation.school().name());
        json.writeStringProperty("teacher_id", explanation.teacher().id().value());
        json.writeStringProperty("teacher_name", explanation.teacher().name());
        texts("doubts", explanation.doubts());
        json.writeArrayPropertyStart("programs");
        explanation.answers().forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Answer answer) {
        json.writeStartObject();
        json.writeStringProperty("program_id", answer.row().program().id().value());
        json.writeStringProperty("program_name", answer.row().program().displayName());
        json.writeStringProperty("access", answer.row().access().name());
        texts("reasons", answer.row().verdict().reasons());
        NextAccess nextAccess = answer.nextAccess();
        text("until", nextAccess == null ? null : nextAccess.until());
        text("then", nextAccess == null ? null : nextAccess.then());
        text("link", !answer.row().isVisible() ? null : answer.row().linkedByHand() ? "MANUAL" : "AUTO");
        text("linked_on", answer.linkedOn());
        text(
                "licence_id",
                answer.row().counting() == null
                        ? null
                        : answer.row().counting().licence().id());
        json.writeArrayPropertyStart("facts");
        for (Fact fact : answer.facts()) {
            json.writeStartObject();
            json.writeStringProperty("fact", fact.code());
            json.writeBooleanProperty("holds", fact.holds());
            json.writeStringProperty("text", fact.text());
            texts(
                    "sources",
                    fact.sources().stream().map(Source::toString).distinct().toList());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("considered");
        for (OtherLicence other : answer.otherLicences()) {
            json.writeStartObject();
            json.writeStringProperty("licence_id", other.licence().value());
            json.writeStringProperty("phase", other.phase().name());
            json.writeStringProperty("why_not", other.why().name());
            json.writeStringProperty("text", other.text());
            json.writeStringProperty("source", other.source().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("remedies");
        for (Remedy remedy : answer.remedies()) {
            json.writeStartObject();
            json.writeStringProperty("remedy", remedy.kind().name());
            json.writeStringProperty("text", remedy.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("then_visible");
        for (RemedyOutcome remedyOutcome : answer.remedyOutcomes()) {
            json.writeStartObject();
            json.writeStringProperty("from", remedyOutcome.from().toString());
            json.writeStringProperty("access", remedyOutcome.access().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Difference difference) {
        json.writeStartObject();
        json.writeStringProperty("school_id", difference.school().value());
        json.writeStringProperty("teacher_id", difference.teacher().value());
        json.writeStringProperty("program_id", difference.program().value());
        json.writeStringProperty("from", difference.from().toString());
        text("up_to", difference.upTo());
        json.writeStringProperty("without", difference.without().name());
        json.writeStringProperty("with", difference.with().name());
        json.writeEndObject();
    }

    private void text(String name, @Nullable Object value) {
        json.writeStringProperty(name, value == null ? null : value.toString());
    }

    private void texts(String name, Collection<?> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(text -> json.writeString(text.toString()));
        json.writeEndArray();
    }
}
