package nl.licentiesync.pages.school;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return Stream.of(
                        access == Access.RESULTS_ONLY ? messages.get("access.RESULTS_ONLY") : "",
                        linkedOn == null
                                ? ""
                                : messages.get(
                                        linkedByHand ? "access.linkedSince.byHand" : "access.linkedSince",
                                        messages.shortDate(linkedOn)),
                        next == null ? "" : messages.get("seen.until." + next.then(), messages.shortDate(next.until())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
