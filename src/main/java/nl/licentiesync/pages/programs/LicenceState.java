package nl.licentiesync.pages.programs;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Where the licence of a school for a program stands.
 *
 * @param phase null without a licence
 * @param lacksTerms whether the licence runs or will run, and its terms do not hold
 */
public record LicenceState(@Nullable Phase phase, boolean lacksTerms) {

    private static final Phase[] PHASES = Phase.values();

    private static final LicenceState NONE = new LicenceState(null, false);

    /** One of each is enough for the million licences of a large country. */
    private static final Map<Phase, LicenceState> WITH_TERMS = ofAllPhases(false);

    private static final Map<Phase, LicenceState> LACKING_TERMS = ofAllPhases(true);

    private static Map<Phase, LicenceState> ofAllPhases(boolean lacksTerms) {
        return Arrays.stream(Phase.values())
                .collect(Collectors.toMap(phase -> phase, phase -> new LicenceState(phase, lacksTerms)));
    }

    static LicenceState of(@Nullable LicenceStatus counting) {
        if (counting == null) {
            return NONE;
        }
        boolean lacksTerms = counting.phase().needsTerms() && !counting.terms().hold();
        return Objects.requireNonNull((lacksTerms ? LACKING_TERMS : WITH_TERMS).get(counting.phase()));
    }

    /** Packs it. */
    void write(PackWriter out) {
        out.putByte(phase == null ? 0 : 1 + phase.ordinal());
        out.putBoolean(lacksTerms);
    }

    /** What {@link #write} packed. */
    static LicenceState read(PackReader in) {
        int phase = in.getByte();
        boolean lacksTerms = in.getBoolean();
        return phase == 0
                ? NONE
                : Objects.requireNonNull((lacksTerms ? LACKING_TERMS : WITH_TERMS).get(PHASES[phase - 1]));
    }

    /** Whether the licence runs, with or without terms. */
    public boolean isRunning() {
        return phase != null && phase.isRunning();
    }

    /** The key of its text. */
    public String key() {
        return (phase == null ? "NONE" : phase.name()) + (lacksTerms ? ".terms" : "");
    }
}
