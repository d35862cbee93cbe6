package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Program;
import org.jspecify.annotations.Nullable;

/** How the access that a school's licences for one program give goes on after a date, on the same exports. */
final class ProgramOutlook {

    private final List<Stretch> stretches;
    private final @Nullable Turn firstTurn;

    private ProgramOutlook(List<Stretch> stretches) {
        this.stretches = stretches;
        this.firstTurn = stretches.size() == 1
                ? null
                : new Turn(
                        stretches.get(1).from().minusDays(1), stretches.get(1).access());
    }

    /** The outlook from the date on, whose access is the first stretch's. */
    static ProgramOutlook from(
            LocalDate date, Access now, List<Licence> licences, Program program, Staff staff, LicenceRules rules) {
        List<Stretch> stretches = new ArrayList<>();
        stretches.add(new Stretch(LocalDate.MIN, now));
        Access last = now;
        for (LocalDate day : TurningDays.of(licences, program, rules).tailSet(date, false)) {
            Access access = accessOn(day, licences, program, staff, rules);
            if (access != last) {
                stretches.add(new Stretch(day, access));
                last = access;
            }
        }
        return new ProgramOutlook(stretches);
    }

    /** The access of a linked teacher on a day not before the date. */
    Access on(LocalDate day) {
        Access access = Access.NONE;
        for (Stretch stretch : stretches) {
            if (stretch.from().isAfter(day)) {
                break;
            }
            access = stretch.access();
        }
        return access;
    }

    /** When the access changes for a teacher who is linked throughout, or null when it never does. */
    @Nullable
    Turn firstTurn() {
        return firstTurn;
    }

    /** The first days of later stretches, in order. */
    List<LocalDate> turningDays() {
        return stretches.stream().skip(1).map(Stretch::from).toList();
    }

    private static Access accessOn(
            LocalDate day, List<Licence> licences, Program program, Staff staff, LicenceRules rules) {
        return licences.stream()
                .map(licence -> rules.standing(licence, program, staff, day))
                .min(CountingLicence.BEST_FIRST)
                .map(Standing::access)
                .orElse(Access.NONE);
    }

    private record Stretch(LocalDate from, Access access) {}
}
