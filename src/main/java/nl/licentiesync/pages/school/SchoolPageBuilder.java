package nl.licentiesync.pages.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.RosterGap;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.Verdict;

/** Builds the page of a school from its finished report. */
public final class SchoolPageBuilder {

    private final PageFacts facts;
    private final Messages messages;
    private final SchoolReport report;
    private final School school;
    private final String name;
    private final Map<Verdict, MatrixCell> cells = new IdentityHashMap<>();
    private final Map<WayOfSeeing, String> ways = new HashMap<>();
    private final MatrixCell noLicence;
    private final TodoTexts todos;
    private final Map<TeacherId, Teacher> teachers = new LinkedHashMap<>();

    private SchoolPageBuilder(SchoolReport report, PageFacts facts, Messages messages) {
        this.report = report;
        this.facts = facts;
        this.messages = messages;
        this.school = report.school();
        this.todos = new TodoTexts(facts.catalogue(), messages);
        this.noLicence =
                new MatrixCell("none", messages.get("symbol." + Reason.NO_LICENCE), messages.reason(Reason.NO_LICENCE));
        this.name = name(report);
        report.schoolBefore().teachers().forEach(teacher -> teachers.put(teacher.id(), teacher));
        school.teachers().forEach(teacher -> teachers.put(teacher.id(), teacher));
    }

    /** The name of the school, as the exports have it, else as the run before had it. */
    public static String name(SchoolReport report) {
        String name = report.school().name();
        return name.isEmpty() ? report.schoolBefore().name() : name;
    }

    /**
     * The page.
     *
     * @param since the night since which it is so
     */
    public static SchoolPage page(SchoolReport report, PageFacts facts, UnchangedSince since, Messages messages) {
        return new SchoolPageBuilder(report, facts, messages).build(since);
    }

    private SchoolPage build(UnchangedSince since) {
        Map<TeacherId, List<VisibilityRow>> rows = new LinkedHashMap<>();
        long[] counts = new long[Access.values().length];
        for (VisibilityRow row : report.rows()) {
            rows.computeIfAbsent(row.visibility().teacher().id(), id -> new ArrayList<>())
                    .add(row);
            counts[row.visibility().access().ordinal()]++;
        }
        MatrixColumns columns = MatrixColumns.of(report.rows(), facts.date());
        List<TeacherLines> inService = new ArrayList<>();
        List<TeacherLines> left = new ArrayList<>();
        for (Teacher teacher : school.teachers()) {
            List<VisibilityRow> own = rows.getOrDefault(teacher.id(), List.of());
            if (!teacher.leftBefore(facts.date())) {
                inService.add(lines(teacher, columns, own));
            } else if (!own.isEmpty()) {
                left.add(lines(teacher, columns, own));
            }
        }
        inService.sort(BY_NAME);
        left.sort(BY_NAME);
        LicenceLines licences = new LicenceLines(report.licenceStatuses(), facts, messages);
        List<PublisherPermissions> publishers =
                PublisherPermissions.of(school.permissions(), report.licenceStatuses(), facts.catalogue());
        PermissionLines permissions = new PermissionLines(publishers, facts, messages);
        return new SchoolPage(
                messages,
                facts,
                since,
                school.code().value(),
                name,
                !school.isEmpty(),
                rosterGap(),
                counts[Access.FULL.ordinal()],
                counts[Access.RESULTS_ONLY.ordinal()],
                counts[Access.NONE.ordinal()],
                report.actions().stream()
                        .sorted(Comparator.comparing(Action::waiting).reversed())
                        .map(todos::of)
                        .toList(),
                columns.programs().stream().map(ProgramColumn::of).toList(),
                columns.leftOut(),
                inService,
                left,
                school.permissions().areAsked(),
                timeline(licences, permissions),
                licences.lines(),
                permissions.lines(),
                facts.dateBefore() == null ? List.of() : changeLines(report.changes()),
                coming(),
                new Help(report, publishers, facts, messages).questions(),
                MissingInBasispoort.notes(report, facts, messages));
    }

    private String rosterGap() {
        RosterGap gap = facts.rosterGaps().get(school.code());
        return gap == null
                ? ""
                : messages.get("todo.roster." + gap + (school.teachers().isEmpty() ? ".nobody" : ""));
    }

    private Timeline timeline(LicenceLines licences, PermissionLines permissions) {
        TimelineScale scale = TimelineScale.of(facts);
        return new Timeline(scale.years(), licences.bars(), permissions.bars());
    }

    private static final Comparator<TeacherLines> BY_NAME = Comparator.comparing(
                    TeacherLines::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(TeacherLines::id);

    private TeacherLines lines(Teacher teacher, MatrixColumns columns, List<VisibilityRow> rows) {
        Map<WayOfSeeing, List<String>> seen = new LinkedHashMap<>();
        Map<Verdict, List<String>> missing = new LinkedHashMap<>();
        for (VisibilityRow row : rows) {
            String program = row.visibility().program().displayName();
            if (row.visibility().isVisible()) {
                seen.computeIfAbsent(WayOfSeeing.of(row), way -> new ArrayList<>())
                        .add(program);
            } else {
                missing.computeIfAbsent(row.visibility().verdict(), v -> new ArrayList<>())
                        .add(program);
            }
        }
        LocalDate end = teacher.endDate();
        return new TeacherLines(
                teacher.id().value(),
                anchor(teacher.id().value()),
                teacher.displayName(),
                details(teacher),
                teacher.basispoortId(),
                end != null && teacher.leftBefore(facts.date()) ? messages.date(end) : "",
                teacher.leftBefore(facts.date()) ? List.of() : inMatrix(columns, rows),
                seen.entrySet().stream()
                        .map(entry -> new TeacherLines.Seen(
                                String.join(", ", entry.getValue()),
                                MatrixCell.kind(entry.getKey().access()),
                                ways.computeIfAbsent(entry.getKey(), way -> way.inWords(messages))))
                        .toList(),
                missing.entrySet().stream()
                        .map(entry -> new TeacherLines.Missing(
                                MatrixCell.of(entry.getKey(), messages).words(),
                                entry.getKey().concernsTeacher(),
                                String.join(", ", entry.getValue())))
                        .toList());
    }

    /** A cell for each column; those in which the teacher has no row are of programs that the school has no licence for. */
    private List<MatrixCell> inMatrix(MatrixColumns columns, List<VisibilityRow> rows) {
        List<MatrixCell> cells = new ArrayList<>(columns.programs().size());
        int next = 0;
        for (Program program : columns.programs()) {
            while (next < rows.size()
                    && rows.get(next).visibility().program().id().compareTo(program.id()) < 0) {
                next++;
            }
            boolean hasRow = next < rows.size()
                    && rows.get(next).visibility().program().id().equals(program.id());
            cells.add(hasRow ? cell(rows.get(next)) : noLicence);
        }
        return cells;
    }

    private MatrixCell cell(VisibilityRow row) {
        return cells.computeIfAbsent(row.visibility().verdict(), verdict -> MatrixCell.of(verdict, messages));
    }

    private String details(Teacher teacher) {
        String roles = teacher.roles().stream()
                .sorted()
                .map(role -> messages.get("role." + role.name()))
                .collect(Collectors.joining(", "));
        String groups = messages.groups(teacher.yearGroups());
        return joined(
                "; ",
                messages.get("teacher.number", teacher.id().value()),
                roles,
                groups.isEmpty() ? "" : messages.get("teacher.groups", groups));
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

    private List<ComingNight> coming() {
        return report.forecast().stream()
                .map(night -> new ComingNight(messages.date(night.date()), changeLines(night.changes())))
                .toList();
    }

    private List<ChangeLine> changeLines(List<Change> changes) {
        return ChangeLines.of(
                changes,
                id -> teachers.containsKey(id) ? teachers.get(id).displayName() : id.value(),
                facts.catalogue(),
                messages);
    }
}
