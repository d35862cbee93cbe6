package nl.licentiesync.nightly;

import java.util.List;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.Terms;

/** Warns of licences whose terms were accepted this school year by somebody whom the school does not know. */
final class UnknownAccepters {

    private final Exports exports;

    UnknownAccepters(Exports exports) {
        this.exports = exports;
    }

    /** The warnings about the licences of a school. */
    List<Finding> findings(LicenceStatuses school) {
        return school.all().stream()
                .filter(licence -> licence.terms() == Terms.TO_BE_CHECKED)
                .map(licence ->
                        Finding.accepterUnknown(exports.lineOf(licence.licence().id())))
                .toList();
    }
}
