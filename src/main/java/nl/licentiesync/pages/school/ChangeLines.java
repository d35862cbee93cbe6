package nl.licentiesync.pages.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.pages.ChangeGroup;
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
        Map<ChangeGroup, List<Change>> alike = new HashMap<>();
        for (Change change : changes) {
            alike.computeIfAbsent(ChangeGroup.of(change), any -> new ArrayList<>())
                    .add(change);
        }
        List<ChangeGroup> inOrder = new ArrayList<>(alike.keySet());
        inOrder.sort(Comparator.comparing(ChangeLines::order));
        List<ChangeLine> lines = new ArrayList<>(inOrder.size());
        for (ChangeGroup same : inOrder) {
            lines.add(line(Objects.requireNonNull(alike.get(same)), names, catalogue, messages));
        }
        return lines;
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

    private static ChangeLine line(
            List<Change> same, Function<TeacherId, String> names, Catalogue catalogue, Messages messages) {
        Change first = same.get(0);
        List<String> who = new ArrayList<>(same.size());
        for (Change change : same) {
            who.add(names.apply(change.teacher()));
        }
        String reasons = first.reasons().stream().map(messages::reason).collect(Collectors.joining("; "));
        return new ChangeLine(
                first.kind().name(),
                messages.get("change." + first.kind(), reasons),
                List.of(catalogue.program(first.program()).displayName()),
                same.size(),
                named(who, messages));
    }

    /** The first names, and the number of further ones. */
    public static String named(List<String> names, Messages messages) {
        return messages.first(names, NAMES, "change.more");
    }

    private static String order(ChangeGroup group) {
        return group.kind().ordinal() + " " + group.program() + " " + group.reasons();
    }
}
