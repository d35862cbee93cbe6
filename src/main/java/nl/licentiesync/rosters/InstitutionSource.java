package nl.licentiesync.rosters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;

/** A school in saved answers of Basispoort: its details, and its staff and groups, each by itself or in the overview. */
final class InstitutionSource implements RosterSource {

    /** The answers about an institution. */
    enum Answer {
        DETAILS("details"),
        STAFF("staf"),
        GROUPS("groepen"),
        PUPILS("leerlingen"),
        OVERVIEW("");

        private final String stem;

        Answer(String stem) {
            this.stem = stem;
        }

        /** The name of its file, without its end; empty for the overview, which has the number of the institution. */
        String stem() {
            return stem;
        }
    }

    private final Map<Answer, List<RosterFile>> files;

    /** The files of an institution, of which one holds staff. */
    InstitutionSource(Map<Answer, List<RosterFile>> files) {
        this.files = new EnumMap<>(files);
    }

    /** Whether any of the files holds staff. */
    static boolean hasStaff(Map<Answer, List<RosterFile>> files) {
        return files.containsKey(Answer.STAFF) || files.containsKey(Answer.OVERVIEW);
    }

    @Override
    public String name() {
        return files(files.containsKey(Answer.STAFF) ? Answer.STAFF : Answer.OVERVIEW)
                .get(0)
                .name();
    }

    @Override
    public List<String> names() {
        return files.values().stream()
                .flatMap(List::stream)
                .map(RosterFile::name)
                .toList();
    }

    private List<RosterFile> files(Answer answer) {
        return files.getOrDefault(answer, List.of());
    }

    @Override
    public Roster read() {
        return new Reading().roster();
    }

    /** What is read of an institution, and the first fault of its files. */
    private final class Reading {

        private final List<Roster.FileOfRoster> read = new ArrayList<>();
        private final List<StaffMember> members = new ArrayList<>();
        private final GroupAnswers groups = new GroupAnswers();
        private String brin = "";
        private String branch = "";
        private String generated = "";
        private Roster.@Nullable Fault fault;

        Roster roster() {
            refuseTwice();
            for (RosterFile details : files(Answer.DETAILS)) {
                read(details, Set.of(), this::readDetails);
            }
            boolean hasStaff = readSingle(Answer.STAFF, Set.of(SchoolStaff.MEMBER), this::readStaff);
            boolean hasGroups = readSingle(Answer.GROUPS, GroupAnswers.groupMembers(), groups::readGroups);
            boolean hasPupils = readSingle(Answer.PUPILS, GroupAnswers.pupilMembers(), groups::readPupils);
            for (RosterFile overview : files(Answer.OVERVIEW)) {
                readOverview(overview, hasStaff, hasGroups, hasPupils);
            }
            if (!hasGroups && files(Answer.OVERVIEW).isEmpty()) {
                note(new Roster.Fault(name(), RosterFault.GROUPS_MISSING, 0, ""));
            }
            SchoolCode school = RosterText.school(brin, branch).orElse(null);
            Instant created = RosterText.moment(generated);
            return new Roster(
                    name(),
                    List.copyOf(read),
                    RosterFormat.BASISPOORT,
                    school,
                    created,
                    "",
                    List.of(),
                    fault == null ? RosterTeachers.of(teachers()) : RosterTeachers.NONE,
                    fault);
        }

        private void refuseTwice() {
            files.values().stream()
                    .filter(same -> same.size() > 1)
                    .forEach(same -> note(new Roster.Fault(
                            same.get(0).name(),
                            RosterFault.TWO_FILES,
                            0,
                            same.get(1).name())));
        }

        private boolean readSingle(Answer answer, Set<String> required, JsonAnswer.Members reader) {
            List<RosterFile> single = files(answer);
            single.forEach(file -> read(file, required, reader));
            return !single.isEmpty();
        }

        private void readOverview(RosterFile overview, boolean hasStaff, boolean hasGroups, boolean hasPupils) {
            Set<String> required = new HashSet<>();
            if (!hasStaff) {
                required.add(SchoolStaff.MEMBER);
            }
            if (!hasGroups) {
                required.addAll(GroupAnswers.groupMembers());
            }
            if (!hasPupils) {
                required.addAll(GroupAnswers.pupilMembers());
            }
            read(overview, required, (answer, member) -> {
                if (!hasStaff) {
                    readStaff(answer, member);
                }
                if (!hasGroups) {
                    groups.readGroups(answer, member);
                }
                if (!hasPupils) {
                    groups.readPupils(answer, member);
                }
            });
        }

        private void read(RosterFile file, Set<String> required, JsonAnswer.Members members) {
            FileRead result = file.read(in -> JsonAnswer.read(file.path(), in, required, members));
            read.add(result.asFile());
            Roster.Fault found = result.faultOfRoster();
            if (found != null) {
                note(found);
            }
        }

        private void note(Roster.Fault found) {
            if (fault == null) {
                fault = found;
            }
        }

        private void readDetails(JsonAnswer answer, String member) {
            switch (member) {
                case "brincode" -> brin = answer.textOrNull(member);
                case "dependancecode" -> branch = answer.textOrNumber(member);
                default -> {}
            }
        }

        private void readStaff(JsonAnswer answer, String member) {
            switch (member) {
                case SchoolStaff.MEMBER ->
                    answer.array(member, () -> {
                        members.add(SchoolStaff.read(answer));
                        answer.limit(members.size(), member);
                    });
                case "metaResult" -> {
                    if (!answer.isNull()) {
                        answer.object(member, Set.of(), (result, name) -> {
                            if (name.equals("generationTimestamp")) {
                                generated = result.textOrNull(name);
                            }
                        });
                    }
                }
                default -> {}
            }
        }

        private List<RosterTeacher> teachers() {
            SchoolGroups all = groups.groups();
            List<RosterTeacher> teachers = new ArrayList<>(members.size());
            for (StaffMember member : members) {
                teachers.add(teacher(member, teachers.size() + 1, all));
            }
            return teachers;
        }

        private RosterTeacher teacher(StaffMember member, int number, SchoolGroups all) {
            List<String> keys = new ArrayList<>(member.groups());
            keys.addAll(member.subgroups());
            return new RosterTeacher(
                    number,
                    Long.toString(member.account()),
                    RosterText.readable(member.name().first()),
                    RosterText.readable(member.name().prefix()),
                    RosterText.readable(member.name().last()),
                    RosterText.code(member.email()),
                    Long.toString(member.account()),
                    String.join("|", member.roles()),
                    RosterText.code(member.endDate()),
                    new YearGroups(true, all.yearGroupsOf(member.groups(), member.subgroups())),
                    keys,
                    all.unknown(member.groups(), member.subgroups()));
        }
    }
}
