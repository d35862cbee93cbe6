package nl.licentiesync.pages.programs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSchool;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.RepairCause;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A program at a school.
 *
 * @param title the name of the school
 * @param state where the licence that counts stands
 * @param end the last day of that licence; null while it goes on and when there is none
 * @param full teachers who see it fully; the next two in the same way
 * @param repair teachers who do not see it, which can be repaired
 * @param ending licences that end with the running school year
 * @param resultsEnding licences whose results end with it
 */
public record ProgramAtSchool(
        String code,
        String title,
        LicenceState state,
        @Nullable LocalDate end,
        int full,
        int resultsOnly,
        int none,
        int repair,
        int ending,
        int resultsEnding) {

    private static final int REPAIR = Access.values().length;

    /** The programs of a school: those of which it has a licence, and those to which a teacher is linked by hand. */
    static Map<ProgramId, ProgramAtSchool> of(SchoolReport report, LocalDate lastDay) {
        Map<ProgramId, int[]> counts = new LinkedHashMap<>();
        for (VisibilityRow row : report.rows()) {
            count(
                    row.visibility(),
                    counts.computeIfAbsent(row.visibility().program().id(), any -> new int[REPAIR + 1]));
        }
        report.licenceStatuses()
                .counting()
                .keySet()
                .forEach(id -> counts.computeIfAbsent(id, any -> new int[REPAIR + 1]));
        Map<ProgramId, ProgramAtSchool> programs = new LinkedHashMap<>();
        String code = report.school().code().value();
        String title = report.school().displayName();
        counts.forEach((id, count) -> {
            LicenceStatus counting = report.licenceStatuses().counting(id);
            programs.put(
                    id,
                    new ProgramAtSchool(
                            code,
                            title,
                            LicenceState.of(counting),
                            counting == null ? null : counting.end(),
                            count[Access.FULL.ordinal()],
                            count[Access.RESULTS_ONLY.ordinal()],
                            count[Access.NONE.ordinal()],
                            count[REPAIR],
                            number(report.licenceStatuses().of(id), status -> status.endsOn(lastDay)),
                            number(report.licenceStatuses().of(id), status -> status.resultsEndOn(lastDay))));
        });
        return programs;
    }

    /** Notes it for nights on which the school is unchanged. */
    void write(PackWriter out) {
        state.write(out);
        out.putDate(end);
        out.putNumber(full);
        out.putNumber(resultsOnly);
        out.putNumber(none);
        out.putNumber(repair);
        out.putNumber(ending);
        out.putNumber(resultsEnding);
    }

    /** The program that {@link #write} noted at a school. */
    static ProgramAtSchool read(UnchangedSchool school, PackReader in) {
        return new ProgramAtSchool(
                school.code().value(),
                school.displayName(),
                LicenceState.read(in),
                in.getDate(),
                in.getNumber(),
                in.getNumber(),
                in.getNumber(),
                in.getNumber(),
                in.getNumber(),
                in.getNumber());
    }

    private static void count(Visibility visibility, int[] count) {
        count[visibility.access().ordinal()]++;
        boolean isToRepair = !visibility.isVisible() && RepairCause.of(visibility.verdict()) != null;
        count[REPAIR] += isToRepair ? 1 : 0;
    }

    private static int number(List<LicenceStatus> statuses, Predicate<LicenceStatus> what) {
        return (int) statuses.stream().filter(what).count();
    }
}
