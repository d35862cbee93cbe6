package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Program;
import org.jspecify.annotations.Nullable;

/** The periods of one licence from its first day on; for the pages. */
public final class LicenceTimeline {

    private final List<Stretch> stretches;

    private LicenceTimeline(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    /** The timeline of a licence, by where it stands on each day on which that can change. */
    public static LicenceTimeline of(Licence licence, Program program, Staff staff, LicenceRules rules) {
        NavigableSet<LocalDate> days = AccessChangeDays.of(List.of(licence), program, rules);
        List<Stretch> stretches = new ArrayList<>();
        LocalDate from = null;
        LicenceUse use = LicenceUse.NONE;
        for (LocalDate day : days) {
            LicenceUse next = LicenceUse.of(rules.licenceStatus(licence, program, staff, day));
            if (next != use) {
                if (from != null) {
                    stretches.add(new Stretch(use, from, day.minusDays(1)));
                }
                from = next == LicenceUse.NONE ? null : day;
                use = next;
            }
        }
        if (from != null) {
            stretches.add(new Stretch(use, from, null));
        }
        return new LicenceTimeline(stretches);
    }

    /** The stretches in which the licence gives anything, or would if its terms held, in order. */
    public List<Stretch> stretches() {
        return stretches;
    }

    /** Whether there is any day on which the program can be used. */
    public boolean isEverUsable() {
        return stretches.stream().anyMatch(stretch -> stretch.use() == LicenceUse.FULL);
    }

    /**
     * Days in a row on which a licence gives the same.
     *
     * @param upTo the last of them; null when it goes on
     */
    public record Stretch(
            LicenceUse use, LocalDate from, @Nullable LocalDate upTo) {}
}
