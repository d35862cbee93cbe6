package nl.licentiesync.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.licentiesync.basispoort.Drift;
import nl.licentiesync.basispoort.DriftAdvice;
import nl.licentiesync.basispoort.DriftRow;
import nl.licentiesync.basispoort.SchoolDifferences;
import nl.licentiesync.command.ConsoleTable.Cell;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.report.IndentedJson;
import nl.licentiesync.store.Run;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Tells the differences between a run and Basispoort, by school. */
final class DriftPrinter {

    private static final int MOST_SCHOOLS = 10;

    private final Drift drift;
    private final DriftAdvice advice;
    private final @Nullable Path folder;

    DriftPrinter(Drift drift, Messages messages, @Nullable Path folder) {
        this.drift = drift;
        this.advice = new DriftAdvice(drift, messages);
        this.folder = folder;
    }

    void print(ConsoleTable table) {
        Run run = drift.run().run();
        table.heading(
                0,
                String.format(
                        Locale.ROOT,
                        "Differences between run %d of %s and Basispoort",
                        run.id().value(),
                        run.date()));
        if (drift.rows().isEmpty()) {
            table.text(2, "None: Basispoort shows what the run says.");
        }
        drift.counts()
                .forEach((kind, number) -> table.row(
                        2,
                        new Cell(kind.name(), 38),
                        new Cell(String.format(Locale.ROOT, "%,d", number), 10, "", true)));
        printSchools(table);
        if (drift.schoolsWithoutFiles() > 0) {
            table.text(
                    2,
                    String.format(
                            Locale.ROOT,
                            "Schools of which no details were saved, so that only their grants are compared: %,d",
                            drift.schoolsWithoutFiles()));
        }
        if (!drift.ambiguous().isEmpty()) {
            table.text(2, "Two active institutions with one BRIN, left out: " + String.join("; ", drift.ambiguous()));
        }
        if (!drift.lists().unplanned().isEmpty()) {
            table.text(
                    2,
                    "Lists of methods nobody planned, left as they are: "
                            + String.join(", ", drift.lists().unplanned()));
        }
        BasispoortOptions.printOlder(table, drift.lists());
        if (folder != null) {
            table.text(2, "Written: " + folder.resolve("drift.csv"));
        }
        table.end();
    }

    private void printSchools(ConsoleTable table) {
        List<SchoolDifferences> schools = drift.worstFirst();
        if (schools.isEmpty()) {
            return;
        }
        table.blank();
        table.heading(2, "Schools, worst first");
        schools.stream().limit(MOST_SCHOOLS).forEach(school -> {
            table.row(
                    2,
                    new Cell(school.isOfNoSchool() ? "none" : school.code(), 8),
                    new Cell(school.isOfNoSchool() ? "of teachers who are in no export now" : name(school), 60),
                    new Cell(String.format(Locale.ROOT, "%,d", school.rows().size()), 10, "", true));
            table.row(10, new Cell(kinds(school), 70, "faint"));
        });
        if (schools.size() > MOST_SCHOOLS) {
            table.text(2, String.format(Locale.ROOT, "and %,d more", schools.size() - MOST_SCHOOLS));
        }
        table.blank();
    }

    private String name(SchoolDifferences school) {
        return drift.nameOf(school.code());
    }

    private static String kinds(SchoolDifferences school) {
        return school.counts().entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
    }

    void printJson(PrintWriter out) {
        try (JsonGenerator json = IndentedJson.to(out)) {
            json.writeStartObject();
            json.writeNumberProperty("run", drift.run().run().id().value());
            json.writeStringProperty("date", drift.run().run().date().toString());
            json.writeNumberProperty("schools_without_files", drift.schoolsWithoutFiles());
            array(json, "ambiguous_institutions", drift.ambiguous());
            array(json, "unplanned_lists", drift.lists().unplanned());
            array(
                    json,
                    "older_lists",
                    drift.lists().older().stream().map(Path::toString).toList());
            json.writeObjectPropertyStart("counts");
            drift.counts().forEach((kind, number) -> json.writeNumberProperty(kind.name(), number));
            json.writeEndObject();
            json.writeArrayPropertyStart("differences");
            drift.rows().forEach(row -> write(json, row));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        StandardOutput.finish(out);
    }

    private void write(JsonGenerator json, DriftRow row) {
        json.writeStartObject();
        json.writeStringProperty("kind", row.kind().name());
        json.writeStringProperty("school_id", row.school());
        json.writeStringProperty("teacher_id", row.teacher());
        json.writeStringProperty("basispoort_id", row.account());
        json.writeStringProperty("method_id", row.method());
        array(json, "program_ids", row.programs());
        json.writeStringProperty("should", row.should());
        json.writeStringProperty("actual", row.actual());
        json.writeStringProperty("detail", row.detail());
        json.writeStringProperty("advice", advice.of(row));
        json.writeEndObject();
    }

    private static void array(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
