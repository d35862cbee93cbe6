package nl.licentiesync.rosters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the groups and pupils of a school from answers of Basispoort. */
public final class GroupAnswers {

    private static final String GROUPS = "groepen";
    private static final String SUBGROUPS = "subgroepen";
    private static final String PUPILS = "leerlingen";

    private final SchoolGroups groups = new SchoolGroups();

    /** The members that an answer with groups has. */
    public static Set<String> groupMembers() {
        return Set.of(GROUPS, SUBGROUPS);
    }

    /** The members that an answer with pupils has. */
    public static Set<String> pupilMembers() {
        return Set.of(PUPILS);
    }

    /** Reads a member of an answer with groups. */
    public void readGroups(JsonAnswer answer, String member) {
        if (member.equals(GROUPS)) {
            answer.array(member, () -> readGroup(answer, member, groups::addGroup));
        } else if (member.equals(SUBGROUPS)) {
            answer.array(member, () -> readGroup(answer, member, groups::addSubgroup));
        }
    }

    private void readGroup(JsonAnswer answer, String name, KnownGroups known) {
        String[] read = {"", ""};
        answer.object(name, Set.of(), (group, member) -> {
            switch (member) {
                case "lasKey" -> read[0] = group.textOrNull(member);
                case "jaargroep" -> read[1] = group.textOrNumber(member);
                default -> {}
            }
        });
        known.add(RosterText.code(read[0]), RosterText.code(read[1]));
        answer.limit(groups.remembered(), name);
    }

    /** Reads a member of an answer with pupils. */
    public void readPupils(JsonAnswer answer, String member) {
        if (member.equals(PUPILS)) {
            answer.array(member, () -> readPupil(answer));
        }
    }

    private void readPupil(JsonAnswer answer) {
        String[] read = {"", ""};
        List<String> subgroups = new ArrayList<>();
        answer.object(PUPILS, Set.of(), (pupil, member) -> {
            switch (member) {
                case "jaargroep" -> read[0] = pupil.textOrNumber(member);
                case "groep" -> read[1] = pupil.textOrNull(member);
                case SUBGROUPS -> subgroups.addAll(pupil.codes(member));
                default -> {}
            }
        });
        groups.addPupil(RosterText.code(read[0]), RosterText.code(read[1]), subgroups);
        answer.limit(groups.remembered(), PUPILS);
    }

    /** The groups, when all answers are read. */
    public SchoolGroups groups() {
        return groups.counted();
    }

    private interface KnownGroups {

        void add(String key, String yearGroup);
    }
}
