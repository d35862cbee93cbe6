package nl.licentiesync.pages.school;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
            SchoolReport report, SchoolTodo todo, PageFacts facts, UnchangedSince since, Messages messages) {
        String name = SchoolPageBuilder.name(report);
        String code = report.school().code().value();
        return new SchoolTodoPage(
                messages,
                since,
                code,
                name.isEmpty() ? code : name,
                SchoolPageBuilder.rosterGap(report, facts, messages),
                todo.groups(),
                waiting(todo.groups()));
    }

    private static List<Waiting> waiting(List<TodoGroup> todo) {
        SortedMap<ListedName, SortedSet<Integer>> numbers = new TreeMap<>();
        for (TodoGroup group : todo) {
            // Who uses a licence that is to be ordered again does not wait.
            if (group.kind() != ActionKind.REORDER) {
                for (TodoItem item : group.items()) {
                    item.names()
                            .forEach(name -> numbers.computeIfAbsent(name, any -> new TreeSet<>())
                                    .add(item.number()));
                }
            }
        }
        return numbers.entrySet().stream()
                .map(entry -> new Waiting(
                        entry.getKey().whole(),
                        entry.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "))))
                .toList();
    }
}
