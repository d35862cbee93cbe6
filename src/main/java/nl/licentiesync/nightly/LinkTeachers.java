package nl.licentiesync.nightly;

import java.util.List;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.rules.SchoolStandings;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.VisibilityRule;
import nl.licentiesync.store.SchoolStates;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.Chunk;

/** Step 4, linkTeachers: links every teacher to the programs they may see, and counts what the guard looks at. */
final class LinkTeachers {

    private final Night night;
    private final SchoolStates states;
    private final VisibilityRule visibility;

    LinkTeachers(Night night, SchoolStates states) {
        this.night = night;
        this.states = states;
        this.visibility = new VisibilityRule(night.rules().calendar());
    }

    Step step(Steps steps) {
        return steps.<SchoolToLink, LinkedSchool>perSchool(
                "linkTeachers", new Deferred<>(this::schools), this::link, this::keep);
    }

    private SchoolsWithBefore schools() {
        return new SchoolsWithBefore(
                night.standings().iterator(), states.asOf(night.before().id()));
    }

    private LinkedSchool link(SchoolToLink school) {
        SchoolStandings standings = school.standings();
        List<Visibility> rows = visibility.rows(standings, night.exports().catalogue(), night.date());
        SchoolLinks before = school.before().links();
        SchoolLinks links = LinkingRule.links(rows, before, night.date());
        SchoolLoss loss = new LossCount(night).of(school.before(), standings.school(), links);
        return new LinkedSchool(standings, links, before, loss);
    }

    private void keep(Chunk<? extends LinkedSchool> schools) {
        List<SchoolState> linked = schools.getItems().stream()
                .map(school -> new SchoolState(school.standings().school(), school.links()))
                .toList();
        states.write(night.run(), night.before().id(), linked);
        night.linkedSchools().addAll(schools.getItems());
    }
}
