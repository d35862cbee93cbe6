package nl.licentiesync.rules;

import java.time.LocalDate;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ProgramId;
import org.jspecify.annotations.Nullable;

/** A licence as a test tells it: for Kim, since August 2025, with terms that a colleague accepted long ago. */
final class LicenceDraft {

    private final String id;
    private String program = "kim";
    private LocalDate startsOn = LocalDate.of(2025, 8, 1);
    private @Nullable LocalDate acceptedOn = LocalDate.of(2025, 8, 20);
    private String acceptedBy = "somebody who moved";
    private @Nullable LocalDate cancelledOn;
    private @Nullable LocalDate endsOn;

    private LicenceDraft(String id) {
        this.id = id;
    }

    static LicenceDraft licence(String id) {
        return new LicenceDraft(id);
    }

    LicenceDraft of(String other) {
        program = other;
        return this;
    }

    LicenceDraft from(String day) {
        startsOn = LocalDate.parse(day);
        return this;
    }

    LicenceDraft accepted(String day, String by) {
        acceptedOn = LocalDate.parse(day);
        acceptedBy = by;
        return this;
    }

    LicenceDraft withoutTerms() {
        acceptedOn = null;
        acceptedBy = "";
        return this;
    }

    LicenceDraft ends(String day) {
        endsOn = LocalDate.parse(day);
        return this;
    }

    LicenceDraft cancelled(@Nullable String day) {
        cancelledOn = day == null ? null : LocalDate.parse(day);
        return this;
    }

    Licence build() {
        return new Licence(
                new LicenceId(id),
                SchoolDraft.SCHOOL,
                "De Regenboog",
                new ProgramId(program),
                startsOn,
                acceptedOn,
                acceptedBy,
                cancelledOn,
                endsOn);
    }
}
