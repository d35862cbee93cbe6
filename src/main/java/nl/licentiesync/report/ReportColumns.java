package nl.licentiesync.report;

import static nl.licentiesync.report.CsvFile.Column.code;
import static nl.licentiesync.report.CsvFile.Column.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.Standing;
import nl.licentiesync.rules.Turn;
import org.jspecify.annotations.Nullable;

/** The columns of the published files (section 4). */
final class ReportColumns {

    private ReportColumns() {}

    static List<CsvFile.Column<VisibilityRow>> visibility() {
        Map<LocalDate, String> dates = new ConcurrentHashMap<>();
        return List.of(
                code("date", row -> written(dates, row.date())),
                code("school_id", row -> row.school().code()),
                text("school_name", row -> row.school().name()),
                code("teacher_id", row -> row.visibility().teacher().id()),
                text("teacher_name", row -> row.visibility().teacher().name()),
                code("basispoort_id", row -> row.visibility().teacher().basispoortId()),
                code("program_id", row -> row.visibility().program().id()),
                text("program_name", row -> row.visibility().program().displayName()),
                code("access", row -> row.visibility().access()),
                code("reasons", row -> joined(row.visibility().verdict().reasons())),
                code("until", row -> written(dates, until(row.turn()))),
                code("then", row -> orEmpty(then(row.turn()))),
                code("link", ReportColumns::link),
                code("linked_on", row -> written(dates, row.linkedOn())),
                code("licence_id", row -> licence(row.visibility().counting())));
    }

    static List<CsvFile.Column<SchoolChange>> changes() {
        return List.of(
                code("school_id", row -> row.school().code()),
                code("teacher_id", row -> row.change().teacher()),
                code("program_id", row -> row.change().program()),
                code("change", row -> row.change().kind()),
                code("was", row -> row.change().was()),
                code("now", row -> row.change().now()),
                code("reasons", row -> joined(row.change().reasons())));
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
                text("advice", row -> advice.on(row.action())));
    }

    static List<CsvFile.Column<Finding>> rejects(FindingMessages messages) {
        return List.of(
                code("file", row -> row.file().fileName()),
                code("line", Finding::line),
                code("column", row -> row.column() == null ? "" : row.column().english()),
                code("severity", row -> row.code().severity()),
                code("code", Finding::code),
                text("message", messages::of));
    }

    private static String joined(List<Reason> reasons) {
        return reasons.size() == 1
                ? reasons.get(0).name()
                : reasons.stream().map(Reason::name).collect(Collectors.joining("|"));
    }

    /** Few dates occur in many rows, so each is written out once. */
    private static String written(Map<LocalDate, String> dates, @Nullable LocalDate date) {
        return date == null ? "" : dates.computeIfAbsent(date, LocalDate::toString);
    }

    private static @Nullable LocalDate until(@Nullable Turn turn) {
        return turn == null ? null : turn.until();
    }

    private static @Nullable Access then(@Nullable Turn turn) {
        return turn == null ? null : turn.then();
    }

    private static String link(VisibilityRow row) {
        if (!row.visibility().isVisible()) {
            return "";
        }
        return row.visibility().linkedByHand() ? "MANUAL" : "AUTO";
    }

    private static Object licence(@Nullable Standing counting) {
        return counting == null ? "" : counting.licence().id();
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }

    /** One line of changes.csv. */
    record SchoolChange(School school, Change change) {}

    /** One line of actions.csv. */
    record SchoolAction(School school, Action action) {}
}
