package nl.licentiesync.pages.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Program;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.rules.Cancellation;
import nl.licentiesync.rules.CancellationRule;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.LicenceTimeline;
import nl.licentiesync.rules.Phase;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.rules.Terms;
import org.jspecify.annotations.Nullable;

/** Describes a school's licences: on the timeline and in words. */
final class LicenceLines {

    private final LicenceStatuses licenceStatuses;
    private final PageFacts facts;
    private final Messages messages;
    private final SharedPieces pieces;
    private final SchoolCalendar calendar;
    private final CancellationRule cancellations;
    private final TimelineScale scale;
    private final TimelineLabels labels;
    private final List<LicenceStatus> inOrder;

    /**
     * The lines of a school.
     *
     * @param inOrder the licences in the order of the page
     */
    LicenceLines(
            LicenceStatuses licenceStatuses,
            List<LicenceStatus> inOrder,
            PageFacts facts,
            Messages messages,
            SharedPieces pieces) {
        this.licenceStatuses = licenceStatuses;
        this.facts = facts;
        this.messages = messages;
        this.pieces = pieces;
        this.calendar = facts.rules().calendar();
        this.cancellations = facts.rules().cancellation();
        this.scale = TimelineScale.of(facts);
        this.labels = new TimelineLabels(scale, messages);
        this.inOrder = inOrder;
    }

    /** The licences of a school in the order of the page: by the names of their programs, then by their first days. */
    static List<LicenceStatus> inOrder(LicenceStatuses licenceStatuses, Catalogue catalogue, SharedPieces pieces) {
        List<ByName> byName = new ArrayList<>();
        for (LicenceStatus licenceStatus : licenceStatuses.all()) {
            Program program = catalogue.program(licenceStatus.licence().program());
            byName.add(new ByName(pieces.program(program).order(), licenceStatus));
        }
        byName.sort(Comparator.naturalOrder());
        List<LicenceStatus> inOrder = new ArrayList<>(byName.size());
        for (ByName next : byName) {
            inOrder.add(next.licenceStatus());
        }
        return inOrder;
    }

    private record ByName(String name, LicenceStatus licenceStatus) implements Comparable<ByName> {

        @Override
        public int compareTo(ByName other) {
            int names = name.compareTo(other.name);
            return names != 0
                    ? names
                    : licenceStatus
                            .licence()
                            .startsOn()
                            .compareTo(other.licenceStatus.licence().startsOn());
        }
    }

    /** What a link to a licence ends with, by its place in the order of the page. */
    static String anchor(int place) {
        return "licence-" + place;
    }

    /** A bar for each licence. */
    List<Timeline.Bar> bars() {
        List<Timeline.Bar> bars = new ArrayList<>(inOrder.size());
        for (LicenceStatus licenceStatus : inOrder) {
            bars.add(bar(licenceStatus));
        }
        return bars;
    }

    private Timeline.Bar bar(LicenceStatus licenceStatus) {
        Licence licence = licenceStatus.licence();
        List<LicenceTimeline.Stretch> stretches = accessTimeline(licence).stretches();
        List<Timeline.Part> parts = new ArrayList<>(stretches.size());
        for (LicenceTimeline.Stretch stretch : stretches) {
            Timeline.Part part = scale.part(Timeline.kind(stretch.use()), stretch.from(), stretch.upTo());
            if (part.width() > 0) {
                parts.add(part);
            }
        }
        Cancellation known = known(licence).orElse(null);
        return new Timeline.Bar(
                pieces.program(program(licence)).name(),
                stretches.isEmpty() ? state(licenceStatus) : labels.of(stretches),
                parts,
                scale.mark(known == null ? null : known.on()),
                scale.mark(lastDayToCancel(licenceStatus)));
    }

    private LicenceTimeline accessTimeline(Licence licence) {
        return LicenceTimeline.of(licence, program(licence), licenceStatuses.staff(), facts.rules());
    }

    /** The last day to cancel in the school year of the cancellation, else the coming one. */
    private @Nullable LocalDate lastDayToCancel(LicenceStatus licenceStatus) {
        Program program = program(licenceStatus.licence());
        if (licenceStatus.phase() == Phase.ACTIVE) {
            LocalDate next = facts.nextLastDayToCancel(program);
            LocalDate end = licenceStatus.end();
            boolean endsSooner = end != null && !end.isAfter(calendar.lastDayOfYear(next));
            return endsSooner ? null : next;
        }
        return licenceStatus.phase() == Phase.WITHDRAWN
                ? null
                : known(licenceStatus.licence())
                        .map(cancellation -> cancellations.lastDay(cancellation.on(), program))
                        .orElse(null);
    }

    /** The coming last days on which running licences can be cancelled, each with the programs. */
    List<DayToCancel> daysToCancel() {
        SortedMap<LocalDate, Set<String>> programs = new TreeMap<>();
        for (LicenceStatus licenceStatus : inOrder) {
            LocalDate day = licenceStatus.phase() == Phase.ACTIVE ? lastDayToCancel(licenceStatus) : null;
            if (day != null && known(licenceStatus.licence()).isEmpty()) {
                programs.computeIfAbsent(day, any -> new LinkedHashSet<>())
                        .add(program(licenceStatus.licence()).displayName());
            }
        }
        return programs.entrySet().stream()
                .map(entry ->
                        new DayToCancel(messages.date(entry.getKey()), messages.listed(List.copyOf(entry.getValue()))))
                .toList();
    }

    List<LicenceLine> lines() {
        List<LicenceLine> lines = new ArrayList<>(inOrder.size());
        for (LicenceStatus licenceStatus : inOrder) {
            lines.add(line(licenceStatus));
        }
        return lines;
    }

    private LicenceLine line(LicenceStatus licenceStatus) {
        Licence licence = licenceStatus.licence();
        LocalDate deadline = lastDayToCancel(licenceStatus);
        return new LicenceLine(
                licence.id().value(),
                pieces.program(program(licence)),
                state(licenceStatus),
                messages.shortDate(licence.startsOn()),
                terms(licence, licenceStatus.terms()),
                cancelled(licence),
                deadline == null ? "" : messages.get("licence.deadline", messages.shortDate(deadline)),
                usable(licenceStatus),
                licenceStatus.resultsUntil() == null ? "" : messages.shortDate(licenceStatus.resultsUntil()),
                licenceStatuses.counting(licence.program()) == licenceStatus);
    }

    private String state(LicenceStatus licenceStatus) {
        boolean endsByItself = licenceStatus.endsByItself() && licenceStatus.phase() == Phase.ACTIVE;
        return messages.get("phase." + licenceStatus.phase() + (endsByItself ? ".ends" : ""));
    }

    /** When it was cancelled; of a cancellation to come, what it will do. */
    private String cancelled(Licence licence) {
        Cancellation announced =
                cancellations.announced(licence, program(licence)).orElse(null);
        if (announced == null) {
            return "";
        }
        String on = messages.shortDate(announced.on());
        if (!announced.on().isAfter(facts.date())) {
            return on;
        }
        return announced.beforeStart()
                ? messages.get("licence.cancelled.withdrawn", on)
                : messages.get("licence.cancelled.later", on, messages.shortDate(announced.end()));
    }

    private String usable(LicenceStatus licenceStatus) {
        LocalDate end = licenceStatus.end();
        if (end == null) {
            return messages.get("licence.usable.on");
        }
        boolean isOver = !licenceStatus.phase().needsTerms();
        return isOver && !accessTimeline(licenceStatus.licence()).isEverUsable()
                ? messages.get("licence.usable.never")
                : messages.shortDate(end);
    }

    private String terms(Licence licence, Terms terms) {
        LocalDate on = licence.termsAcceptedOn();
        String date = on == null ? "" : messages.shortDate(on);
        return messages.get("terms." + terms, date, licence.termsAcceptedBy());
    }

    private Optional<Cancellation> known(Licence licence) {
        return cancellations.knownOn(facts.date(), licence, program(licence));
    }

    private Program program(Licence licence) {
        return facts.catalogue().program(licence.program());
    }
}
