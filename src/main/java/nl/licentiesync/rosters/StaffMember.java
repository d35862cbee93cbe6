package nl.licentiesync.rosters;

import java.util.List;
import nl.licentiesync.model.YearGroups;

/**
 * A member of a school's staff, as Basispoort has it; empty texts where it says nothing.
 *
 * @param lasKey the number in the school's administration
 * @param roles as they are written
 * @param groups the keys of the groups
 * @param subgroups the keys of the sub-groups
 */
public record StaffMember(
        long account,
        String lasKey,
        StaffName name,
        String email,
        String endDate,
        List<String> roles,
        List<String> groups,
        List<String> subgroups) {

    /** The year groups of the groups that the member has. */
    public YearGroups yearGroups(SchoolGroups all) {
        int bits = all.yearGroupsOf(groups, subgroups);
        return bits == 0 ? YearGroups.ANY : new YearGroups(true, bits);
    }

    /** The name of a member; the first name, or the initials where that is not known. */
    public record StaffName(String first, String prefix, String last) {

        static final StaffName NONE = new StaffName("", "", "");
    }
}
