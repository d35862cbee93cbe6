package nl.licentiesync.pages.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.rules.ActionKind;

/**
 * What has to be done at a school, to be printed: a numbered list to tick off, and who waits for which numbers.
 *
 * @param since when the page became what it is
 * @param rosterGap what it means that the school has no usable roster; empty when it has one
 * @param waiting the teachers who wait, by surname
 */
public record SchoolTodoPage(
        Messages messages,
        SharedPieces pieces,
        UnchangedSince since,
        String code,
        String title,
        String rosterGap,
        List<TodoGroup> todo,
        List<Waiting> waiting) {

    /** Somebody who waits for the things of these numbers. */
    public record Waiting(String name, String numbers) {}

    /** The page of a school. */
    public static SchoolTodoPage of(
            SchoolReport report,
            SchoolTodo todo,
            PageFacts facts,
            UnchangedSince since,
            Messages messages,
            SharedPieces pieces) {
        String name = SchoolPageBuilder.name(report);
        String code = report.school().code().value();
        return new SchoolTodoPage(
                messages,
                pieces,
                since,
                code,
                name.isEmpty() ? code : name,
                SchoolPageBuilder.rosterGap(report, facts, messages),
                todo.groups(),
                waiting(todo.groups()));
    }

    private static List<Waiting> waiting(List<TodoGroup> todo) {
        // The numbers of items grow, and those of a group are either one or all different.
        Map<ListedName, List<Integer>> numbers = new HashMap<>();
        for (TodoGroup group : todo) {
            // Who uses a licence that is to be ordered again does not wait.
            if (group.kind() != ActionKind.REORDER) {
                for (TodoItem item : group.items()) {
                    for (ListedName name : item.names()) {
                        List<Integer> known = numbers.computeIfAbsent(name, any -> new ArrayList<>());
                        if (known.isEmpty() || known.get(known.size() - 1) != item.number()) {
                            known.add(item.number());
                        }
                    }
                }
            }
        }
        List<ListedName> names = new ArrayList<>(numbers.keySet());
        names.sort(Comparator.naturalOrder());
        List<Waiting> waiting = new ArrayList<>(names.size());
        for (ListedName name : names) {
            waiting.add(new Waiting(name.whole(), joined(Objects.requireNonNull(numbers.get(name)))));
        }
        return waiting;
    }

    private static String joined(List<Integer> numbers) {
        StringBuilder joined = new StringBuilder();
        for (int number : numbers) {
            joined.append(joined.isEmpty() ? "" : ", ").append(number);
        }
        return joined.toString();
    }
}
