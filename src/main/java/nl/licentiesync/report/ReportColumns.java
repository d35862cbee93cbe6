package nl.licentiesync.report;

import static nl.licentiesync.report.CsvFile.Column.code;
import static nl.licentiesync.report.CsvFile.Column.list;
import static nl.licentiesync.report.CsvFile.Column.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.Change;

/** The columns of the published files (section 4). */
final class ReportColumns {

    private ReportColumns() {}

    static List<CsvFile.Column<SchoolChange>> changes() {
        return List.of(
                code("school_id", row -> row.school().code()),
                code("teacher_id", row -> row.change().teacher()),
                code("program_id", row -> row.change().program()),
                code("change", row -> row.change().kind()),
                code("was", row -> row.change().was()),
                code("now", row -> row.change().now()),
                list("reasons", row -> row.change().reasons()));
    }

    static List<CsvFile.Column<ComingChange>> forecast() {
        return List.of(
                code("school_id", row -> row.school().code()),
                code("date", ComingChange::date),
                code("teacher_id", row -> row.change().teacher()),
                code("program_id", row -> row.change().program()),
                code("was", row -> row.change().was()),
                code("now", row -> row.change().now()),
                list("reasons", row -> row.change().reasons()));
    }

    static List<CsvFile.Column<SchoolAction>> actions(Advice advice) {
        return List.of(
                code("school_id", row -> row.school().code()),
                code("action", row -> row.action().kind()),
                code(
                        "licence_id",
                        row -> row.action().licence() == null
                                ? ""
                                : row.action().licence().id()),
                code(
                        "teacher_id",
                        row -> row.action().teacher() == null
                                ? ""
                                : row.action().teacher().id()),
                code(
                        "program_id",
                        row -> row.action().licence() == null
                                ? ""
                                : row.action().licence().program()),
                code("waiting", row -> row.action().waiting()),
                text("advice", row -> advice.on(row.action())),
                text("publisher", row -> row.action().publisher()));
    }

    static List<CsvFile.Column<Finding>> rejects(
            FindingMessages messages, LinePlaces places, Map<Finding, Integer> furtherAfter) {
        return List.of(
                code("file", row -> places.of(row.file(), row.line()).part()),
                code("line", row -> lineOf(places.of(row.file(), row.line()))),
                code("column", row -> row.column() == null ? "" : row.column().english()),
                code("severity", row -> row.severity()),
                code("code", Finding::code),
                text("message", row -> messages.of(row, furtherAfter.getOrDefault(row, 0))));
    }

    /** The line of a finding; empty when it is about no line. */
    private static Object lineOf(LinePlaces.Place place) {
        return place.line() == 0 ? "" : place.line();
    }

    /** One line of changes.csv. */
    record SchoolChange(School school, Change change) {}

    /** One line of forecast.csv: what the night of a date will change. */
    record ComingChange(School school, LocalDate date, Change change) {}

    /** One line of actions.csv. */
    record SchoolAction(School school, Action action) {}
}
