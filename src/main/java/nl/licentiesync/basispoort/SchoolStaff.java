package nl.licentiesync.basispoort;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The staff of a school with its groups, as Basispoort has them.
 *
 * @param members in the order of the answer
 */
record SchoolStaff(List<StaffMember> members, SchoolGroups groups) {

    static final String MEMBER = "medewerkers";

    /** Reads one member of the staff, whose arrays must be there. */
    static StaffMember read(JsonAnswer answer) {
        Reading reading = new Reading();
        answer.object(MEMBER, Set.of("id", "rollen", "groepen", "subgroepen"), reading::read);
        return new StaffMember(
                reading.account,
                reading.lasKey,
                reading.email,
                reading.endDate,
                List.copyOf(reading.roles),
                List.copyOf(reading.groups),
                List.copyOf(reading.subgroups));
    }

    private static final class Reading {

        private long account;
        private String lasKey = "";
        private String email = "";
        private String endDate = "";
        private List<String> roles = new ArrayList<>();
        private List<String> groups = new ArrayList<>();
        private List<String> subgroups = new ArrayList<>();

        void read(JsonAnswer answer, String member) {
            switch (member) {
                case "id" -> account = answer.id(member);
                case "lasKey" -> lasKey = answer.textOrNull(member);
                case "emailadres" -> email = answer.textOrNull(member);
                case "einddatum" -> endDate = answer.textOrNull(member);
                case "rollen" -> roles = answer.texts(member);
                case "groepen" -> groups = answer.texts(member);
                case "subgroepen" -> subgroups = answer.texts(member);
                default -> {}
            }
        }
    }
}
