package nl.licentiesync.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Program;
import nl.licentiesync.rules.Cancellation;
import nl.licentiesync.rules.CancellationRule;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.LicenceTimeline;
import nl.licentiesync.rules.Phase;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.rules.SchoolYear;
import nl.licentiesync.rules.Terms;
import org.jspecify.annotations.Nullable;

/** Describes a school's licences: on the timeline and in words. */
final class LicenceLines {

    private static final int WIDTH = 1000;

    private final LicenceStatuses licenceStatuses;
    private final PageFacts facts;
    private final Messages messages;
    private final SchoolCalendar calendar;
    private final CancellationRule cancellations;
    private final LocalDate from;
    private final LocalDate to;
    private final List<LicenceStatus> inOrder;

    LicenceLines(LicenceStatuses licenceStatuses, PageFacts facts, Messages messages) {
        this.licenceStatuses = licenceStatuses;
        this.facts = facts;
        this.messages = messages;
        this.calendar = facts.rules().calendar();
        this.cancellations = facts.rules().cancellation();
        SchoolYear year = calendar.yearOf(facts.date());
        this.from = year.first().minusYears(1);
        this.to = year.first().plusYears(3);
        this.inOrder = licenceStatuses.all().stream()
                .sorted(Comparator.comparing(
                                (LicenceStatus licenceStatus) ->
                                        program(licenceStatus.licence()).displayName(),
                                String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(licenceStatus -> licenceStatus.licence().startsOn()))
                .toList();
    }

    Timeline timeline() {
        List<Timeline.Year> years = new ArrayList<>();
        for (LocalDate first = from; first.isBefore(to); first = first.plusYears(1)) {
            LocalDate next = first.plusYears(1);
            years.add(new Timeline.Year(
                    place(first),
                    place(next) - place(first),
                    String.format(Locale.ROOT, "%d–%d", first.getYear(), next.getYear())));
        }
        List<Timeline.Bar> bars = new ArrayList<>();
        for (LicenceStatus licenceStatus : inOrder) {
            bars.add(bar(licenceStatus, Timeline.HEAD + bars.size() * Timeline.LINE));
        }
        return new Timeline(years, place(facts.date()), bars);
    }

    private Timeline.Bar bar(LicenceStatus licenceStatus, int y) {
        Licence licence = licenceStatus.licence();
        return new Timeline.Bar(
                y,
                program(licence).displayName(),
                accessTimeline(licence).stretches().stream()
                        .map(this::part)
                        .filter(part -> part.width() > 0)
                        .toList(),
                mark(known(licence).map(Cancellation::on).orElse(null)),
                mark(deadline(licenceStatus)));
    }

    private LicenceTimeline accessTimeline(Licence licence) {
        return LicenceTimeline.of(licence, program(licence), licenceStatuses.staff(), facts.rules());
    }

    private Timeline.Part part(LicenceTimeline.Stretch stretch) {
        int begin = place(stretch.from());
        int end = stretch.upTo() == null ? WIDTH : place(stretch.upTo().plusDays(1));
        return new Timeline.Part(stretch.use().name().toLowerCase(Locale.ROOT), begin, end - begin);
    }

    /** The deadline of the school year of the cancellation, else the coming one. */
    private @Nullable LocalDate deadline(LicenceStatus licenceStatus) {
        Program program = program(licenceStatus.licence());
        if (licenceStatus.phase() == Phase.ACTIVE) {
            LocalDate next = facts.nextDeadline(program);
            LocalDate end = licenceStatus.end();
            boolean endsSooner = end != null && !end.isAfter(calendar.lastDayOfYear(next));
            return endsSooner ? null : next;
        }
        return licenceStatus.phase() == Phase.WITHDRAWN
                ? null
                : known(licenceStatus.licence())
                        .map(cancellation -> cancellations.deadline(cancellation.on(), program))
                        .orElse(null);
    }

    private int mark(@Nullable LocalDate day) {
        return day == null || day.isBefore(from) ? -1 : place(day);
    }

    /** Thousandths of the years that are shown; what lies outside is on the edge. */
    private int place(LocalDate day) {
        long days = Math.max(0, ChronoUnit.DAYS.between(from, day));
        return (int) Math.min(WIDTH, days * WIDTH / ChronoUnit.DAYS.between(from, to));
    }

    List<LicenceLine> lines() {
        return inOrder.stream().map(this::line).toList();
    }

    private LicenceLine line(LicenceStatus licenceStatus) {
        Licence licence = licenceStatus.licence();
        LocalDate deadline = deadline(licenceStatus);
        return new LicenceLine(
                licence.id().value(),
                ProgramColumn.of(program(licence)),
                messages.get("phase." + licenceStatus.phase()
                        + (licenceStatus.endsByItself() && licenceStatus.phase() == Phase.ACTIVE ? ".ends" : "")),
                messages.shortDate(licence.startsOn()),
                terms(licence, licenceStatus.terms()),
                cancelled(licence),
                deadline == null ? "" : messages.get("licence.deadline", messages.shortDate(deadline)),
                usable(licenceStatus),
                licenceStatus.resultsUntil() == null ? "" : messages.shortDate(licenceStatus.resultsUntil()),
                licenceStatuses.counting(licence.program()) == licenceStatus);
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
