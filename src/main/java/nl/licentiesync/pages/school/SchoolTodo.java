package nl.licentiesync.pages.school;

import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.rules.LicenceStatus;

/**
 * What has to be done at a school, and the names of its teachers: what its page and its page to print both say.
 *
 * @param licences in the order of the page
 * @param groups by kind; what most teachers wait for comes first
 */
public record SchoolTodo(ListedNames names, List<LicenceStatus> licences, List<TodoGroup> groups) {

    /** The things to do at a school. */
    public static SchoolTodo of(SchoolReport report, PageFacts facts, Messages messages, SharedPieces pieces) {
        ListedNames names = new ListedNames(report.school().teachers());
        List<LicenceStatus> licences = LicenceLines.inOrder(report.licenceStatuses(), facts.catalogue(), pieces);
        return new SchoolTodo(names, licences, TodoGroups.of(report, facts.catalogue(), names, licences, messages));
    }
}
