package nl.licentiesync.nightly;

import java.util.Iterator;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.model.School;
import nl.licentiesync.store.Runs;
import nl.licentiesync.store.SchoolStates;
import org.springframework.batch.core.step.Step;

/** Step 1, readExports: reads and judges the exports, and keeps in force what a typo would take away. */
final class ReadExports {

    private final Night night;
    private final Runs runs;
    private final SchoolStates states;

    ReadExports(Night night, Runs runs, SchoolStates states) {
        this.night = night;
        this.runs = runs;
        this.states = states;
    }

    Step step(Steps steps) {
        return steps.once("readExports", this::read);
    }

    private void read() {
        Exports exports =
                night.reading().finish(this::schoolsBefore, night.before().catalogue());
        runs.keepInputs(night.run(), exports.tallies(), exports.catalogue());
        night.exportsRead(exports);
    }

    private Iterator<School> schoolsBefore() {
        return states.schoolsAsOf(night.before().id());
    }
}
