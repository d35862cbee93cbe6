package nl.licentiesync.nightly;

import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.Staff;
import nl.licentiesync.rules.Terms;
import org.springframework.batch.core.step.Step;

/** Step 2, checkTerms: whether the terms of every licence hold, and by whom they were accepted. */
final class CheckTerms {

    private final Night night;

    CheckTerms(Night night) {
        this.night = night;
    }

    Step step(Steps steps) {
        return steps.perSchool(
                "checkTerms",
                new Deferred<>(() -> night.exports().schools().iterator()),
                this::check,
                schools -> night.checkedSchools().addAll(schools.getItems()));
    }

    private CheckedSchool check(School school) {
        Staff staff = new Staff(school.teachers());
        List<Terms> outcomes = new ArrayList<>(school.licences().size());
        for (Licence licence : school.licences()) {
            Terms terms = night.rules().terms().check(licence, staff, night.date());
            if (terms == Terms.TO_BE_CHECKED) {
                int line = night.exports().lineOf(licence.id());
                night.findings().add(Finding.accepterUnknown(line));
            }
            outcomes.add(terms);
        }
        return new CheckedSchool(school, staff, outcomes);
    }
}
