package nl.licentiesync.nightly;

import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.Staff;
import nl.licentiesync.rules.Terms;

/** Stage checkTerms: whether the terms of every licence hold, and by whom they were accepted. */
final class CheckTerms {

    private final Night night;

    CheckTerms(Night night) {
        this.night = night;
    }

    CheckedSchool check(School school) {
        Staff staff = new Staff(school.teachers());
        List<Terms> outcomes = new ArrayList<>(school.licences().size());
        List<Finding> findings = new ArrayList<>(0);
        for (Licence licence : school.licences()) {
            Terms terms = night.rules().terms().check(licence, staff, night.date());
            if (terms == Terms.TO_BE_CHECKED) {
                findings.add(Finding.accepterUnknown(night.exports().lineOf(licence.id())));
            }
            outcomes.add(terms);
        }
        return new CheckedSchool(school, staff, outcomes, findings);
    }
}
