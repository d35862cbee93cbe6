package nl.licentiesync.rosters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.licentiesync.rosters.StaffMember.StaffName;

/**
 * The staff of a school with its groups, as Basispoort has them.
 *
 * @param members in the order of the answer
 */
public record SchoolStaff(List<StaffMember> members, SchoolGroups groups) {

    public static final String MEMBER = "medewerkers";

    /** Reads one member of the staff, whose arrays must be there. */
    public static StaffMember read(JsonAnswer answer) {
        Reading reading = new Reading();
        answer.object(MEMBER, Set.of("id", "rollen", "groepen", "subgroepen"), reading::read);
        return new StaffMember(
                reading.account,
                reading.lasKey,
                reading.name,
                reading.email,
                reading.endDate,
                List.copyOf(reading.roles),
                List.copyOf(reading.groups),
                List.copyOf(reading.subgroups));
    }

    private static final class Reading {

        private long account;
        private String lasKey = "";
        private StaffName name = StaffName.NONE;
        private String email = "";
        private String endDate = "";
        private List<String> roles = new ArrayList<>();
        private List<String> groups = new ArrayList<>();
        private List<String> subgroups = new ArrayList<>();

        void read(JsonAnswer answer, String member) {
            switch (member) {
                case "id" -> account = answer.id(member);
                case "lasKey" -> lasKey = answer.textOrNull(member);
                case "persoonsgegevens" -> name = name(answer, member);
                case "emailadres" -> email = answer.textOrNull(member);
                case "einddatum" -> endDate = answer.textOrNull(member);
                case "rollen" -> roles = answer.texts(member);
                case "groepen" -> groups = answer.codes(member);
                case "subgroepen" -> subgroups = answer.codes(member);
                default -> {}
            }
        }

        private static StaffName name(JsonAnswer answer, String member) {
            if (answer.isNull()) {
                return StaffName.NONE;
            }
            String[] read = {"", "", "", ""};
            answer.object(member, Set.of(), (person, part) -> {
                switch (part) {
                    case "voornaam" -> read[0] = person.textOrNull(part);
                    case "voorletters" -> read[1] = person.textOrNull(part);
                    case "voorvoegsel" -> read[2] = person.textOrNull(part);
                    case "achternaam" -> read[3] = person.textOrNull(part);
                    default -> {}
                }
            });
            return new StaffName(RosterText.firstOf(read[0], read[1]), read[2], read[3]);
        }
    }
}
