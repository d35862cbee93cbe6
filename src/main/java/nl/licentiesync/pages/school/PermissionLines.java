package nl.licentiesync.pages.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Permission;
import nl.licentiesync.pages.PageFacts;

/** Describes a school's permissions for publishers: on the timeline and in words. */
final class PermissionLines {

    private final List<PublisherPermissions> publishers;
    private final LocalDate date;
    private final TimelineScale scale;
    private final Messages messages;
    private final TimelineLabels labels;
    private final SharedPieces pieces;

    PermissionLines(List<PublisherPermissions> publishers, PageFacts facts, Messages messages, SharedPieces pieces) {
        this.publishers = publishers;
        this.date = facts.date();
        this.scale = TimelineScale.of(facts);
        this.messages = messages;
        this.pieces = pieces;
        this.labels = new TimelineLabels(scale, messages);
    }

    /** A bar for each publisher, with a stretch for each permission. */
    List<Timeline.Bar> bars() {
        List<Timeline.Bar> bars = new ArrayList<>(publishers.size());
        for (PublisherPermissions publisher : publishers) {
            bars.add(new Timeline.Bar(
                    pieces.publisher(publisher.name()), labels.of(publisher), parts(publisher), -1, -1));
        }
        return bars;
    }

    private List<Timeline.Part> parts(PublisherPermissions publisher) {
        List<Timeline.Part> parts = new ArrayList<>();
        for (Permission permission : publisher.rows()) {
            Timeline.Part part = scale.part(Timeline.PERMITTED, permission.worksFrom(), permission.revokedOn());
            if (part.width() > 0) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** A line for each permission, and one for each publisher that has none and of which there is a licence. */
    List<PermissionLine> lines() {
        List<PermissionLine> lines = new ArrayList<>();
        for (PublisherPermissions publisher : publishers) {
            String programs = String.join(", ", publisher.programs());
            boolean isMissing = publisher.areMissingOn(date);
            for (Permission permission : publisher.rows()) {
                lines.add(line(permission, publisher.name(), programs, isMissing));
            }
            if (publisher.rows().isEmpty()) {
                lines.add(new PermissionLine(
                        publisher.name(), programs, messages.get("permission.none"), isMissing, "", "", ""));
            }
        }
        return lines;
    }

    private PermissionLine line(Permission permission, String publisher, String programs, boolean isMissing) {
        LocalDate lastDay = permission.revokedOn();
        boolean isEverInForce = permission.isEverInForce();
        return new PermissionLine(
                publisher,
                programs,
                state(permission),
                isMissing,
                messages.shortDate(permission.grantedOn()),
                isEverInForce ? messages.shortDate(permission.worksFrom()) : "",
                isEverInForce && lastDay != null ? messages.shortDate(lastDay) : "");
    }

    private String state(Permission permission) {
        if (permission.holdsOn(date)) {
            return messages.get("permission.holds");
        }
        if (!permission.isEverInForce()) {
            return messages.get("permission.never");
        }
        return messages.get(permission.worksFrom().isAfter(date) ? "permission.later" : "permission.revoked");
    }
}
