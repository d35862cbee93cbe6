package nl.licentiesync.basispoort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a school with their year groups: a group's own, else those of its pupils: their own,
 * else that of their group. Of pupils nothing else is kept.
 */
final class SchoolGroups {

    private static final String GROUPS = "groepen";
    private static final String SUBGROUPS = "subgroepen";
    private static final String PUPILS = "leerlingen";

    private static final int COMBINED = 0;

    /** The year group of each group, or {@link #COMBINED}. */
    private final Map<String, Integer> groups = new HashMap<>();

    private final Map<String, Integer> subgroups = new HashMap<>();

    /** Bits of the year groups of the pupils of each group. */
    private final Map<String, Integer> pupilsOfGroups = new HashMap<>();

    private final Map<String, Integer> pupilsOfSubgroups = new HashMap<>();

    /** The pupils' year groups are known when all groups are. */
    private final ArrayList<Pupil> pupils = new ArrayList<>();

    /** The members that an answer with groups has. */
    static Set<String> groupMembers() {
        return Set.of(GROUPS, SUBGROUPS);
    }

    /** The members that an answer with pupils has. */
    static Set<String> pupilMembers() {
        return Set.of(PUPILS);
    }

    /** Reads a member of an answer with groups. */
    void readGroups(JsonAnswer answer, String member) {
        if (member.equals(GROUPS)) {
            answer.array(member, () -> readGroup(answer, member, groups));
        } else if (member.equals(SUBGROUPS)) {
            answer.array(member, () -> readGroup(answer, member, subgroups));
        }
    }

    private static void readGroup(JsonAnswer answer, String name, Map<String, Integer> groups) {
        String[] read = {"", ""};
        answer.object(name, Set.of(), (group, member) -> {
            switch (member) {
                case "lasKey" -> read[0] = group.textOrNull(member);
                case "jaargroep" -> read[1] = group.textOrNull(member);
                default -> {}
            }
        });
        if (!read[0].isEmpty()) {
            groups.put(read[0], yearGroup(read[1]));
        }
    }

    /** Reads a member of an answer with pupils. */
    void readPupils(JsonAnswer answer, String member) {
        if (member.equals(PUPILS)) {
            answer.array(member, () -> {
                String[] read = {"", ""};
                ArrayList<String> subs = new ArrayList<>();
                answer.object(PUPILS, Set.of(), (pupil, name) -> {
                    switch (name) {
                        case "jaargroep" -> read[0] = pupil.textOrNull(name);
                        case "groep" -> read[1] = pupil.textOrNull(name);
                        case "subgroepen" -> subs.addAll(pupil.texts(name));
                        default -> {}
                    }
                });
                pupils.add(new Pupil(yearGroup(read[0]), read[1], List.copyOf(subs)));
            });
        }
    }

    /** Counts the pupils, when all is read. */
    SchoolGroups counted() {
        for (Pupil pupil : pupils) {
            int year = pupil.year() == COMBINED ? groups.getOrDefault(pupil.group(), COMBINED) : pupil.year();
            if (year != COMBINED) {
                pupilsOfGroups.merge(pupil.group(), 1 << year, (a, b) -> a | b);
                pupil.subgroups().forEach(key -> pupilsOfSubgroups.merge(key, 1 << year, (a, b) -> a | b));
            }
        }
        pupils.clear();
        return this;
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

    private record Pupil(int year, String group, List<String> subgroups) {}
}
