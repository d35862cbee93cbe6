package nl.licentiesync.pages.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.RosterGap;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ForecastNight;
import nl.licentiesync.rules.LastChanges;

/** Builds the page of a school from its finished report. */
public final class SchoolPageBuilder {

    private final PageFacts facts;
    private final Messages messages;
    private final SchoolReport report;
    private final School school;
    private final SchoolTodo todo;
    private final ListedNames names;
    private final Map<TeacherId, Teacher> teachers = new LinkedHashMap<>();

    private SchoolPageBuilder(SchoolReport report, SchoolTodo todo, PageFacts facts, Messages messages) {
        this.report = report;
        this.todo = todo;
        this.facts = facts;
        this.messages = messages;
        this.school = report.school();
        this.names = todo.names();
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
     * @param todo what has to be done there
     * @param since the night since which it is so
     * @param pieces in the language of the messages
     */
    public static SchoolPage page(
            SchoolReport report,
            SchoolTodo todo,
            PageFacts facts,
            UnchangedSince since,
            Messages messages,
            SharedPieces pieces) {
        return new SchoolPageBuilder(report, todo, facts, messages).build(since, pieces);
    }

    private SchoolPage build(UnchangedSince since, SharedPieces pieces) {
        Map<TeacherId, List<VisibilityRow>> rows = rowsByTeacher();
        MatrixColumns columns = MatrixColumns.of(report.rows(), facts.date());
        TeacherLinesBuilder lines = new TeacherLinesBuilder(facts, messages, names, columns, pieces);
        List<TeacherLines> inService = new ArrayList<>();
        List<TeacherLines> left = new ArrayList<>();
        for (Teacher teacher : school.teachers()) {
            List<VisibilityRow> own = rows.getOrDefault(teacher.id(), List.of());
            if (!teacher.leftBefore(facts.date())) {
                inService.add(lines.lines(teacher, own));
            } else if (!own.isEmpty()) {
                left.add(lines.lines(teacher, own));
            }
        }
        inService.sort(Comparator.comparing(TeacherLines::name));
        left.sort(Comparator.comparing(TeacherLines::name));
        LicenceLines licences = new LicenceLines(report.licenceStatuses(), todo.licences(), facts, messages, pieces);
        List<PublisherPermissions> publishers =
                PublisherPermissions.of(school.permissions(), report.licenceStatuses(), facts.catalogue());
        PermissionLines permissions = new PermissionLines(publishers, facts, messages, pieces);
        return new SchoolPage(
                messages,
                pieces,
                facts,
                since,
                school.code().value(),
                name(report),
                !school.isEmpty(),
                rosterGap(report, facts, messages),
                SchoolSums.of(report.rows()),
                todo.groups(),
                columns.programs().stream().map(pieces::program).toList(),
                columns.leftOut(),
                LegendEntry.of(lines.symbols(), messages),
                inService,
                left,
                school.permissions().areAsked(),
                timeline(licences, permissions),
                licences.lines(),
                permissions.lines(),
                changesTitle(),
                report.lastChanges().map(this::changeLines).orElse(List.of()),
                licences.daysToCancel(),
                coming(),
                new Help(report, publishers, facts, messages, pieces).questions(),
                new MissingInBasispoort(facts, messages).notes(report));
    }

    private Map<TeacherId, List<VisibilityRow>> rowsByTeacher() {
        List<VisibilityRow> all = report.rows();
        Map<TeacherId, List<VisibilityRow>> byTeacher = new HashMap<>();
        int first = 0;
        for (int next = 1; next <= all.size(); next++) {
            TeacherId teacher = all.get(first).visibility().teacher().id();
            if (next == all.size() || !all.get(next).visibility().teacher().id().equals(teacher)) {
                byTeacher.put(teacher, all.subList(first, next));
                first = next;
            }
        }
        return byTeacher;
    }

    /** What it means that a school has no usable roster; empty when it has one. */
    static String rosterGap(SchoolReport report, PageFacts facts, Messages messages) {
        School school = report.school();
        RosterGap gap = facts.rosterGaps().get(school.code());
        return gap == null
                ? ""
                : messages.get("todo.roster." + gap + (school.teachers().isEmpty() ? ".nobody" : ""));
    }

    private Timeline timeline(LicenceLines licences, PermissionLines permissions) {
        TimelineScale scale = TimelineScale.of(facts);
        return new Timeline(scale.years(), licences.bars(), permissions.bars());
    }

    private List<ComingNight> coming() {
        List<ComingNight> nights = new ArrayList<>(report.forecast().size());
        for (ForecastNight night : report.forecast()) {
            nights.add(new ComingNight(messages.date(night.date()), changeLines(night.changes(), TeacherId::value)));
        }
        return nights;
    }

    private String changesTitle() {
        return report.lastChanges()
                .map(last -> messages.get("changes.last", messages.date(last.date()), messages.date(last.dateBefore())))
                .orElseGet(() -> messages.get("changes.first"));
    }

    private List<ChangeLine> changeLines(LastChanges last) {
        return changeLines(last.changes(), last::nameOf);
    }

    /** The lines; teachers who are gone have the names that they had. */
    private List<ChangeLine> changeLines(List<Change> changes, Function<TeacherId, String> namesOfGone) {
        return ChangeLines.together(ChangeLines.of(changes, id -> name(id, namesOfGone), facts.catalogue(), messages));
    }

    private String name(TeacherId id, Function<TeacherId, String> namesOfGone) {
        Teacher teacher = teachers.get(id);
        return teacher == null ? namesOfGone.apply(id) : names.of(teacher).whole();
    }
}
