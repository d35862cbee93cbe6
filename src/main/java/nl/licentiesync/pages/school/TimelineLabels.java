package nl.licentiesync.pages.school;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Permission;
import nl.licentiesync.rules.LicenceTimeline;
import nl.licentiesync.rules.LicenceUse;
import org.jspecify.annotations.Nullable;

/** Says in words what the bars of the timeline show, so that nobody depends on their colour or shape. */
final class TimelineLabels {

    private final TimelineScale scale;
    private final Messages messages;

    TimelineLabels(TimelineScale scale, Messages messages) {
        this.scale = scale;
        this.messages = messages;
    }

    /** What a licence gives from when to when; of one that ended before the timeline begins, when that was. */
    String of(List<LicenceTimeline.Stretch> stretches) {
        LocalDate end = stretches.get(stretches.size() - 1).upTo();
        if (end != null && end.isBefore(scale.from())) {
            return messages.get("timeline.over", messages.shortDate(end));
        }
        String label = "";
        LocalDate before = null;
        for (LicenceTimeline.Stretch stretch : stretches) {
            if (stretch.upTo() == null || !stretch.upTo().isBefore(scale.from())) {
                boolean goesOn = before != null && stretch.from().equals(before.plusDays(1));
                String part = part(use(stretch.use()), goesOn ? null : stretch.from(), stretch.upTo());
                label = label.isEmpty() ? part : messages.get("timeline.then", label, part);
                before = stretch.upTo();
            }
        }
        return label;
    }

    /** From when to when permissions work, or worked; none of them may be in force at any time. */
    String of(PublisherPermissions publisher) {
        String label = "";
        for (Permission permission : publisher.rows()) {
            if (permission.isEverInForce()) {
                String part = part(messages.get("timeline.permitted"), permission.worksFrom(), permission.revokedOn());
                label = label.isEmpty() ? part : messages.get("timeline.then", label, part);
            }
        }
        return label.isEmpty() ? messages.get("permission.none") : label;
    }

    /** The first day is told when it is on the timeline. */
    private String part(String use, @Nullable LocalDate from, @Nullable LocalDate upTo) {
        String begun = from == null || from.isBefore(scale.from())
                ? use
                : messages.get("timeline.from", use, messages.shortDate(from));
        return upTo == null ? begun : messages.get("timeline.upTo", begun, messages.shortDate(upTo));
    }

    private String use(LicenceUse use) {
        return switch (use) {
            case FULL -> messages.get("timeline.key.full");
            case BLOCKED -> messages.get("timeline.blocked");
            case RESULTS -> messages.get("access.RESULTS_ONLY");
            case NONE -> "";
        };
    }
}
