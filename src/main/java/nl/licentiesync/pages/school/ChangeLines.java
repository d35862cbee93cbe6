package nl.licentiesync.pages.school;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.Change;

/** Groups the changes of a night by kind and program. */
public final class ChangeLines {

    /** Names on a line; the others are counted. */
    private static final int NAMES = 30;

    private ChangeLines() {}

    /**
     * The lines.
     *
     * @param names what a teacher is called
     */
    public static List<ChangeLine> of(
            List<Change> changes, Function<TeacherId, String> names, Catalogue catalogue, Messages messages) {
        return changes.stream()
                .collect(Collectors.groupingBy(ChangeLines::order, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> line(same, names, catalogue, messages))
                .toList();
    }

    private static String order(Change change) {
        return change.kind().ordinal() + " " + change.program() + " " + change.reasons();
    }

    private static ChangeLine line(
            List<Change> same, Function<TeacherId, String> names, Catalogue catalogue, Messages messages) {
        Change first = same.get(0);
        String reasons = first.reasons().stream().map(messages::reason).collect(Collectors.joining("; "));
        return new ChangeLine(
                first.kind().name(),
                messages.get("change." + first.kind(), reasons),
                catalogue.program(first.program()).displayName(),
                same.size(),
                named(same.stream().map(Change::teacher).map(names).toList(), messages));
    }

    /** The first names, and the number of further ones. */
    public static String named(List<String> names, Messages messages) {
        return messages.first(names, NAMES, "change.more");
    }
}
