package nl.licentiesync.command;

import java.util.List;
import java.util.function.Function;
import nl.licentiesync.ask.Difference;
import nl.licentiesync.ask.SameDifferences;
import nl.licentiesync.command.ConsoleTable.Cell;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.TeacherKey;

/** Prints assumptions and the differences that they make. */
final class DifferencePrinter {

    /** Teachers named before only their number is told. */
    private static final int NAMED = 3;

    private final ConsoleTable consoleTable;
    private final Messages messages;
    private final Function<ProgramId, String> programName;
    private final Function<TeacherKey, String> teacherName;

    DifferencePrinter(
            ConsoleTable consoleTable,
            Messages messages,
            Function<ProgramId, String> programName,
            Function<TeacherKey, String> teacherName) {
        this.consoleTable = consoleTable;
        this.messages = messages;
        this.programName = programName;
        this.teacherName = teacherName;
    }

    /** The assumptions, one a line. */
    void printAssumed(List<String> assumed) {
        consoleTable.heading(0, messages.get("assumed.title"));
        assumed.forEach(text -> consoleTable.row(2, new Cell("–", 2), new Cell(text, 76)));
    }

    /**
     * The differences; teachers for whom they are the same stand together.
     *
     * @param none what is said when there are none
     */
    void print(List<Difference> differences, String none) {
        consoleTable.blank();
        consoleTable.heading(0, messages.get("difference.title"));
        if (differences.isEmpty()) {
            consoleTable.text(2, none);
            return;
        }
        row(
                messages.get("column.school"),
                messages.get("column.program"),
                messages.get("difference.from"),
                messages.get("difference.upTo"),
                messages.get("difference.without") + " → " + messages.get("difference.with"),
                "bold");
        for (SameDifferences same : SameDifferences.groups(differences)) {
            row(
                    same.school().value(),
                    programName.apply(same.program()),
                    messages.shortDate(same.from()),
                    same.upTo() == null ? messages.get("difference.open") : messages.shortDate(same.upTo()),
                    messages.get("access." + same.without()) + " → " + messages.get("access." + same.with()),
                    "");
            consoleTable.row(9, new Cell(names(same), 71, "faint"));
        }
    }

    private String names(SameDifferences same) {
        List<String> names = same.teachers().stream()
                .map(teacher -> teacherName.apply(new TeacherKey(teacher, same.school())))
                .toList();
        return messages.first(names, NAMED, "difference.more");
    }

    private void row(String school, String program, String from, String upTo, String change, String style) {
        consoleTable.row(
                2,
                new Cell(school, 7, style),
                new Cell(program, 22, style),
                new Cell(from, 11, style),
                new Cell(upTo, 11, style),
                new Cell(change, 27, style));
    }
}
