package nl.licentiesync.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school's licence for one program, as the licence export states it.
 *
 * @param schoolName empty when the export does not say
 * @param termsAcceptedOn null while nobody accepted the terms
 * @param termsAcceptedBy teacher id or e-mail address of who did, empty when unknown
 * @param cancelledOn null while the licence goes on
 * @param endsOn the last day when the licence ends by itself; null when the export names none
 */
public record Licence(
        LicenceId id,
        SchoolCode school,
        String schoolName,
        ProgramId program,
        LocalDate startsOn,
        @Nullable LocalDate termsAcceptedOn,
        String termsAcceptedBy,
        @Nullable LocalDate cancelledOn,
        @Nullable LocalDate endsOn) {

    /** A licence for which the export names no last day. */
    public Licence(
            LicenceId id,
            SchoolCode school,
            String schoolName,
            ProgramId program,
            LocalDate startsOn,
            @Nullable LocalDate termsAcceptedOn,
            String termsAcceptedBy,
            @Nullable LocalDate cancelledOn) {
        this(id, school, schoolName, program, startsOn, termsAcceptedOn, termsAcceptedBy, cancelledOn, null);
    }

    /** The same licence for another program. */
    public Licence withProgram(ProgramId other) {
        return new Licence(
                id, school, schoolName, other, startsOn, termsAcceptedOn, termsAcceptedBy, cancelledOn, endsOn);
    }

    /** The same licence from another day on. */
    public Licence withStart(LocalDate on) {
        return new Licence(id, school, schoolName, program, on, termsAcceptedOn, termsAcceptedBy, cancelledOn, endsOn);
    }

    /** The same licence with its terms accepted by somebody; null when nobody did. */
    public Licence withTerms(@Nullable LocalDate on, String by) {
        return new Licence(id, school, schoolName, program, startsOn, on, by, cancelledOn, endsOn);
    }

    /** The same licence cancelled on another day; null when it goes on. */
    public Licence withCancellation(@Nullable LocalDate on) {
        return new Licence(id, school, schoolName, program, startsOn, termsAcceptedOn, termsAcceptedBy, on, endsOn);
    }

    /** The same licence with another last day; null when it does not end by itself. */
    public Licence withEnd(@Nullable LocalDate on) {
        return new Licence(
                id, school, schoolName, program, startsOn, termsAcceptedOn, termsAcceptedBy, cancelledOn, on);
    }
}
