package nl.licentiesync.rosters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a roster that was read.
 *
 * @param name its path within the folder of rosters
 * @param sha256 of its bytes in hexadecimal
 * @param modified when it was last written
 * @param fault why it could not be read to its end; null when it could
 */
record FileRead(
        String name,
        String sha256,
        Instant modified,
        @Nullable UnreadableRoster fault) {

    Roster.FileOfRoster asFile() {
        return new Roster.FileOfRoster(name, sha256, modified);
    }

    /** Why the roster cannot be used; null when this file could be read. */
    Roster.@Nullable Fault faultOfRoster() {
        return fault == null ? null : new Roster.Fault(name, fault.fault(), fault.line(), fault.detail());
    }
}
