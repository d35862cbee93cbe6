package nl.licentiesync.pages;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.report.WrittenFile;

/**
 * The latest report with pages, from which the files of a school are taken over while they would say the same.
 *
 * @param report its folder
 * @param schools their files, as they were written; many threads may change the map
 * @param search what the scripts of the search were made of; empty when that is not known
 */
public record EarlierPages(Path report, ConcurrentMap<SchoolCode, SchoolFiles> schools, Optional<WrittenFile> search) {

    /** There are none: every page is written. */
    public static final EarlierPages NONE = new EarlierPages(Path.of(""), new ConcurrentHashMap<>(), Optional.empty());

    /** Whether there is a report from which files can be taken over. */
    boolean exist() {
        return !equals(NONE);
    }

    /**
     * Takes the files of a school with the same fingerprint out of these, to free their memory; empty when it said something
     * else, or nothing.
     */
    Optional<SchoolFiles> take(SchoolCode school, String fingerprint) {
        Optional<SchoolFiles> found = find(school, fingerprint);
        forget(school);
        return found;
    }

    /** The files of a school with the same fingerprint; empty when it said something else, or nothing. */
    Optional<SchoolFiles> find(SchoolCode school, String fingerprint) {
        return Optional.ofNullable(schools.get(school))
                .filter(files -> files.fingerprint().equals(fingerprint));
    }

    /** Frees the memory of the files of a school. */
    void forget(SchoolCode school) {
        schools.remove(school);
    }
}
