package nl.licentiesync.rosters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The year groups of a school's groups. A group has its own; a group without one has those of its pupils, and a pupil
 * without one has that of the group that the pupil is in. Of pupils nothing else is kept.
 */
public final class SchoolGroups {

    private static final int COMBINED = 0;

    /** The year group of each group, or {@link #COMBINED}. */
    private final Map<String, Integer> groups = new HashMap<>();

    private final Map<String, Integer> subgroups = new HashMap<>();

    /** Bits of the year groups of the pupils of each group. */
    private final Map<String, Integer> pupilsOfGroups = new HashMap<>();

    private final Map<String, Integer> pupilsOfSubgroups = new HashMap<>();

    /** The groups of the pupils of a subgroup who have no year group of their own. */
    private final Map<String, Set<String>> groupsOfSubgroups = new HashMap<>();

    private int remembered;

    /** Adds a group with its year group as it is written. */
    void addGroup(String key, String yearGroup) {
        if (!key.isEmpty()) {
            groups.put(key, yearGroup(yearGroup));
            remembered++;
        }
    }

    /** Adds a subgroup with its year group as it is written. */
    void addSubgroup(String key, String yearGroup) {
        if (!key.isEmpty()) {
            subgroups.put(key, yearGroup(yearGroup));
            remembered++;
        }
    }

    /** Adds what a pupil says of groups. */
    void addPupil(String yearGroup, String group, List<String> ofSubgroups) {
        int year = yearGroup(yearGroup);
        if (year == COMBINED) {
            for (int number = 0; number < ofSubgroups.size(); number++) {
                if (groupsOfSubgroups
                        .computeIfAbsent(ofSubgroups.get(number), any -> new HashSet<>())
                        .add(group)) {
                    remembered++;
                }
            }
        } else {
            add(pupilsOfGroups, group, 1 << year);
            for (int number = 0; number < ofSubgroups.size(); number++) {
                add(pupilsOfSubgroups, ofSubgroups.get(number), 1 << year);
            }
        }
    }

    private void add(Map<String, Integer> pupils, String key, int bits) {
        if (pupils.merge(key, bits, (left, right) -> left | right) == bits) {
            remembered++;
        }
    }

    /** About how many keys are kept; no school has thousands. */
    int remembered() {
        return remembered;
    }

    /** Counts the pupils without a year group of their own, when all groups are read. */
    SchoolGroups counted() {
        groupsOfSubgroups.forEach((subgroup, ofPupils) -> ofPupils.forEach(group -> {
            int year = groups.getOrDefault(group, COMBINED);
            if (year != COMBINED) {
                pupilsOfSubgroups.merge(subgroup, 1 << year, (left, right) -> left | right);
            }
        }));
        groupsOfSubgroups.clear();
        return this;
    }

    /** Those of some keys of groups and subgroups that the school does not have. */
    List<String> unknown(List<String> groupKeys, List<String> subgroupKeys) {
        List<String> unknown = new ArrayList<>(0);
        for (String key : groupKeys) {
            if (!groups.containsKey(key)) {
                unknown.add(key);
            }
        }
        for (String key : subgroupKeys) {
            if (!subgroups.containsKey(key)) {
                unknown.add(key);
            }
        }
        return unknown;
    }

    /** The bits of the year groups of some groups and sub-groups. */
    int yearGroupsOf(List<String> groupKeys, List<String> subgroupKeys) {
        int bits = 0;
        for (String key : groupKeys) {
            bits |= bits(groups.get(key), pupilsOfGroups.getOrDefault(key, 0));
        }
        for (String key : subgroupKeys) {
            bits |= bits(subgroups.get(key), pupilsOfSubgroups.getOrDefault(key, 0));
        }
        return bits;
    }

    private static int bits(@Nullable Integer own, int pupils) {
        if (own == null) {
            return 0;
        }
        return own == COMBINED ? pupils : 1 << own;
    }

    private static int yearGroup(String text) {
        return text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '8' ? text.charAt(0) - '0' : COMBINED;
    }
}
