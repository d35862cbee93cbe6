package nl.licentiesync.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.Terms;
import nl.licentiesync.rules.Turn;
import nl.licentiesync.rules.Verdict;

/** Puts the finished report of a school into the words of its page. */
final class SchoolPageBuilder {

    private final PageFacts facts;
    private final Texts texts;
    private final SchoolReport report;
    private final School school;
    private final String name;
    private final Map<Verdict, Cell> cells = new IdentityHashMap<>();
    private final Map<TeacherId, Teacher> teachers = new LinkedHashMap<>();

    private SchoolPageBuilder(SchoolReport report, School before, PageFacts facts, Texts texts) {
        this.report = report;
        this.facts = facts;
        this.texts = texts;
        this.school = report.school();
        this.name = school.name().isEmpty() ? before.name() : school.name();
        before.teachers().forEach(teacher -> teachers.put(teacher.id(), teacher));
        school.teachers().forEach(teacher -> teachers.put(teacher.id(), teacher));
    }

    static SchoolPage page(SchoolReport report, School before, PageFacts facts, Texts texts) {
        return new SchoolPageBuilder(report, before, facts, texts).build();
    }

    private SchoolPage build() {
        Map<ProgramId, Program> programs = new TreeMap<>();
        Map<TeacherId, Map<ProgramId, VisibilityRow>> rows = new LinkedHashMap<>();
        long[] counts = new long[Access.values().length];
        for (VisibilityRow row : report.rows()) {
            Program program = row.visibility().program();
            programs.put(program.id(), program);
            rows.computeIfAbsent(row.visibility().teacher().id(), id -> new TreeMap<>())
                    .put(program.id(), row);
            counts[row.visibility().access().ordinal()]++;
        }
        List<TeacherLines> inService = new ArrayList<>();
        List<TeacherLines> left = new ArrayList<>();
        for (Teacher teacher : school.teachers()) {
            Map<ProgramId, VisibilityRow> own = rows.getOrDefault(teacher.id(), Map.of());
            if (!teacher.leftBefore(facts.date())) {
                inService.add(lines(teacher, programs, own));
            } else if (!own.isEmpty()) {
                left.add(lines(teacher, programs, own));
            }
        }
        inService.sort(BY_NAME);
        left.sort(BY_NAME);
        LicenceLines licences = new LicenceLines(report.standings(), facts, texts);
        return new SchoolPage(
                texts,
                facts,
                school.code().value(),
                name,
                !school.isEmpty(),
                counts[Access.FULL.ordinal()],
                counts[Access.RESULTS_ONLY.ordinal()],
                counts[Access.NONE.ordinal()],
                report.actions().stream()
                        .sorted(Comparator.comparing(Action::waiting).reversed())
                        .map(this::todo)
                        .toList(),
                programs.values().stream().map(ProgramColumn::of).toList(),
                inService,
                left,
                licences.timeline(),
                licences.lines(),
                facts.dateBefore() == null ? List.of() : changeLines(report.changes()),
                coming(),
                new Help(report, facts, texts).questions());
    }

    private static final Comparator<TeacherLines> BY_NAME = Comparator.comparing(
                    TeacherLines::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(TeacherLines::id);

    private TeacherLines lines(Teacher teacher, Map<ProgramId, Program> programs, Map<ProgramId, VisibilityRow> rows) {
        List<Cell> inMatrix = new ArrayList<>(programs.size());
        List<TeacherLines.Seen> seen = new ArrayList<>();
        Map<Verdict, List<String>> missing = new LinkedHashMap<>();
        Cell noLicence =
                new Cell("none", texts.get("symbol." + Reason.NO_LICENCE), texts.get("reason." + Reason.NO_LICENCE));
        for (Program program : programs.values()) {
            VisibilityRow row = rows.get(program.id());
            if (row == null) {
                inMatrix.add(noLicence);
                continue;
            }
            Verdict verdict = row.visibility().verdict();
            Cell cell = cells.computeIfAbsent(verdict, v -> Cell.of(v, texts));
            inMatrix.add(cell);
            if (row.visibility().isVisible()) {
                seen.add(new TeacherLines.Seen(program.displayName(), cell.kind(), how(row)));
            } else {
                missing.computeIfAbsent(verdict, v -> new ArrayList<>()).add(program.displayName());
            }
        }
        LocalDate end = teacher.endDate();
        return new TeacherLines(
                teacher.id().value(),
                anchor(teacher.id().value()),
                teacher.displayName(),
                details(teacher),
                teacher.basispoortId(),
                end != null && teacher.leftBefore(facts.date()) ? texts.date(end) : "",
                inMatrix,
                seen,
                missing.entrySet().stream()
                        .map(entry -> new TeacherLines.Missing(
                                Cell.of(entry.getKey(), texts).words(),
                                entry.getKey().concernsTeacher(),
                                String.join(", ", entry.getValue())))
                        .toList());
    }

    /** How a visible program is seen, linked since when, and until when. */
    private String how(VisibilityRow row) {
        LocalDate linkedOn = row.linkedOn();
        Turn turn = row.turn();
        return joined(
                ", ",
                row.visibility().access() == Access.RESULTS_ONLY ? texts.get("seen.resultsOnly") : "",
                linkedOn == null
                        ? ""
                        : texts.get(
                                row.visibility().linkedByHand() ? "seen.linkedSince.byHand" : "seen.linkedSince",
                                texts.shortDate(linkedOn)),
                turn == null ? "" : texts.get("seen.until." + turn.then(), texts.shortDate(turn.until())));
    }

    private String details(Teacher teacher) {
        String roles = teacher.roles().stream()
                .sorted()
                .map(role -> texts.get("role." + role.name()))
                .collect(Collectors.joining(", "));
        String groups = texts.groups(teacher.yearGroups());
        return joined(
                "; ",
                texts.get("teacher.number", teacher.id().value()),
                roles,
                groups.isEmpty() ? "" : texts.get("teacher.groups", groups));
    }

    private static String joined(String between, String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    /** Letters and digits stay, anything else becomes its number: so that a link may hold it and no two are alike. */
    static String anchor(String id) {
        StringBuilder anchor = new StringBuilder("teacher-");
        id.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_')) {
                anchor.appendCodePoint(c);
            } else {
                anchor.append('.').append(Integer.toHexString(c)).append('.');
            }
        });
        return anchor.toString();
    }

    private Todo todo(Action action) {
        String again = action.terms() == Terms.NOT_BY_SCHOOL ? ".again" : "";
        String key = "todo." + action.kind() + again;
        if (action.licence() != null) {
            String program =
                    facts.catalogue().program(action.licence().program()).displayName();
            return new Todo(
                    action.kind().name(),
                    texts.get(key + ".what", program, action.licence().id().value()),
                    texts.get(key + ".who"),
                    action.waiting() == 0 ? "" : texts.count("todo.teachers", action.waiting()));
        }
        Teacher teacher = action.teacher();
        return new Todo(
                action.kind().name(),
                texts.get(key + ".what", teacher == null ? "" : teacher.displayName()),
                texts.get(key + ".who"),
                texts.count("todo.programs", action.waiting()));
    }

    private List<ComingNight> coming() {
        return report.forecast().stream()
                .map(night -> new ComingNight(texts.date(night.date()), changeLines(night.changes())))
                .toList();
    }

    private List<ChangeLine> changeLines(List<Change> changes) {
        return ChangeLines.of(
                changes,
                id -> teachers.containsKey(id) ? teachers.get(id).displayName() : id.value(),
                facts.catalogue(),
                texts);
    }
}
