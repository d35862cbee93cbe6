package nl.licentiesync.pages.publishers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSchool;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A licence of a school that runs or will run, with what a publisher may know of it: nothing about any person.
 *
 * @param title the name of the school
 * @param hasTerms whether the terms hold
 * @param lacksPermission whether the school has not permitted the publisher; false when that is not known
 * @param end the last day; null while it goes on
 */
public record LicenceAtSchool(
        String code,
        String title,
        Program program,
        String licence,
        Phase phase,
        LocalDate starts,
        boolean hasTerms,
        boolean lacksPermission,
        @Nullable LocalDate end) {

    private static final Phase[] PHASES = Phase.values();

    /** Notes it for nights on which the school is unchanged. */
    void write(PackWriter out) {
        out.putText(program.id().value());
        out.putText(licence);
        out.putByte(phase.ordinal());
        out.putDate(starts);
        out.putBoolean(hasTerms);
        out.putBoolean(lacksPermission);
        out.putDate(end);
    }

    /** The licence that {@link #write} noted at a school. */
    static LicenceAtSchool read(UnchangedSchool school, Catalogue catalogue, PackReader in) {
        return new LicenceAtSchool(
                school.code().value(),
                school.displayName(),
                catalogue.program(new ProgramId(in.getText())),
                in.getText(),
                PHASES[in.getByte()],
                in.getRequiredDate(),
                in.getBoolean(),
                in.getBoolean(),
                in.getDate());
    }

    /** The licences of a school for programs of any publisher. */
    static List<LicenceAtSchool> of(SchoolReport report, Function<LicenceStatus, Program> programs, LocalDate date) {
        List<LicenceAtSchool> licences = new ArrayList<>();
        Permissions permissions = report.school().permissions();
        for (LicenceStatus status : report.licenceStatuses().all()) {
            Program program = programs.apply(status);
            if (!program.publisher().isEmpty() && status.phase().needsTerms()) {
                licences.add(new LicenceAtSchool(
                        report.school().code().value(),
                        report.school().displayName(),
                        program,
                        status.licence().id().value(),
                        status.phase(),
                        status.licence().startsOn(),
                        status.terms().hold(),
                        !permissions.permit(program, date),
                        status.end()));
            }
        }
        return licences;
    }
}
