package nl.licentiesync.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.licentiesync.ask.Difference;
import nl.licentiesync.command.ConsoleTable.Cell;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.TeacherKey;

/** Prints assumptions and the differences that they make. */
final class DifferencePrinter {

    /** Teachers named before only their number is told. */
    private static final int NAMED = 3;

    private static final Comparator<Difference> BY_PROGRAM_AND_DAY = Comparator.comparing(Difference::school)
            .thenComparing(Difference::program)
            .thenComparing(Difference::from);

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
        Map<Same, List<Difference>> together = new LinkedHashMap<>();
        differences.stream()
                .sorted(BY_PROGRAM_AND_DAY)
                .forEach(one -> together.computeIfAbsent(Same.of(one), same -> new ArrayList<>())
                        .add(one));
        row(
                messages.get("column.school"),
                messages.get("column.program"),
                messages.get("difference.from"),
                messages.get("difference.upTo"),
                messages.get("difference.without") + " → " + messages.get("difference.with"),
                "bold");
        together.forEach((same, all) -> {
            Difference first = all.get(0);
            row(
                    first.school().value(),
                    programName.apply(first.program()),
                    messages.shortDate(first.from()),
                    first.upTo() == null ? messages.get("difference.open") : messages.shortDate(first.upTo()),
                    messages.get("access." + first.without()) + " → " + messages.get("access." + first.with()),
                    "");
            consoleTable.row(9, new Cell(names(all), 71, "faint"));
        });
    }

    private String names(List<Difference> differences) {
        String some = differences.stream()
                .limit(NAMED)
                .map(one -> teacherName.apply(new TeacherKey(one.teacher(), one.school())))
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
        int more = differences.size() - NAMED;
        return more > 0 ? messages.count("difference.more", more, some, messages.number(more)) : some;
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

    /** A group of teachers with the same differences. */
    private record Same(SchoolCode school, ProgramId program, Object from, Object upTo, Access without, Access with) {

        static Same of(Difference one) {
            return new Same(
                    one.school(), one.program(), one.from(), String.valueOf(one.upTo()), one.without(), one.with());
        }
    }
}
