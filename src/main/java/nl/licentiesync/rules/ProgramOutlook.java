package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import org.jspecify.annotations.Nullable;

/** Which licence for one program counts on each later day, on the same exports, and what access it gives. */
final class ProgramOutlook {

    private final NavigableMap<LocalDate, LicenceStatus> counting = new TreeMap<>();
    private final NavigableMap<LocalDate, Access> accesses = new TreeMap<>();
    private final LocalDate date;
    private final boolean asksPermission;
    private final List<Permission> permissions;
    private final @Nullable NextAccess firstTurn;

    private ProgramOutlook(LocalDate date, List<Stretch> stretches, Program program, Permissions permissions) {
        this.date = date;
        this.asksPermission = permissions.asks(program);
        this.permissions = permissions.of(program);
        findCounting(stretches);
        findAccesses();
        this.firstTurn = next(date);
    }

    /**
     * The outlook from a date on.
     *
     * @param licenceStatuses where the licences for the program stand on the date, at least one
     */
    static ProgramOutlook from(
            LocalDate date,
            List<LicenceStatus> licenceStatuses,
            Program program,
            Staff staff,
            Permissions permissions,
            LicenceRules rules) {
        List<Stretch> stretches = new ArrayList<>();
        for (LicenceStatus now : licenceStatuses) {
            Licence licence = now.licence();
            LocalDate from = LocalDate.MIN;
            LicenceStatus licenceStatus = now;
            for (LocalDate day :
                    AccessChangeDays.of(List.of(licence), program, rules).tailSet(date, false)) {
                stretches.add(new Stretch(from, day, licenceStatus));
                from = day;
                licenceStatus = rules.licenceStatus(licence, program, staff, day);
            }
            stretches.add(new Stretch(from, LocalDate.MAX, licenceStatus));
        }
        return new ProgramOutlook(date, stretches, program, permissions);
    }

    /** Goes once through the days on which any licence turns: a look at all licences on each would be quadratic. */
    private void findCounting(List<Stretch> stretches) {
        stretches.sort(Comparator.comparing(Stretch::from));
        PriorityQueue<Stretch> bestFirst =
                new PriorityQueue<>(Comparator.comparing(Stretch::licenceStatus, CountingLicence.BEST_FIRST));
        for (int i = 0; i < stretches.size(); i++) {
            LocalDate day = stretches.get(i).from();
            bestFirst.add(stretches.get(i));
            if (i + 1 == stretches.size() || !stretches.get(i + 1).from().equals(day)) {
                Stretch best = bestFirst.element();
                while (!best.before().isAfter(day)) {
                    bestFirst.remove();
                    best = bestFirst.element();
                }
                counting.put(day, best.licenceStatus());
            }
        }
    }

    /** What the licence that counts gives, as long as the school permits the publisher. */
    private void findAccesses() {
        NavigableSet<LocalDate> days = counting.navigableKeySet();
        if (asksPermission) {
            days = new TreeSet<>(days);
            days.addAll(AccessChangeDays.of(permissions).tailSet(date, false));
        }
        for (LocalDate day : days) {
            Access access = isPermittedOn(day.isBefore(date) ? date : day)
                    ? countingOn(day).access()
                    : Access.NONE;
            if (accesses.isEmpty() || accesses.lastEntry().getValue() != access) {
                accesses.put(day, access);
            }
        }
    }

    /** Whether the school permits the publisher on a day. */
    boolean isPermittedOn(LocalDate day) {
        return !asksPermission || Permissions.anyHolds(permissions, day);
    }

    /** The licence that counts on a day not before the date. */
    LicenceStatus countingOn(LocalDate day) {
        return counting.floorEntry(day).getValue();
    }

    /** The access of a linked teacher on a day not before the date. */
    Access on(LocalDate day) {
        return accesses.floorEntry(day).getValue();
    }

    /** When the access of a teacher who is linked throughout changes after a day, or null when it never does. */
    @Nullable
    NextAccess changeAfter(LocalDate day) {
        return day.equals(date) ? firstTurn : next(day);
    }

    private @Nullable NextAccess next(LocalDate day) {
        Map.Entry<LocalDate, Access> next = accesses.higherEntry(day);
        return next == null ? null : new NextAccess(next.getKey().minusDays(1), next.getValue());
    }

    /**
     * Days on which one licence stands alike.
     *
     * @param from the first of them
     * @param before the day after the last of them
     */
    private record Stretch(LocalDate from, LocalDate before, LicenceStatus licenceStatus) {}
}
