package nl.licentiesync.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rosters.Roster;

/** Which rosters are used: of two for one school the later one, and neither where that cannot be told. */
final class RosterChoice {

    private final Map<SchoolCode, Roster> used = new HashMap<>();
    private final Map<Roster, Roster> replaced = new IdentityHashMap<>();
    private final Map<Roster, Roster> twice = new IdentityHashMap<>();
    private final Set<SchoolCode> known = new HashSet<>();
    private final boolean isAssumed;
    private boolean isAsAssumed = true;

    /** The choice among all rosters of a night. */
    RosterChoice(List<Roster> rosters) {
        this(rosters, false);
    }

    private RosterChoice(List<Roster> rosters, boolean isAssumed) {
        this.isAssumed = isAssumed;
        Map<SchoolCode, List<Roster>> bySchool = new HashMap<>();
        for (Roster roster : rosters) {
            SchoolCode school = roster.school();
            if (school != null) {
                isAsAssumed &= known.add(school);
                if (roster.fault() == null) {
                    bySchool.computeIfAbsent(school, any -> new ArrayList<>(1)).add(roster);
                }
            }
        }
        bySchool.forEach(this::choose);
    }

    private void choose(SchoolCode school, List<Roster> candidates) {
        Roster latest = candidates.get(0);
        boolean isClear = candidates.size() == 1 || candidates.stream().allMatch(roster -> roster.created() != null);
        if (isClear) {
            for (Roster roster : candidates) {
                latest = created(roster).isAfter(created(latest)) ? roster : latest;
            }
            Instant time = created(latest);
            isClear = candidates.stream()
                            .filter(roster -> created(roster).equals(time))
                            .count()
                    == 1;
        }
        for (Roster roster : candidates) {
            if (!isClear) {
                twice.put(roster, roster == latest ? candidates.get(1) : latest);
            } else if (roster != latest) {
                replaced.put(roster, latest);
            }
        }
        if (isClear) {
            used.put(school, latest);
        }
    }

    private static Instant created(Roster roster) {
        return roster.created() == null ? Instant.MIN : roster.created();
    }

    /** What is chosen before all rosters are read: each that can be used, as if no school had two. */
    static RosterChoice assumed() {
        return new RosterChoice(List.of(), true);
    }

    /** Whether no school has two rosters, so that what was assumed is right. */
    boolean isAsAssumed() {
        return isAsAssumed;
    }

    /** Whether the teachers of a roster are used. */
    boolean isUsed(Roster roster) {
        return isAssumed
                ? roster.school() != null && roster.fault() == null
                : roster.school() != null && used.get(roster.school()) == roster;
    }

    /** Whether a school has a roster that is used, beside those that cannot be. */
    boolean hasUsed(SchoolCode school) {
        return used.containsKey(school);
    }

    /** The schools that have a used roster, with it. */
    Map<SchoolCode, Roster> used() {
        return used;
    }

    /** The schools that have a roster, used or not. */
    Set<SchoolCode> known() {
        return known;
    }

    /** The later roster of the same school, by the one that it replaces. */
    Map<Roster, Roster> replaced() {
        return replaced;
    }

    /** Another roster of the same school, by each of those of which nobody can tell which is the later. */
    Map<Roster, Roster> twice() {
        return twice;
    }
}
