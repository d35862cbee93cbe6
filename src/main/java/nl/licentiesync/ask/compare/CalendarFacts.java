package nl.licentiesync.ask.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import nl.licentiesync.ask.Circumstances;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.LicenceRules;
import org.jspecify.annotations.Nullable;

/** Finds what the calendar alone makes otherwise: what fell due between the two dates. */
final class CalendarFacts {

    private final Moment was;
    private final Moment now;
    private final LicenceRules rules;
    private final CauseWords words;

    CalendarFacts(Moment was, Moment now, LicenceRules rules, CauseWords words) {
        this.was = was;
        this.now = now;
        this.rules = rules;
        this.words = words;
    }

    /** Whether both are looked at on one date. */
    boolean areNone() {
        return was.date().equals(now.date());
    }

    /** The date as a cause, with what fell due for one teacher. */
    Alteration of(TeacherId teacher, Circumstances current) {
        Cause cause = words.calendar(was.date(), now.date(), due(teacher, current), was.ofDate(), now.ofDate());
        return new Alteration(cause, circumstances -> circumstances.on(was.date()));
    }

    private List<String> due(TeacherId teacher, Circumstances current) {
        List<String> due = new ArrayList<>();
        for (Licence licence : current.licences()) {
            BiConsumer<String, LocalDate> add = (key, day) -> due.add(words.due(key, licence.id(), day));
            addFirst("started", licence.startsOn(), add);
            addFirst("accepted", licence.termsAcceptedOn(), add);
            rules.cancellation().announced(licence, current.program()).ifPresent(cancellation -> {
                addLast("ended", cancellation.end(), add);
                addLast("resultsEnded", rules.calendar().lastResultsDay(cancellation.end()), add);
            });
        }
        BiConsumer<String, LocalDate> add = (key, day) -> due.add(words.due(key, teacher, day));
        current.link(teacher).ifPresent(link -> addFirst("linked", link.linkedOn(), add));
        current.person(teacher).ifPresent(person -> addLast("left", person.endDate(), add));
        return due;
    }

    /** Of something that holds from this day on. */
    private void addFirst(String key, @Nullable LocalDate day, BiConsumer<String, LocalDate> add) {
        if (day != null && day.isAfter(was.date()) && !day.isAfter(now.date())) {
            add.accept(key, day);
        }
    }

    /** Of something that holds up to this day. */
    private void addLast(String key, @Nullable LocalDate day, BiConsumer<String, LocalDate> add) {
        if (day != null && !day.isBefore(was.date()) && day.isBefore(now.date())) {
            add.accept(key, day);
        }
    }
}
