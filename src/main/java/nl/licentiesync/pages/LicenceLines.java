package nl.licentiesync.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Program;
import nl.licentiesync.rules.Cancellation;
import nl.licentiesync.rules.CancellationRule;
import nl.licentiesync.rules.Phase;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.rules.SchoolStandings;
import nl.licentiesync.rules.SchoolYear;
import nl.licentiesync.rules.Standing;
import nl.licentiesync.rules.Terms;
import org.jspecify.annotations.Nullable;

/** A school's licences on the line of time, and the same facts in words. */
final class LicenceLines {

    private static final int WIDTH = 1000;

    private final SchoolStandings standings;
    private final PageFacts facts;
    private final Texts texts;
    private final SchoolCalendar calendar;
    private final CancellationRule cancellations;
    private final LocalDate from;
    private final LocalDate to;
    private final List<Standing> inOrder;

    LicenceLines(SchoolStandings standings, PageFacts facts, Texts texts) {
        this.standings = standings;
        this.facts = facts;
        this.texts = texts;
        this.calendar = facts.rules().calendar();
        this.cancellations = facts.rules().cancellation();
        SchoolYear year = calendar.yearOf(facts.date());
        this.from = year.first().minusYears(1);
        this.to = year.first().plusYears(3);
        this.inOrder = standings.all().stream()
                .sorted(Comparator.comparing(
                                (Standing standing) ->
                                        program(standing.licence()).displayName(),
                                String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(standing -> standing.licence().startsOn()))
                .toList();
    }

    Timeline timeline() {
        List<Timeline.Year> years = new ArrayList<>();
        for (LocalDate first = from; first.isBefore(to); first = first.plusYears(1)) {
            LocalDate next = first.plusYears(1);
            years.add(new Timeline.Year(
                    place(first), place(next) - place(first), "%d–%d".formatted(first.getYear(), next.getYear())));
        }
        List<Timeline.Bar> bars = new ArrayList<>();
        for (Standing standing : inOrder) {
            bars.add(bar(standing, Timeline.HEAD + bars.size() * Timeline.LINE));
        }
        return new Timeline(years, place(facts.date()), bars);
    }

    private Timeline.Bar bar(Standing standing, int y) {
        Licence licence = standing.licence();
        LocalDate end = standing.end();
        boolean withdrawn = end != null
                && licence.cancelledOn() != null
                && licence.cancelledOn().isBefore(licence.startsOn());
        boolean resultsStay = end != null
                && !withdrawn
                && facts.rules().terms().check(licence, standings.staff(), end).hold();
        LocalDate cancelled = known(licence).map(Cancellation::on).orElse(null);
        return new Timeline.Bar(
                y,
                program(licence).displayName(),
                withdrawn ? Timeline.Span.NONE : span(licence.startsOn(), end == null ? to : end),
                !standing.terms().hold() && standing.phase().needsTerms(),
                resultsStay && end != null ? span(end.plusDays(1), calendar.lastResultsDay(end)) : Timeline.Span.NONE,
                mark(cancelled),
                mark(deadline(standing)));
    }

    /** That of the school year in which it was cancelled, else the coming one. */
    private @Nullable LocalDate deadline(Standing standing) {
        Program program = program(standing.licence());
        if (standing.phase() == Phase.ACTIVE) {
            return facts.nextDeadline(program);
        }
        return standing.phase() == Phase.WITHDRAWN
                ? null
                : known(standing.licence())
                        .map(cancellation -> cancellations.deadline(cancellation.on(), program))
                        .orElse(null);
    }

    private int mark(@Nullable LocalDate day) {
        return day == null || day.isBefore(from) ? -1 : place(day);
    }

    private Timeline.Span span(LocalDate first, LocalDate last) {
        int begin = place(first);
        int end = place(last.plusDays(1));
        return end > begin ? new Timeline.Span(begin, end - begin) : Timeline.Span.NONE;
    }

    /** Thousandths of the years that are shown; what lies outside is on the edge. */
    private int place(LocalDate day) {
        long days = Math.max(0, ChronoUnit.DAYS.between(from, day));
        return (int) Math.min(WIDTH, days * WIDTH / ChronoUnit.DAYS.between(from, to));
    }

    List<LicenceLine> lines() {
        return inOrder.stream().map(this::line).toList();
    }

    private LicenceLine line(Standing standing) {
        Licence licence = standing.licence();
        LocalDate end = standing.end();
        LocalDate deadline = deadline(standing);
        return new LicenceLine(
                licence.id().value(),
                ProgramColumn.of(program(licence)),
                texts.get("phase." + standing.phase()),
                texts.shortDate(licence.startsOn()),
                terms(licence, standing.terms()),
                known(licence)
                        .map(cancellation -> texts.shortDate(cancellation.on()))
                        .orElse(""),
                deadline == null ? "" : texts.get("licence.deadline", texts.shortDate(deadline)),
                usable(standing, end),
                end == null || standing.phase() == Phase.WITHDRAWN ? "" : texts.shortDate(calendar.lastResultsDay(end)),
                standings.counting(licence.program()) == standing);
    }

    private String usable(Standing standing, @Nullable LocalDate end) {
        if (standing.phase() == Phase.WITHDRAWN) {
            return texts.get("usable.never");
        }
        return end == null ? texts.get("usable.on") : texts.shortDate(end);
    }

    private String terms(Licence licence, Terms terms) {
        LocalDate on = licence.termsAcceptedOn();
        String date = on == null ? "" : texts.shortDate(on);
        return texts.get("terms." + terms, date, licence.termsAcceptedBy());
    }

    private Optional<Cancellation> known(Licence licence) {
        return cancellations.knownOn(facts.date(), licence, program(licence));
    }

    private Program program(Licence licence) {
        return facts.catalogue().program(licence.program());
    }
}
