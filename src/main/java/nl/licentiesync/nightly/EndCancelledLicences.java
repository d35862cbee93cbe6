package nl.licentiesync.nightly;

import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.SchoolStandings;
import nl.licentiesync.rules.Standing;
import org.springframework.batch.core.step.Step;

/** Step 3, endCancelledLicences: where every licence stands by the calendar, and which one counts for a program. */
final class EndCancelledLicences {

    private final Night night;

    EndCancelledLicences(Night night) {
        this.night = night;
    }

    Step step(Steps steps) {
        return steps.perSchool(
                "endCancelledLicences",
                new Deferred<>(() -> night.checkedSchools().iterator()),
                this::standings,
                schools -> night.standings().addAll(schools.getItems()));
    }

    private SchoolStandings standings(CheckedSchool checked) {
        School school = checked.school();
        Catalogue catalogue = night.exports().catalogue();
        List<Standing> standings = new ArrayList<>(school.licences().size());
        for (int i = 0; i < school.licences().size(); i++) {
            Licence licence = school.licences().get(i);
            standings.add(night.rules()
                    .phase()
                    .standing(
                            licence,
                            catalogue.program(licence.program()),
                            checked.staff(),
                            checked.terms().get(i),
                            night.date()));
        }
        return new SchoolStandings(school, checked.staff(), standings);
    }
}
