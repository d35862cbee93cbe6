package nl.licentiesync.ask.compare;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.ask.AccessInputs;
import nl.licentiesync.ask.Evidence;
import nl.licentiesync.ask.PublishedEvidence;
import nl.licentiesync.ask.Source;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.ForecastRule;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/** One of the two compared states: evidence and the date for which it is evaluated. */
public record ComparedState(Evidence evidence, LocalDate date) {

    /** A published run on its own date. */
    public static ComparedState of(PublishedEvidence run) {
        return new ComparedState(run, run.publishedOn());
    }

    List<Visibility> rows(School school, LicenceRules rules) {
        return new ForecastRule(rules, evidence.catalogue()).rows(school, date);
    }

    /** The inputs for one program, including ignored links of teachers who are not at the school. */
    AccessInputs accessInputs(School school, ProgramId program) {
        return AccessInputs.of(school, evidence.catalogue().program(program), date)
                .withMore(evidence.ignoredLinks(school.code()));
    }

    /** Where the date comes from: the run; of exports, nowhere. */
    @Nullable
    Source ofDate() {
        return evidence instanceof PublishedEvidence published ? new Source.PublishedBy(published.run()) : null;
    }
}
