package nl.licentiesync.nightly.guard;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
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

    /** Notes what the figures of a school are made of on nights on which it is unchanged. */
    public void note(LinkedSchool school, PackWriter out) {
        losses.note(school, out);
    }

    /**
     * The figures of a school that is unchanged: it lost and gained nothing.
     *
     * @param in what {@link #note} noted
     * @param rows its rows, if they must be known
     */
    public SchoolFigures ofUnchanged(SchoolCode school, PackReader in, Supplier<School> rows) {
        return new SchoolFigures(LossCount.ofUnchanged(school, in), SuddenGains.NONE, emptied.ofUnchanged(rows));
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
