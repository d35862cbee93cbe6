package nl.licentiesync.rosters;

import java.time.Instant;
import java.util.List;
import nl.licentiesync.model.SchoolCode;
import org.jspecify.annotations.Nullable;

/**
 * What the files of one source say of a school.
 *
 * @param name of the file with the teachers
 * @param files all files that were read for it
 * @param format of its files
 * @param school null when the source names none
 * @param created when it was made; null when it does not tell
 * @param schoolYear as it is written; empty when it does not tell
 * @param branches other branches that it names
 * @param fault why it cannot be used; null when it can
 */
public record Roster(
        String name,
        List<FileOfRoster> files,
        RosterFormat format,
        @Nullable SchoolCode school,
        @Nullable Instant created,
        String schoolYear,
        List<Branch> branches,
        RosterTeachers teachers,
        @Nullable Fault fault) {

    /** Whether it has accounts, roles and last days of its own. */
    public boolean isFromBasispoort() {
        return format == RosterFormat.BASISPOORT;
    }

    /**
     * A file that was read.
     *
     * @param modified when it was last written
     */
    public record FileOfRoster(String name, String sha256, Instant modified) {}

    /** A branch that is not the school of the file, and the line on which it is named first. */
    public record Branch(String key, int line) {}

    /**
     * Why a source cannot be used.
     *
     * @param file that is at fault
     * @param line on which that was noticed; 0 when it is about the file as a whole
     * @param detail what a message names beside the file
     */
    public record Fault(String file, RosterFault kind, int line, String detail) {}
}
