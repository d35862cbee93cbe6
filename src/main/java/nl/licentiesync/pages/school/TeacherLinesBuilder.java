package nl.licentiesync.pages.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import nl.licentiesync.model.Teacher;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.RenderedOnce;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.NextAccess;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.RepairCause;
import nl.licentiesync.rules.Verdict;
import org.jspecify.annotations.Nullable;

/** Puts into words what each teacher of a school sees, what is missing, and what repairs it. */
final class TeacherLinesBuilder {

    private final PageFacts facts;
    private final Messages messages;
    private final ListedNames names;
    private final MatrixColumns columns;
    private final MatrixCells cells;
    private final Map<WayOfSeeing, String> ways = new HashMap<>();
    private final Map<RowsOfTeacher, ProgramLines> programs = new HashMap<>();
    private final Set<String> symbols = new HashSet<>();

    TeacherLinesBuilder(
            PageFacts facts, Messages messages, ListedNames names, MatrixColumns columns, MatrixCells cells) {
        this.facts = facts;
        this.messages = messages;
        this.names = names;
        this.columns = columns;
        this.cells = cells;
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
        Map<WayOfSeeing, List<String>> seen = new LinkedHashMap<>();
        Map<Absence, List<String>> missing = new LinkedHashMap<>();
        Set<RepairCause> causes = EnumSet.noneOf(RepairCause.class);
        int toRepair = 0;
        int visible = 0;
        int expected = 0;
        for (VisibilityRow row : rows) {
            String program = row.visibility().program().displayName();
            if (row.visibility().isVisible()) {
                visible++;
                seen.computeIfAbsent(WayOfSeeing.of(row), way -> new ArrayList<>())
                        .add(program);
            } else {
                Verdict verdict = row.visibility().verdict();
                if (RepairCause.of(verdict) != null) {
                    toRepair++;
                    causes.addAll(causes(verdict));
                } else if (verdict.names(Reason.NOT_STARTED)) {
                    expected++;
                }
                missing.computeIfAbsent(Absence.of(row), absence -> new ArrayList<>())
                        .add(program);
            }
        }
        expected += visible + toRepair;
        List<ProgramLines.Missing> absences = missing.entrySet().stream()
                .map(entry -> missing(entry.getKey(), entry.getValue()))
                .toList();
        return new ProgramLines(
                hasLeft ? List.of() : inMatrix(rows),
                expected == 0 ? messages.get("teacher.nothing") : messages.get("teacher.sees", visible, expected),
                remedies(toRepair, causes),
                absences.stream().filter(TeacherLinesBuilder::isToRepair).toList(),
                seen.entrySet().stream()
                        .map(entry -> new ProgramLines.Seen(
                                String.join(", ", entry.getValue()),
                                MatrixCell.legend(entry.getKey().access()).substring(0, 1),
                                ways.computeIfAbsent(entry.getKey(), way -> way.inWords(messages))))
                        .toList(),
                absences.stream().filter(absence -> !isToRepair(absence)).toList(),
                new RenderedOnce(),
                new RenderedOnce());
    }

    private static boolean isToRepair(ProgramLines.Missing missing) {
        return missing.kind().equals(MatrixCell.TO_REPAIR);
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

    private ProgramLines.Missing missing(Absence absence, List<String> programs) {
        Verdict verdict = absence.verdict();
        return new ProgramLines.Missing(
                verdict.reasons().stream().map(messages::reason).collect(Collectors.joining("; ")),
                MatrixCell.kind(verdict),
                String.join(", ", programs),
                remedies(absence));
    }

    private List<ProgramLines.Remedy> remedies(Absence absence) {
        Set<RepairCause> causes = causes(absence.verdict());
        if (!causes.isEmpty()) {
            return causes.stream()
                    .map(cause ->
                            new ProgramLines.Remedy(messages.get("repair." + cause), TodoGroup.anchor(kind(cause))))
                    .toList();
        }
        NextAccess next = absence.next();
        if (next != null) {
            return List.of(new ProgramLines.Remedy(
                    messages.get(
                            "access.comes." + next.then(),
                            messages.date(next.until().plusDays(1))),
                    ""));
        }
        return absence.verdict().concernsTeacher()
                ? List.of(new ProgramLines.Remedy(messages.get("repair.order"), ""))
                : List.of();
    }

    private static ActionKind kind(RepairCause cause) {
        return switch (cause) {
            case TERMS -> ActionKind.ACCEPT_TERMS;
            case PERMISSION -> ActionKind.GRANT_PERMISSION;
            case ACCOUNT -> ActionKind.REQUEST_ACCOUNT;
        };
    }

    private static Set<RepairCause> causes(Verdict verdict) {
        Set<RepairCause> causes = EnumSet.noneOf(RepairCause.class);
        for (Reason reason : verdict.reasons()) {
            RepairCause cause = RepairCause.of(reason);
            if (cause != null) {
                causes.add(cause);
            }
        }
        return causes;
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
            MatrixCell cell = hasRow ? cells.of(rows.get(next).visibility().verdict()) : cells.withoutLicence();
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
        String roles = teacher.roles().stream()
                .sorted()
                .map(role -> messages.get("role." + role.name()))
                .collect(Collectors.joining(", "));
        String groups = messages.groups(teacher.yearGroups());
        return joined(
                messages.get("teacher.number", teacher.id().value()),
                roles,
                groups.isEmpty() ? "" : messages.get("teacher.groups", groups));
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    /** Why a program is missing, and when that changes by itself. */
    private record Absence(Verdict verdict, @Nullable NextAccess next) {

        static Absence of(VisibilityRow row) {
            return new Absence(row.visibility().verdict(), row.nextAccess());
        }
    }
}
