package nl.licentiesync.rosters;

import java.util.List;
import nl.licentiesync.model.YearGroups;

/**
 * A teacher as a roster has them, in the texts of the file; empty where it says nothing.
 *
 * @param line on which the teacher stands in XML, and the number among the staff in JSON; from 1
 * @param yearGroups of the groups; named but none when no year group comes of them
 * @param groups the keys of the groups that the teacher has
 * @param unknownGroups those of them that the school does not have
 */
public record RosterTeacher(
        int line,
        String id,
        String firstName,
        String prefix,
        String lastName,
        String email,
        String account,
        String roles,
        String endDate,
        YearGroups yearGroups,
        List<String> groups,
        List<String> unknownGroups) {}
