package nl.licentiesync.pages.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.NextAccess;
import org.jspecify.annotations.Nullable;

/**
 * How a teacher sees a program: with which access, linked since when and how, and until when.
 *
 * @param next null when the access never changes
 */
record WayOfSeeing(
        Access access,
        boolean linkedByHand,
        @Nullable LocalDate linkedOn,
        @Nullable NextAccess next) {

    static WayOfSeeing of(VisibilityRow row) {
        return new WayOfSeeing(
                row.visibility().access(), row.visibility().linkedByHand(), row.linkedOn(), row.nextAccess());
    }

    String inWords(Messages messages) {
        List<String> parts = new ArrayList<>(3);
        if (access == Access.RESULTS_ONLY) {
            parts.add(messages.get("access.RESULTS_ONLY"));
        }
        if (linkedOn != null) {
            parts.add(messages.get(
                    linkedByHand ? "access.linkedSince.byHand" : "access.linkedSince", messages.shortDate(linkedOn)));
        }
        if (next != null) {
            parts.add(messages.get("seen.until." + next.then(), messages.shortDate(next.until())));
        }
        return String.join(", ", parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WayOfSeeing way
                && access == way.access
                && linkedByHand == way.linkedByHand
                && Objects.equals(linkedOn, way.linkedOn)
                && Objects.equals(next, way.next);
    }

    @Override
    public int hashCode() {
        int hash = access.ordinal() + (linkedByHand ? 3 : 0);
        hash = 31 * hash + Objects.hashCode(linkedOn);
        return 31 * hash + Objects.hashCode(next);
    }
}
