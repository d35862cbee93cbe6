package nl.licentiesync.pages.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.Reason;

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
        return changes.stream().collect(Collectors.groupingBy(Alike::of, Collectors.toList())).values().stream()
                .sorted(Comparator.comparing(same -> order(same.get(0))))
                .map(same -> line(same, names, catalogue, messages))
                .toList();
    }

    /** The lines, where those that say the same of the same teachers are one. */
    static List<ChangeLine> together(List<ChangeLine> lines) {
        List<ChangeLine> together = new ArrayList<>();
        for (ChangeLine line : lines) {
            int like = 0;
            while (like < together.size() && !together.get(like).isLike(line)) {
                like++;
            }
            if (like < together.size()) {
                together.set(like, together.get(like).with(line));
            } else {
                together.add(line);
            }
        }
        return together;
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
                List.of(catalogue.program(first.program()).displayName()),
                same.size(),
                named(same.stream().map(Change::teacher).map(names).toList(), messages));
    }

    /** The first names, and the number of further ones. */
    public static String named(List<String> names, Messages messages) {
        return messages.first(names, NAMES, "change.more");
    }

    /** What a line says of all its teachers. */
    private record Alike(ChangeKind kind, ProgramId program, List<Reason> reasons) {

        static Alike of(Change change) {
            return new Alike(change.kind(), change.program(), change.reasons());
        }
    }
}
