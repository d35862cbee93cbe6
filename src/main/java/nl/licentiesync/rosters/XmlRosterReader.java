package nl.licentiesync.rosters;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;

/** Reads the teachers of a school from EDEXML, or from UWLR with or without its SOAP envelope. */
final class XmlRosterReader {

    private static final String EDEXML = "EDEX";
    private static final String UWLR = "leerlinggegevens";
    private static final Set<String> AROUND_UWLR = Set.of("Envelope", "Body", "leerlinggegevens_antwoord");
    private static final String KEY = "key";
    private static final String GROUP = "groep";
    private static final String SUBGROUP = "samengestelde_groep";
    private static final String SUBGROUPS = "samengestelde_groepen";
    private static final String YEAR_GROUP = "jaargroep";
    private static final String BRANCH = "vestiging";

    /** No school has more groups, teachers or branches. */
    private static final int MOST = 20_000;

    private final SchoolGroups groups = new SchoolGroups();
    private final List<Read> teachers = new ArrayList<>();
    private final Map<String, Integer> branches = new LinkedHashMap<>();
    private RosterFormat format = RosterFormat.OTHER;
    private String brin = "";
    private String branch = "";
    private String schoolYear = "";
    private String created = "";
    private String referenceDate = "";

    /** Reads a document to its end. */
    void read(LimitedInput in) throws IOException {
        XmlElements xml = new XmlElements(in);
        xml.root();
        String root = xml.name();
        int line = xml.line();
        if (root.equals(EDEXML)) {
            format = RosterFormat.EDEXML;
            readRoster(xml);
        } else if (root.equals(UWLR) || AROUND_UWLR.contains(root)) {
            readUwlr(xml);
        }
        if (format == RosterFormat.OTHER) {
            throw new UnreadableRoster(RosterFault.OTHER_ROOT, line, root);
        }
        xml.end();
    }

    /** Reads the current element when it is UWLR, and all UWLR within it when it is an envelope. */
    private void readUwlr(XmlElements xml) {
        if (xml.name().equals(UWLR)) {
            format = RosterFormat.UWLR;
            readRoster(xml);
        } else if (AROUND_UWLR.contains(xml.name())) {
            while (xml.nextChild()) {
                readUwlr(xml);
            }
        } else {
            xml.skip();
        }
    }

    private void readRoster(XmlElements xml) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "school" -> readSchool(xml);
                case "vestigingen" -> readBranches(xml);
                case "groepen", SUBGROUPS -> readGroups(xml);
                case "leerlingen" -> readPupils(xml);
                case "leerkrachten" -> readTeachers(xml);
                default -> xml.skip();
            }
        }
    }

    private void readSchool(XmlElements xml) {
        int line = xml.line();
        String brinBefore = brin;
        String branchBefore = branch;
        brin = "";
        branch = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "brincode" -> brin = RosterText.code(xml.text());
                case "dependancecode" -> branch = xml.text();
                case "schooljaar" -> schoolYear = RosterText.readable(xml.text());
                case "aanmaakdatum" -> created = xml.text();
                case "peildatum" -> referenceDate = xml.text();
                default -> xml.skip();
            }
        }
        if (!brinBefore.isEmpty()) {
            boolean isOther = !brin.isEmpty()
                    && !RosterText.school(brin, branch).equals(RosterText.school(brinBefore, branchBefore));
            brin = brinBefore;
            branch = branchBefore;
            if (isOther) {
                throw new UnreadableRoster(RosterFault.SEVERAL_SCHOOLS, line, "");
            }
        }
    }

    private void readBranches(XmlElements xml) {
        while (xml.nextChild()) {
            noteBranch(xml);
            xml.skip();
        }
    }

    private void noteBranch(XmlElements xml) {
        if (xml.name().equals(BRANCH)) {
            String key = RosterText.code(xml.attribute(KEY));
            if (!branches.containsKey(key) && RosterText.branch(key).isPresent()) {
                branches.put(key, xml.line());
                limit(branches.size(), xml);
            }
        }
    }

    private void readGroups(XmlElements xml) {
        while (xml.nextChild()) {
            boolean isGroup = xml.name().equals(GROUP);
            boolean isSubgroup = xml.name().equals(SUBGROUP);
            String key = RosterText.code(xml.attribute(KEY));
            String yearGroup = "";
            while (xml.nextChild()) {
                if (xml.name().equals(YEAR_GROUP)) {
                    yearGroup = RosterText.code(xml.text());
                } else {
                    noteBranch(xml);
                    xml.skip();
                }
            }
            if (isGroup) {
                groups.addGroup(key, yearGroup);
            } else if (isSubgroup) {
                groups.addSubgroup(key, yearGroup);
            }
            limit(groups.remembered(), xml);
        }
    }

    private void readPupils(XmlElements xml) {
        List<String> subgroups = new ArrayList<>();
        while (xml.nextChild()) {
            String yearGroup = "";
            String group = "";
            subgroups.clear();
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case YEAR_GROUP -> yearGroup = RosterText.code(xml.text());
                    case GROUP -> {
                        group = RosterText.code(xml.attribute(KEY));
                        xml.skip();
                    }
                    case SUBGROUP -> {
                        subgroups.add(RosterText.code(xml.attribute(KEY)));
                        xml.skip();
                    }
                    case SUBGROUPS -> readKeys(xml, SUBGROUP, subgroups);
                    case BRANCH -> {
                        noteBranch(xml);
                        xml.skip();
                    }
                    default -> xml.skip();
                }
                limit(subgroups.size(), xml);
            }
            groups.addPupil(yearGroup, group, subgroups);
            limit(groups.remembered(), xml);
        }
    }

    private void readKeys(XmlElements xml, String name, List<String> keys) {
        while (xml.nextChild()) {
            if (xml.name().equals(name)) {
                keys.add(RosterText.code(xml.attribute(KEY)));
                limit(keys.size(), xml);
            }
            xml.skip();
        }
    }

    private void readTeachers(XmlElements xml) {
        while (xml.nextChild()) {
            if (xml.name().equals("leerkracht")) {
                teachers.add(readTeacher(xml));
                limit(teachers.size(), xml);
            } else {
                xml.skip();
            }
        }
    }

    private Read readTeacher(XmlElements xml) {
        Read teacher = new Read(xml.line(), RosterText.code(xml.attribute(KEY)));
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "roepnaam" -> teacher.callName = xml.text();
                case "voornamen" -> teacher.firstNames = xml.text();
                case "voorletters-1" -> teacher.initials = xml.text();
                case "voorvoegsel" -> teacher.prefix = RosterText.readable(xml.text());
                case "achternaam" -> teacher.lastName = RosterText.readable(xml.text());
                case "emailadres" -> teacher.email = RosterText.code(xml.text());
                case "rol" -> teacher.roles.add(role(RosterText.code(xml.text())));
                case "groepen", SUBGROUPS -> readGroupsOf(teacher, xml);
                case SUBGROUP -> {
                    teacher.subgroups.add(RosterText.code(xml.attribute(KEY)));
                    limit(teacher.subgroups.size(), xml);
                    xml.skip();
                }
                default -> {
                    noteBranch(xml);
                    xml.skip();
                }
            }
        }
        return teacher;
    }

    private void readGroupsOf(Read teacher, XmlElements xml) {
        while (xml.nextChild()) {
            if (xml.name().equals(GROUP)) {
                teacher.groups.add(RosterText.code(xml.attribute(KEY)));
            } else if (xml.name().equals(SUBGROUP)) {
                teacher.subgroups.add(RosterText.code(xml.attribute(KEY)));
            }
            limit(teacher.groups.size() + teacher.subgroups.size(), xml);
            xml.skip();
        }
    }

    /** The role of a code of EDEXML. */
    private static Role role(String code) {
        return switch (code) {
            case "IB", "RT" -> Role.IBRT_ER;
            case "ICT" -> Role.ICT_COORDINATOR;
            case "STA" -> Role.STAGIAIR;
            default -> Role.LEERKRACHT;
        };
    }

    private static void limit(int number, XmlElements xml) {
        if (number > MOST) {
            throw new UnreadableRoster(RosterFault.TOO_MANY, xml.line(), "");
        }
    }

    /** The format, as far as the document was read. */
    RosterFormat format() {
        return format;
    }

    /** The school; null when there is no BRIN, or a malformed one. */
    @Nullable
    SchoolCode school() {
        return RosterText.school(brin, branch).orElse(null);
    }

    @Nullable
    Instant created() {
        Instant moment = RosterText.moment(created);
        return moment == null ? RosterText.moment(referenceDate) : moment;
    }

    String schoolYear() {
        return schoolYear;
    }

    /** Branches that are named and are not the school itself. */
    List<Roster.Branch> otherBranches() {
        SchoolCode school = school();
        return branches.entrySet().stream()
                .filter(named ->
                        !RosterText.branch(named.getKey()).orElseThrow().equals(school))
                .map(named -> new Roster.Branch(named.getKey(), named.getValue()))
                .toList();
    }

    /** The teachers, when the whole document is read. */
    List<RosterTeacher> teachers() {
        groups.counted();
        List<RosterTeacher> read = new ArrayList<>(teachers.size());
        teachers.forEach(teacher -> read.add(teacher(teacher)));
        return read;
    }

    private RosterTeacher teacher(Read read) {
        List<String> all = new ArrayList<>(read.groups.size() + read.subgroups.size());
        all.addAll(read.groups);
        all.addAll(read.subgroups);
        return new RosterTeacher(
                read.line,
                read.key,
                RosterText.firstOf(read.callName, read.firstNames, read.initials),
                read.prefix,
                read.lastName,
                read.email,
                "",
                roles(read.roles),
                "",
                new YearGroups(true, groups.yearGroupsOf(read.groups, read.subgroups)),
                all,
                groups.unknown(read.groups, read.subgroups));
    }

    private static String roles(Set<Role> roles) {
        if (roles.isEmpty()) {
            return Role.LEERKRACHT.text();
        }
        StringJoiner texts = new StringJoiner("|");
        for (Role role : roles) {
            texts.add(role.text());
        }
        return texts.toString();
    }

    /** A teacher whose groups may not be known yet. */
    private static final class Read {

        private final int line;
        private final String key;
        private String callName = "";
        private String firstNames = "";
        private String initials = "";
        private String prefix = "";
        private String lastName = "";
        private String email = "";
        private final EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        private final List<String> groups = new ArrayList<>(2);
        private final List<String> subgroups = new ArrayList<>(0);

        Read(int line, String key) {
            this.line = line;
            this.key = key;
        }
    }
}
