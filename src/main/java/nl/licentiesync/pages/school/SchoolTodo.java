package nl.licentiesync.pages.school;

import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.report.SchoolReport;

/**
 * What has to be done at a school, and the names of its teachers: what its page and its page to print both say.
 *
 * @param groups by kind; what most teachers wait for comes first
 */
public record SchoolTodo(ListedNames names, List<TodoGroup> groups) {

    /** The things to do at a school. */
    public static SchoolTodo of(SchoolReport report, PageFacts facts, Messages messages) {
        ListedNames names = new ListedNames(report.school().teachers());
        return new SchoolTodo(names, TodoGroups.of(report, facts.catalogue(), names, messages));
    }
}
