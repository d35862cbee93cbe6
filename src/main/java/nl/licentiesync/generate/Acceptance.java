package nl.licentiesync.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An acceptance of terms: by whom and when.
 *
 * @param acceptedBy teacher number or e-mail address; empty when the export does not say
 */
record Acceptance(@Nullable LocalDate acceptedOn, String acceptedBy) {

    /** Acceptance that nobody accepted. */
    static final Acceptance NOT_ACCEPTED = new Acceptance(null, "");
}
