package nl.licentiesync.pages.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.RenderedOnce;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.RepairCause;

/** Puts into words what each teacher of a school sees, what is missing, and what repairs it. */
final class TeacherLinesBuilder {

    private static final List<Role> ROLES = List.of(Role.values());

    private final PageFacts facts;
    private final Messages messages;
    private final ListedNames names;
    private final MatrixColumns columns;
    private final SharedPieces pieces;
    private final Map<WayOfSeeing, String> ways = new HashMap<>();
    private final Map<RowsOfTeacher, ProgramLines> programs = new HashMap<>();
    private final Set<String> symbols = new HashSet<>();

    TeacherLinesBuilder(
            PageFacts facts, Messages messages, ListedNames names, MatrixColumns columns, SharedPieces pieces) {
        this.facts = facts;
        this.messages = messages;
        this.names = names;
        this.columns = columns;
        this.pieces = pieces;
    }

    /** The symbols in the cells so far. */
    Set<String> symbols() {
        return symbols;
    }

    /** The lines of a teacher, whose rows come by program. */
    TeacherLines lines(Teacher teacher, List<VisibilityRow> rows) {
        LocalDate end = teacher.endDate();
        boolean hasLeft = teacher.leftBefore(facts.date());
        return new TeacherLines(
                teacher.id().value(),
                TeacherLines.anchor(teacher.id().value()),
                names.of(teacher),
                details(teacher),
                teacher.basispoortId(),
                end != null && hasLeft ? messages.date(end) : "",
                programs(rows, hasLeft),
                facts.otherSchools().of(teacher));
    }

    private ProgramLines programs(List<VisibilityRow> rows, boolean hasLeft) {
        RowsOfTeacher key = new RowsOfTeacher(rows, hasLeft);
        ProgramLines known = programs.get(key);
        if (known != null) {
            return known.sharedWithOneMore();
        }
        ProgramLines lines = newPrograms(rows, hasLeft);
        programs.put(key, lines);
        return lines;
    }

    private ProgramLines newPrograms(List<VisibilityRow> rows, boolean hasLeft) {
        Map<WayOfSeeing, ProgramNames> seen = new LinkedHashMap<>();
        Map<Absence, ProgramNames> missing = new LinkedHashMap<>();
        for (VisibilityRow row : rows) {
            ProgramNames names = row.visibility().isVisible()
                    ? seen.computeIfAbsent(WayOfSeeing.of(row), way -> new ProgramNames())
                    : missing.computeIfAbsent(Absence.of(row), absence -> new ProgramNames());
            names.add(pieces.program(row.visibility().program()).name());
        }
        int visible = 0;
        List<ProgramLines.Seen> inWords = new ArrayList<>(seen.size());
        for (Map.Entry<WayOfSeeing, ProgramNames> entry : seen.entrySet()) {
            visible += entry.getValue().number();
            inWords.add(seen(entry.getKey(), entry.getValue()));
        }
        int repairable = 0;
        int expected = visible;
        Set<RepairCause> causes = EnumSet.noneOf(RepairCause.class);
        List<ProgramLines.Missing> toRepair = new ArrayList<>();
        List<ProgramLines.Missing> others = new ArrayList<>();
        for (Map.Entry<Absence, ProgramNames> entry : missing.entrySet()) {
            ProgramNames names = entry.getValue();
            AbsenceInWords why = pieces.absence(entry.getKey());
            if (why.isToRepair()) {
                repairable += names.number();
                causes.addAll(why.causes());
                toRepair.add(new ProgramLines.Missing(names, why));
            } else {
                expected += why.isExpected() ? names.number() : 0;
                others.add(new ProgramLines.Missing(names, why));
            }
        }
        expected += repairable;
        return new ProgramLines(
                hasLeft ? List.of() : inMatrix(rows),
                expected == 0 ? messages.get("teacher.nothing") : messages.get("teacher.sees", visible, expected),
                remedies(repairable, causes),
                toRepair,
                inWords,
                others,
                new RenderedOnce(),
                new RenderedOnce());
    }

    private ProgramLines.Seen seen(WayOfSeeing way, ProgramNames programs) {
        String how = ways.get(way);
        if (how == null) {
            how = way.inWords(messages);
            ways.put(way, how);
        }
        return new ProgramLines.Seen(programs, MatrixCell.legend(way.access()).substring(0, 1), how);
    }

    private String remedies(int programs, Set<RepairCause> causes) {
        return programs == 0
                ? ""
                : messages.get(
                        "teacher.toRepair",
                        programs,
                        causes.stream()
                                .map(cause -> messages.get(MatrixCell.word(cause)))
                                .collect(Collectors.joining(", ")));
    }

    /** A cell for each column; those in which the teacher has no row are of programs that the school has no licence for. */
    private List<MatrixCell> inMatrix(List<VisibilityRow> rows) {
        List<MatrixCell> inOrder = new ArrayList<>(columns.programs().size());
        int next = 0;
        for (Program program : columns.programs()) {
            while (next < rows.size() && isBefore(rows.get(next), program)) {
                next++;
            }
            boolean hasRow = next < rows.size() && isOf(rows.get(next), program);
            MatrixCell cell = hasRow ? pieces.cell(rows.get(next).visibility().verdict()) : pieces.withoutLicence();
            symbols.add(cell.symbol());
            inOrder.add(cell);
        }
        return inOrder;
    }

    private static boolean isBefore(VisibilityRow row, Program program) {
        return !isOf(row, program) && row.visibility().program().id().compareTo(program.id()) < 0;
    }

    private static boolean isOf(VisibilityRow row, Program program) {
        return row.visibility().program().id().equals(program.id());
    }

    private String details(Teacher teacher) {
        StringBuilder details = new StringBuilder(64)
                .append(messages.get("teacher.number", teacher.id().value()));
        String delimiter = "; ";
        for (Role role : ROLES) {
            if (teacher.roles().contains(role)) {
                details.append(delimiter).append(messages.role(role));
                delimiter = ", ";
            }
        }
        String groups = messages.groups(teacher.yearGroups());
        if (!groups.isEmpty()) {
            details.append("; ").append(messages.get("teacher.groups", groups));
        }
        return details.toString();
    }
}
