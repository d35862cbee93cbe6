package nl.licentiesync.basispoort;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.VisibilityRule;
import nl.licentiesync.store.PublishedRun;
import nl.licentiesync.store.StoredSchool;

/** The rows of a run on a date, school by school, as the rules give them from the rows that it used. */
final class RunRows {

    /** So many schools are in memory with their rows. */
    private static final int SCHOOLS_AT_A_TIME = 256;

    private final PublishedRun run;
    private final LicenceRules rules;
    private final LocalDate date;
    private final VisibilityRule visibility;

    /** The rows of a run on a date, its own or a later one, under these rules. */
    RunRows(PublishedRun run, LicenceRules rules, LocalDate date) {
        this.run = run;
        this.rules = rules;
        this.date = date;
        this.visibility = new VisibilityRule(rules.calendar());
    }

    /** Visits every school of the run, by code. */
    void forEach(Visitor visitor) {
        forEach(SchoolRows::new, school -> visitor.visit(school.school(), school.rows()));
    }

    /**
     * Takes every school of the run.
     *
     * @param work is done for several schools at a time
     * @param result is told what came of it, for one school after another by code
     */
    <T> void forEach(BiFunction<School, List<Visibility>, T> work, Consumer<T> result) {
        List<StoredSchool> schools = run.schools();
        for (int from = 0; from < schools.size(); from += SCHOOLS_AT_A_TIME) {
            schools.subList(from, Math.min(from + SCHOOLS_AT_A_TIME, schools.size())).parallelStream()
                    .map(stored -> done(stored, work))
                    .toList()
                    .forEach(result);
        }
    }

    private <T> T done(StoredSchool stored, BiFunction<School, List<Visibility>, T> work) {
        School school = stored.unpack().school();
        return work.apply(
                school, visibility.rows(rules.licenceStatuses(school, run.catalogue(), date), run.catalogue(), date));
    }

    private record SchoolRows(School school, List<Visibility> rows) {}

    /** Is told of each school with its rows, by teacher and then by program. */
    interface Visitor {

        void visit(School school, List<Visibility> rows);
    }
}
