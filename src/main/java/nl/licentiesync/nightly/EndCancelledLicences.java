package nl.licentiesync.nightly;

import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.LicenceStatuses;

/** Stage endCancelledLicences: where every licence stands by the calendar, and which one counts for a program. */
final class EndCancelledLicences {

    private final Night night;

    EndCancelledLicences(Night night) {
        this.night = night;
    }

    LicenceStatuses licenceStatuses(CheckedSchool checked) {
        School school = checked.school();
        Catalogue catalogue = night.exports().catalogue();
        List<LicenceStatus> licenceStatuses = new ArrayList<>(school.licences().size());
        for (int i = 0; i < school.licences().size(); i++) {
            Licence licence = school.licences().get(i);
            licenceStatuses.add(night.rules()
                    .phase()
                    .licenceStatus(
                            licence,
                            catalogue.program(licence.program()),
                            checked.staff(),
                            checked.terms().get(i),
                            night.date()));
        }
        return new LicenceStatuses(school, checked.staff(), licenceStatuses);
    }
}
