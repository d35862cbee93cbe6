package nl.licentiesync.nightly;

import java.util.List;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.Terms;

/** Warns of licences whose terms were accepted this school year by somebody whom the school does not know. */
final class UnknownAccepters {

    private final Exports exports;

    UnknownAccepters(Exports exports) {
        this.exports = exports;
    }

    /** The licences of a school to warn of. */
    static List<LicenceId> licences(LicenceStatuses school) {
        return school.all().stream()
                .filter(status -> status.terms() == Terms.TO_BE_CHECKED)
                .map(status -> status.licence().id())
                .toList();
    }

    /** The warnings of licences. */
    List<Finding> findings(List<LicenceId> licences) {
        return licences.stream()
                .map(licence -> Finding.accepterUnknown(exports.lineOf(licence)))
                .toList();
    }
}
