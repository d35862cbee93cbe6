package nl.licentiesync.basispoort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rosters.GroupAnswers;
import nl.licentiesync.rosters.JsonAnswer;
import nl.licentiesync.rosters.SchoolStaff;
import nl.licentiesync.rosters.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * An institution of Basispoort that has a BRIN code.
 *
 * @param folder of its answers
 * @param mergedInto the number of the institution that it became; null while it is itself
 */
record Institution(
        long number,
        Path folder,
        SchoolCode code,
        boolean isActive,
        @Nullable Long mergedInto) {

    private static final String DETAILS = "details";
    private static final String MAIN_BRANCH = "00";
    private static final String ACTIVE = "actief";
    private static final String MERGED_INTO = "gefuseerdNaar";

    /** The institution of a folder; empty when its details are not there, or name no school by BRIN. */
    static Optional<Institution> in(Path folder, long number) {
        Optional<Path> file = AnswerFiles.find(folder, DETAILS);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String[] brin = {"", ""};
        boolean[] active = {false};
        Long[] merged = new Long[1];
        JsonAnswer.read(file.get(), Set.of("brincode", "dependancecode", ACTIVE, MERGED_INTO), (answer, member) -> {
            switch (member) {
                case "brincode" -> brin[0] = answer.textOrNull(member);
                case "dependancecode" -> brin[1] = answer.textOrNull(member);
                case ACTIVE -> active[0] = answer.flag(member);
                case MERGED_INTO -> merged[0] = answer.idOrNull(member);
                default -> {}
            }
        });
        String branch = brin[1].strip();
        return SchoolCode.parse(brin[0].strip() + (branch.isEmpty() ? MAIN_BRANCH : branch))
                .map(code -> new Institution(number, folder, code, active[0], merged[0]));
    }

    /** Whether it has permitted the publisher; empty when that was not saved. */
    Optional<Boolean> permission() {
        String member = "hasSynchronizationPermission";
        boolean[] permission = {false};
        return AnswerFiles.find(folder.resolve("uitgever"), "synchronizationpermission")
                .map(file -> {
                    JsonAnswer.read(file, Set.of(member), (answer, name) -> {
                        if (name.equals(member)) {
                            permission[0] = answer.flag(name);
                        }
                    });
                    return permission[0];
                });
    }

    /** Its staff with its groups, each from its own answer, else from the overview; empty when there is neither. */
    Optional<SchoolStaff> staff() {
        Optional<Path> overview = AnswerFiles.find(
                Objects.requireNonNull(folder.getParent(), "It is in a folder"), Long.toString(number));
        Optional<Path> staff = AnswerFiles.find(folder, "staf");
        Optional<Path> groups = AnswerFiles.find(folder, "groepen");
        Optional<Path> pupils = AnswerFiles.find(folder, "leerlingen");
        if (overview.isEmpty() && staff.isEmpty()) {
            return Optional.empty();
        }
        List<StaffMember> members = new ArrayList<>();
        GroupAnswers all = new GroupAnswers();
        staff.ifPresent(file ->
                JsonAnswer.read(file, Set.of(SchoolStaff.MEMBER), (answer, name) -> readStaff(answer, name, members)));
        groups.ifPresent(file -> JsonAnswer.read(file, GroupAnswers.groupMembers(), all::readGroups));
        pupils.ifPresent(file -> JsonAnswer.read(file, GroupAnswers.pupilMembers(), all::readPupils));
        if (overview.isPresent() && (staff.isEmpty() || groups.isEmpty() || pupils.isEmpty())) {
            Set<String> required = new HashSet<>(GroupAnswers.groupMembers());
            required.addAll(GroupAnswers.pupilMembers());
            required.addAll(Set.of(SchoolStaff.MEMBER, ACTIVE, MERGED_INTO));
            JsonAnswer.read(overview.get(), required, (answer, name) -> {
                if (staff.isEmpty()) {
                    readStaff(answer, name, members);
                }
                if (groups.isEmpty()) {
                    all.readGroups(answer, name);
                }
                if (pupils.isEmpty()) {
                    all.readPupils(answer, name);
                }
                switch (name) {
                    case ACTIVE -> answer.flag(name);
                    case MERGED_INTO -> answer.idOrNull(name);
                    default -> {}
                }
            });
        }
        return Optional.of(new SchoolStaff(List.copyOf(members), all.groups()));
    }

    private static void readStaff(JsonAnswer answer, String name, List<StaffMember> members) {
        if (name.equals(SchoolStaff.MEMBER)) {
            answer.array(name, () -> members.add(SchoolStaff.read(answer)));
        }
    }
}
