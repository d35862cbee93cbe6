package nl.licentiesync.nightly.guard;

import java.time.LocalDate;
import java.util.Set;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LinkedSchool;
import nl.licentiesync.store.RunBefore;
import nl.licentiesync.store.StoredSchool;
import org.jspecify.annotations.Nullable;

/** Counts the guard's figures of each school. */
public final class FigureCount {

    private final LossCount losses;
    private final GainCount gains;
    private final EmptiedCount emptied;

    /**
     * The count of a night.
     *
     * @param licencesReplaced the licences of the schools that the run that tonight's replaces left different from the
     *     run before
     */
    public FigureCount(
            LicenceRules rules, LocalDate date, RunBefore before, Exports exports, Set<LicenceId> licencesReplaced) {
        this.losses = new LossCount(rules, date, before, exports, licencesReplaced);
        this.gains = new GainCount(rules, date, before.catalogue(), exports.catalogue());
        this.emptied = new EmptiedCount(before, exports);
    }

    /**
     * The figures of a school.
     *
     * @param school with tonight's links
     * @param stored the school as the run left it that tonight's replaces; what it had lost or gained is not counted
     *     again; null when there is none, or it left the school as the run before
     */
    public SchoolFigures of(LinkedSchool school, @Nullable StoredSchool stored) {
        ReplacedSchool replaced = ReplacedSchool.of(stored);
        return new SchoolFigures(
                losses.of(school, replaced),
                gains.of(school, replaced),
                emptied.of(school.schoolBefore(), school.school()));
    }
}
