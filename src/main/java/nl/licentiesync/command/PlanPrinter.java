package nl.licentiesync.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.licentiesync.basispoort.MethodPlan;
import nl.licentiesync.basispoort.Plan;
import nl.licentiesync.basispoort.RevocationCheck;
import nl.licentiesync.command.ConsoleTable.Cell;
import nl.licentiesync.model.Program;
import nl.licentiesync.report.IndentedJson;
import nl.licentiesync.store.Run;
import tools.jackson.core.JsonGenerator;

/** Tells how much a plan sends for each method. */
final class PlanPrinter {

    private final Plan plan;
    private final boolean isHeld;
    private final Path folder;

    PlanPrinter(Plan plan, boolean isHeld, Path folder) {
        this.plan = plan;
        this.isHeld = isHeld;
        this.folder = folder;
    }

    void print(ConsoleTable table) {
        Run run = plan.run().run();
        table.heading(
                0, String.format(Locale.ROOT, "Plan for run %d of %s", run.id().value(), run.date()));
        row(table, "method", "grant", "keep", "revoke", "others", "bold");
        for (MethodPlan method : plan.methods()) {
            row(
                    table,
                    method.method(),
                    number(method.granted().size()),
                    number(method.kept().size()),
                    number(method.revoked().size()),
                    number(method.others()),
                    "");
        }
        if (plan.methods().isEmpty()) {
            table.text(2, "No program of the catalogue names a method; add the column method_id to programs.csv.");
        }
        table.blank();
        named(table, "Programs without a method, not planned:", programs());
        named(table, "Methods that only an earlier run had, left as they are:", plan.goneMethods());
        named(
                table,
                "Lists of methods nobody planned, left as they are:",
                plan.lists().unplanned());
        if (plan.invalidAccounts() > 0) {
            table.text(
                    2,
                    String.format(
                            Locale.ROOT,
                            "Teachers in service whose basispoort_id is no number from 1 to 9223372036854775807, not"
                                    + " planned: %d",
                            plan.invalidAccounts()));
        }
        BasispoortOptions.printOlder(table, plan.lists());
        if (isHeld) {
            plan.check().exceeded().forEach(exceeded -> table.text(2, held(exceeded)));
            table.text(2, "Nothing was written. Look at these schools; if it is right, add --accept-changes.");
        } else {
            table.text(2, "Written: " + folder.resolve("grants.csv"));
        }
        table.end();
    }

    private static String held(RevocationCheck.Exceeded exceeded) {
        return String.format(
                Locale.ROOT,
                "HELD: of method %s, %d of %d accounts (%s, at most %d %%) would be revoked unannounced: %s.",
                exceeded.method(),
                exceeded.revoked(),
                exceeded.held(),
                BasispoortOptions.percent(exceeded.revoked(), exceeded.held()),
                exceeded.limit(),
                exceeded.largest().stream()
                        .map(school -> school.school() + " " + school.revoked())
                        .collect(Collectors.joining(", ")));
    }

    private List<String> programs() {
        return plan.programsWithoutMethod().stream()
                .map(Program::id)
                .map(Object::toString)
                .toList();
    }

    private static void named(ConsoleTable table, String label, List<String> names) {
        if (!names.isEmpty()) {
            table.text(2, label + " " + String.join(", ", names));
        }
    }

    private static void row(
            ConsoleTable table, String method, String grant, String keep, String revoke, String others, String style) {
        table.row(
                2,
                new Cell(method, 38, style),
                new Cell(grant, 10, style, true),
                new Cell(keep, 10, style, true),
                new Cell(revoke, 10, style, true),
                new Cell(others, 10, style, true));
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    void printJson(PrintWriter out) {
        try (JsonGenerator json = IndentedJson.to(out)) {
            json.writeStartObject();
            json.writeNumberProperty("run", plan.run().run().id().value());
            json.writeStringProperty("date", plan.run().run().date().toString());
            json.writeStringProperty("status", isHeld ? "HELD" : "WRITTEN");
            json.writeArrayPropertyStart("methods");
            for (MethodPlan method : plan.methods()) {
                json.writeStartObject();
                json.writeStringProperty("method_id", method.method());
                json.writeNumberProperty("grant", method.granted().size());
                json.writeNumberProperty("keep", method.kept().size());
                json.writeNumberProperty("revoke", method.revoked().size());
                json.writeNumberProperty("others", method.others());
                json.writeEndObject();
            }
            json.writeEndArray();
            array(json, "programs_without_method", programs());
            array(json, "gone_methods", plan.goneMethods());
            array(json, "unplanned_lists", plan.lists().unplanned());
            array(
                    json,
                    "older_lists",
                    plan.lists().older().stream().map(Path::toString).toList());
            json.writeNumberProperty("invalid_accounts", plan.invalidAccounts());
            json.writeArrayPropertyStart("held");
            for (RevocationCheck.Exceeded exceeded : plan.check().exceeded()) {
                json.writeStartObject();
                json.writeStringProperty("method_id", exceeded.method());
                json.writeNumberProperty("revoked", exceeded.revoked());
                json.writeNumberProperty("of", exceeded.held());
                json.writeObjectPropertyStart("largest_schools");
                exceeded.largest()
                        .forEach(school ->
                                json.writeNumberProperty(school.school().value(), school.revoked()));
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringProperty("out", isHeld ? null : folder.toString());
            json.writeEndObject();
            json.writeRaw('\n');
        }
        StandardOutput.finish(out);
    }

    private static void array(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
