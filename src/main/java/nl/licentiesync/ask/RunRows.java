package nl.licentiesync.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.VisibilityRule;
import nl.licentiesync.store.PublishedRun;
import nl.licentiesync.store.StoredSchool;

/** The rows of a run on a date, school by school, as the rules give them from the rows that it used. */
public final class RunRows {

    /** So many schools are in memory with their rows. */
    private static final int SCHOOLS_AT_A_TIME = 256;

    private final PublishedRun run;
    private final LicenceRules rules;
    private final LocalDate date;
    private final VisibilityRule visibility;

    /** The rows of a run on a date, its own or a later one, under these rules. */
    public RunRows(PublishedRun run, LicenceRules rules, LocalDate date) {
        this.run = run;
        this.rules = rules;
        this.date = date;
        this.visibility = new VisibilityRule(rules.calendar());
    }

    /** Visits every school of the run, by code. */
    public void forEach(Consumer<OfSchool> visitor) {
        forEach(Function.identity(), visitor);
    }

    /**
     * Takes every school of the run.
     *
     * @param work is done for several schools at a time
     * @param result is told what came of it, for one school after another by code
     */
    public <T> void forEach(Function<OfSchool, T> work, Consumer<T> result) {
        List<StoredSchool> schools = run.schools();
        for (int from = 0; from < schools.size(); from += SCHOOLS_AT_A_TIME) {
            schools.subList(from, Math.min(from + SCHOOLS_AT_A_TIME, schools.size())).parallelStream()
                    .map(stored -> work.apply(rows(stored)))
                    .toList()
                    .forEach(result);
        }
    }

    private OfSchool rows(StoredSchool stored) {
        LicenceStatuses licences = rules.licenceStatuses(stored.unpack().school(), run.catalogue(), date);
        return new OfSchool(licences, visibility.rows(licences, run.catalogue(), date));
    }

    /**
     * One school on the date.
     *
     * @param licences where its licences stand
     * @param rows by teacher and then by program
     */
    public record OfSchool(LicenceStatuses licences, List<Visibility> rows) {

        /** The rows of the exports about the school. */
        public School school() {
            return licences.school();
        }
    }
}
