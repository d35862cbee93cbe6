package nl.licentiesync.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.TextOrder;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.Phase;
import org.jspecify.annotations.Nullable;

/** Finds the days in the coming weeks on which something ends or can last be cancelled at a school. */
final class ComingDays {

    /** So many days after its date are in a letter. */
    static final int DAYS = 60;

    private static final Comparator<Program> BY_NAME =
            Comparator.comparing(Program::displayName, TextOrder.BY_CODE_POINT).thenComparing(Program::id);

    private final LicenceRules rules;
    private final Catalogue catalogue;
    private final LocalDate date;

    ComingDays(LicenceRules rules, Catalogue catalogue, LocalDate date) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.date = date;
    }

    /** The days of a school, in order. */
    List<ComingDay> of(LicenceStatuses licences) {
        Map<LocalDate, Map<ComingDay.Kind, TreeSet<Program>>> days = new TreeMap<>();
        for (LicenceStatus licence : licences.all()) {
            Program program = catalogue.program(licence.licence().program());
            if (canBeCancelled(licence, program)) {
                add(days, lastDayToCancel(program), ComingDay.Kind.CANCEL, program);
            }
            if (licence.access() == Access.FULL && isLast(licence, licences, program)) {
                boolean resultsStay = licence.resultsUntil() != null;
                add(days, licence.end(), resultsStay ? ComingDay.Kind.USE_THEN_RESULTS : ComingDay.Kind.USE, program);
            }
            if (licence.phase() == Phase.RESULTS_YEAR && licences.counting(program.id()) == licence) {
                add(days, licence.resultsUntil(), ComingDay.Kind.RESULTS, program);
            }
        }
        List<ComingDay> coming = new ArrayList<>();
        days.forEach((day, kinds) ->
                kinds.forEach((kind, programs) -> coming.add(new ComingDay(day, kind, List.copyOf(programs)))));
        return coming;
    }

    private LocalDate lastDayToCancel(Program program) {
        return rules.cancellation().nextLastDay(date, program);
    }

    /** Whether nobody cancelled a licence that would be renewed after the coming day for cancelling. */
    private boolean canBeCancelled(LicenceStatus licence, Program program) {
        if (licence.phase() != Phase.ACTIVE || licence.licence().cancelledOn() != null) {
            return false;
        }
        LocalDate endOfYear = rules.calendar().lastDayOfYear(lastDayToCancel(program));
        return licence.end() == null || licence.end().isAfter(endOfYear);
    }

    /** Whether a licence ends and no other one of the school for the program runs on the day after. */
    private boolean isLast(LicenceStatus licence, LicenceStatuses licences, Program program) {
        LocalDate end = licence.end();
        return end != null
                && licences.of(program.id()).stream()
                        .map(other -> rules.licenceStatus(other.licence(), program, licences.staff(), end.plusDays(1)))
                        .noneMatch(next -> next.phase().isRunning());
    }

    private void add(
            Map<LocalDate, Map<ComingDay.Kind, TreeSet<Program>>> days,
            @Nullable LocalDate day,
            ComingDay.Kind kind,
            Program program) {
        if (day != null && !day.isBefore(date) && !day.isAfter(date.plusDays(DAYS))) {
            days.computeIfAbsent(day, any -> new TreeMap<>())
                    .computeIfAbsent(kind, any -> new TreeSet<>(BY_NAME))
                    .add(program);
        }
    }
}
