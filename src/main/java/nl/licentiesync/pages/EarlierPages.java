package nl.licentiesync.pages;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.report.WrittenFile;

/**
 * The latest report with pages, from which the files of a school are taken over while they would say the same.
 *
 * @param report its folder
 * @param schools their files, as they were written
 * @param search what the scripts of the search were made of; empty when that is not known
 */
public record EarlierPages(Path report, Map<SchoolCode, SchoolFiles> schools, Optional<WrittenFile> search) {

    /** There are none: every page is written. */
    public static final EarlierPages NONE = new EarlierPages(Path.of(""), Map.of(), Optional.empty());

    public EarlierPages {
        schools = Map.copyOf(schools);
    }

    /** Whether there is a report from which files can be taken over. */
    boolean exist() {
        return !equals(NONE);
    }

    /** The files of a school with the same fingerprint; empty when it said something else, or nothing. */
    Optional<SchoolFiles> of(SchoolCode school, String fingerprint) {
        return Optional.ofNullable(schools.get(school))
                .filter(files -> files.fingerprint().equals(fingerprint));
    }
}
