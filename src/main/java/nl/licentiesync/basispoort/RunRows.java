package nl.licentiesync.basispoort;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.VisibilityRule;
import nl.licentiesync.store.PublishedRun;

/** The rows of a run on a date, school by school, as the rules give them from the rows that it used. */
final class RunRows {

    private final PublishedRun run;
    private final LicenceRules rules;
    private final LocalDate date;

    /** The rows of a run on a date, its own or a later one, under these rules. */
    RunRows(PublishedRun run, LicenceRules rules, LocalDate date) {
        this.run = run;
        this.rules = rules;
        this.date = date;
    }

    /** Visits every school of the run, by code. */
    void forEach(Visitor visitor) {
        VisibilityRule rule = new VisibilityRule(rules.calendar());
        run.schools().forEach(stored -> {
            School school = stored.unpack().school();
            visitor.visit(
                    school, rule.rows(rules.licenceStatuses(school, run.catalogue(), date), run.catalogue(), date));
        });
    }

    /** Is told of each school with its rows, by teacher and then by program. */
    interface Visitor {

        void visit(School school, List<Visibility> rows);
    }
}
