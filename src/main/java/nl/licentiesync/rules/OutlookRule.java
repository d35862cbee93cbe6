package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import org.jspecify.annotations.Nullable;

/** Computes {@code until} and {@code then} (section 2.4): the next day on which a teacher's access changes. */
public final class OutlookRule {

    private final LicenceRules rules;
    private final LicenceStatuses licenceStatuses;
    private final LocalDate date;
    private final Map<ProgramId, ProgramOutlook> outlooks = new HashMap<>();
    private final Map<LicenceStatus, OfferedProgram> permitted = new IdentityHashMap<>();
    private final Map<LicenceStatus, OfferedProgram> notPermitted = new IdentityHashMap<>();

    /** The outlook of one school from the date of its licence statuses. */
    public OutlookRule(LicenceRules rules, LicenceStatuses licenceStatuses, LocalDate date) {
        this.rules = rules;
        this.licenceStatuses = licenceStatuses;
        this.date = date;
    }

    /** When the row's access changes, or null when it never does. */
    public @Nullable NextAccess nextAccess(Visibility row) {
        return changeAfter(row, date, row.access());
    }

    /** When a row's access changes again after its next change, or null when it never does. */
    public @Nullable NextAccess changeAfter(Visibility row, NextAccess nextAccess) {
        return changeAfter(row, nextAccess.until().plusDays(1), nextAccess.then());
    }

    /**
     * When a row's access changes after a day.
     *
     * @param day not before the date
     * @param access the row's on that day
     */
    private @Nullable NextAccess changeAfter(Visibility row, LocalDate day, Access access) {
        LocalDate allowedFrom = allowedFrom(row);
        if (row.counting() == null || allowedFrom == null) {
            return null;
        }
        ProgramOutlook outlook = outlookOf(row.program());
        LocalDate lastDay = row.teacher().endDate();
        if (lastDay == null && !allowedFrom.isAfter(day)) {
            return outlook.changeAfter(day);
        }
        LocalDate next = day.plusDays(1);
        LocalDate first = allowedFrom.isAfter(next) ? allowedFrom : next;
        if (lastDay != null && first.isAfter(lastDay)) {
            return access == Access.NONE ? null : new NextAccess(day, Access.NONE);
        }
        Access atFirst = outlook.on(first);
        NextAccess nextAccess =
                atFirst == access ? outlook.changeAfter(first) : new NextAccess(first.minusDays(1), atFirst);
        if (lastDay == null || nextAccess != null && nextAccess.until().isBefore(lastDay)) {
            return nextAccess;
        }
        return access == Access.NONE ? null : new NextAccess(lastDay, Access.NONE);
    }

    /** Why a row's access is as it is on a day not before the date; the school has a licence for the program. */
    List<Reason> reasonsOn(LocalDate day, Visibility row) {
        ProgramOutlook outlook = outlookOf(row.program());
        boolean isPermitted = outlook.isPermittedOn(day);
        OfferedProgram offeredProgram = (isPermitted ? permitted : notPermitted)
                .computeIfAbsent(
                        outlook.countingOn(day),
                        counting -> OfferedProgram.licensed(row.program(), counting, isPermitted));
        boolean linkedByHand =
                row.manualLinkedOn() != null && !row.manualLinkedOn().isAfter(day);
        return offeredProgram.verdict(row.teacher(), linkedByHand, day).reasons();
    }

    private ProgramOutlook outlookOf(Program program) {
        ProgramOutlook known = outlooks.get(program.id());
        if (known != null) {
            return known;
        }
        ProgramOutlook outlook = ProgramOutlook.from(
                date, licenceStatuses.of(program.id()), program, licenceStatuses.staff(), permissions(), rules);
        outlooks.put(program.id(), outlook);
        return outlook;
    }

    private Permissions permissions() {
        return licenceStatuses.school().permissions();
    }

    /** From when year group, manual link and account allow this teacher the program; null when never. */
    private static @Nullable LocalDate allowedFrom(Visibility row) {
        if (!row.teacher().hasAccount()) {
            return null;
        }
        return YearGroupRule.fits(row.teacher(), row.program()) ? LocalDate.MIN : row.manualLinkedOn();
    }
}
