package nl.licentiesync.pages.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.Terms;

/** Groups what has to be done at a school by its kind; what most teachers wait for comes first. */
final class TodoGroups {

    private final SchoolReport report;
    private final Catalogue catalogue;
    private final Messages messages;
    private final WhoWaits waiting;
    private final ListedNames names;
    private final Map<LicenceId, Integer> places;

    private TodoGroups(
            SchoolReport report,
            Catalogue catalogue,
            ListedNames names,
            List<LicenceStatus> licences,
            Messages messages) {
        this.report = report;
        this.catalogue = catalogue;
        this.messages = messages;
        this.names = names;
        this.waiting = new WhoWaits(report.actions(), report.rows());
        this.places = new HashMap<>();
        for (LicenceStatus status : licences) {
            places.put(status.licence().id(), places.size());
        }
    }

    /**
     * The groups of a school.
     *
     * @param licences in the order of the page
     */
    static List<TodoGroup> of(
            SchoolReport report,
            Catalogue catalogue,
            ListedNames names,
            List<LicenceStatus> licences,
            Messages messages) {
        return report.actions().isEmpty()
                ? List.of()
                : new TodoGroups(report, catalogue, names, licences, messages).groups();
    }

    private List<TodoGroup> groups() {
        Map<ActionKind, List<Action>> byKind = new EnumMap<>(ActionKind.class);
        for (Action action : report.actions()) {
            byKind.computeIfAbsent(action.kind(), kind -> new ArrayList<>()).add(action);
        }
        List<List<Action>> inOrder = new ArrayList<>(byKind.values());
        inOrder.sort(Comparator.comparingInt(TodoGroups::teachers).reversed());
        List<TodoGroup> groups = new ArrayList<>();
        int number = 0;
        for (List<Action> actions : inOrder) {
            ActionKind kind = actions.get(0).kind();
            List<TodoItem> items = new ArrayList<>();
            for (Action action : sorted(actions)) {
                boolean sharesNumber = kind == ActionKind.REQUEST_ACCOUNT && !items.isEmpty();
                number += sharesNumber ? 0 : 1;
                items.add(item(action, number));
            }
            groups.add(new TodoGroup(
                    kind, messages.get("todo.kind." + kind), messages.get("todo.kind." + kind + ".who"), items));
        }
        return groups;
    }

    /** The most teachers who wait for one action of a kind; accounts are requested together. */
    private static int teachers(List<Action> actions) {
        return actions.get(0).kind() == ActionKind.REQUEST_ACCOUNT ? actions.size() : mostWaiting(actions);
    }

    private static int mostWaiting(List<Action> actions) {
        int most = 0;
        for (Action action : actions) {
            most = Math.max(most, action.waiting());
        }
        return most;
    }

    private List<Action> sorted(List<Action> actions) {
        List<Action> sorted = new ArrayList<>(actions);
        sorted.sort(
                actions.get(0).kind() == ActionKind.REQUEST_ACCOUNT
                        ? Comparator.comparing((Action action) -> names.of(teacher(action)))
                        : Comparator.comparingInt(Action::waiting).reversed());
        return sorted;
    }

    private TodoItem item(Action action, int number) {
        return switch (action.kind()) {
            case ACCEPT_TERMS, CHECK_ACCEPTER, REORDER -> ofLicence(action, number);
            case GRANT_PERMISSION ->
                new TodoItem(number, action.publisher(), "", "permissions", teachersOf(action), namesOf(action));
            case REQUEST_ACCOUNT -> ofTeacher(action, number);
        };
    }

    private TodoItem ofLicence(Action action, int number) {
        if (action.licence() == null) {
            throw new IllegalArgumentException(action.kind() + " is about a licence");
        }
        LicenceId id = action.licence().id();
        List<String> detail = new ArrayList<>();
        detail.add(messages.get("todo.licence", id.value()));
        if (action.terms() == Terms.NOT_BY_SCHOOL) {
            detail.add(messages.get("todo.again"));
        }
        if (action.lastDay() != null) {
            detail.add(messages.get("todo.ends", messages.date(action.lastDay())));
        }
        return new TodoItem(
                number,
                catalogue.program(action.licence().program()).displayName(),
                String.join("; ", detail),
                LicenceLines.anchor(Objects.requireNonNull(places.get(id))),
                teachersOf(action),
                namesOf(action));
    }

    private TodoItem ofTeacher(Action action, int number) {
        Teacher teacher = teacher(action);
        return new TodoItem(
                number,
                names.of(teacher).whole(),
                "",
                TeacherLines.anchor(teacher.id().value()),
                messages.count("count.forPrograms", action.waiting()),
                namesOf(action));
    }

    private static Teacher teacher(Action action) {
        if (action.teacher() == null) {
            throw new IllegalArgumentException(action.kind() + " is about a teacher");
        }
        return action.teacher();
    }

    private String teachersOf(Action action) {
        String key = action.kind() == ActionKind.REORDER ? "count.users" : "count.waiting";
        return action.waiting() == 0 ? "" : messages.count(key, action.waiting());
    }

    private List<ListedName> namesOf(Action action) {
        List<Teacher> teachers = waiting.of(action);
        List<ListedName> sorted = new ArrayList<>(teachers.size());
        for (Teacher teacher : teachers) {
            sorted.add(names.of(teacher));
        }
        sorted.sort(Comparator.naturalOrder());
        return sorted;
    }
}
