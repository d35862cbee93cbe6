package nl.licentiesync.intake;

import nl.licentiesync.rosters.RosterFormat;

/**
 * How many rosters of one format there are.
 *
 * @param files the files that were read for them
 * @param schools those whose teachers are used
 * @param teachers the teachers in the used rosters
 * @param unused rosters that are rejected, or replaced by a later one of the same school
 */
public record RosterTally(RosterFormat format, int files, int schools, int teachers, int unused) {

    RosterTally plus(int moreFiles, int moreSchools, int moreTeachers, int moreUnused) {
        return new RosterTally(
                format, files + moreFiles, schools + moreSchools, teachers + moreTeachers, unused + moreUnused);
    }
}
