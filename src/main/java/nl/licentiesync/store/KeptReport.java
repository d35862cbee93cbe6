package nl.licentiesync.store;

import java.util.Map;
import java.util.Optional;

/**
 * What the state keeps about a report, to check it and to write its pages again.
 *
 * @param manifest size and checksum of its manifest
 * @param language of its pages
 * @param contacts those of its pages that are not the usual ones
 * @param boot the start of the system under which it was written, or checked since; empty where that is not told
 * @param pages whether it has pages
 * @param search what the scripts of its search were made of, as that file was written; empty without pages
 */
public record KeptReport(
        String manifest,
        String language,
        Map<String, String> contacts,
        Optional<String> boot,
        boolean pages,
        Optional<String> search) {

    /** The same report, found whole under a start of the system. */
    public KeptReport asOf(Optional<String> checkedUnder) {
        return new KeptReport(manifest, language, contacts, checkedUnder, pages, search);
    }
}
