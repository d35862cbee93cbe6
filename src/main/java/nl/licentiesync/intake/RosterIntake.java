package nl.licentiesync.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.DateForms;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPart;
import nl.licentiesync.exports.FileSnapshot;
import nl.licentiesync.exports.PartLines;
import nl.licentiesync.exports.PartLines.Numbering;
import nl.licentiesync.exports.PartSnapshot;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.model.RosterGap;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rosters.Roster;
import nl.licentiesync.rosters.RosterFormat;
import nl.licentiesync.rosters.RosterTeacher;
import org.jspecify.annotations.Nullable;

/** Judges rosters: which of them are used, what their teachers are, and which schools lack one. */
final class RosterIntake {

    private static final int OLD_AFTER_DAYS = 30;
    private static final int DIGITS_OF_YEAR = 4;
    private static final Pattern SCHOOL_IN_NAME = Pattern.compile("[0-9]{2}[A-Z]{2}(?:[0-9]{2})?");
    private static final RosterChoice NO_CHOICE = new RosterChoice(List.of());

    private final Path folder;
    private final String folderName;
    private final FactDates dates;
    private final TeacherIntake teachers;
    private final AccountIntake accounts;
    private final RosterValues values = new RosterValues();
    private final SharedValues shared = new SharedValues();
    private final List<PartLines> parts = new ArrayList<>();
    private final RosterFingerprint fingerprint = new RosterFingerprint();
    private final Map<SchoolCode, RosterGap> gaps = new HashMap<>();
    private final Map<RosterFormat, RosterTally> tallies = new EnumMap<>(RosterFormat.class);
    private RosterChoice choice = NO_CHOICE;
    private Set<SchoolCode> known = Set.of();
    private Set<SchoolCode> usable = Set.of();
    private final Set<SchoolCode> ofBasispoort = new HashSet<>();

    /** Rosters that name no school, by the school that their names hold. */
    private final Map<SchoolCode, String> namedAfter = new HashMap<>();

    private Instant oldest = Instant.MAX;
    private int lines;

    RosterIntake(Path folder, FactDates dates, TeacherIntake teachers, AccountIntake accounts) {
        this.folder = folder;
        this.folderName = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        this.dates = dates;
        this.teachers = teachers;
        this.accounts = accounts;
        addPart(folderName, Numbering.FILE_AND_LINES, 0);
    }

    /**
     * Judges all rosters, once the accounts are read.
     *
     * @param rosters in the order of their names
     * @param accountFiles the files of the accounts
     */
    void read(List<Roster> rosters, List<ExportPart> accountFiles) {
        if (rosters.isEmpty()) {
            throw new UnusableExport(
                    "%s holds no roster: no .xml file, and no answer such as instellingen/700.json or instellingen/700/staf.json; name the right folder with --rosters."
                            .formatted(folder));
        }
        choice = new RosterChoice(rosters);
        known = choice.known();
        usable = Set.copyOf(choice.used().keySet());
        if (choice.used().isEmpty()) {
            throw new UnusableExport(NoUsableRoster.sentence(folder, rosters, choice));
        }
        rosters.forEach(this::read);
        // The rosters of a country are many megabytes, which no later step needs.
        choice = NO_CHOICE;
        FileTally accountTally = accounts.tally();
        for (int number = 0; accountTally != null && number < accountFiles.size(); number++) {
            fingerprint.add(
                    folder,
                    accountFiles.get(number).path(),
                    accountTally.parts().get(number).sha256());
        }
        teachers.tally(tally(accountTally));
        if (teachers.rowsUsed() == 0) {
            throw new UnusableExport(
                    "%s has rosters, but no teacher in them that can be used; export them again.".formatted(folder));
        }
    }

    private void read(Roster roster) {
        roster.files().forEach(file -> {
            fingerprint.add(file.name(), file.sha256());
            oldest = file.modified().isBefore(oldest) ? file.modified() : oldest;
        });
        count(roster);
        SchoolCode school = roster.school();
        if (roster.fault() != null) {
            reject(roster, rejectUnreadable(roster.fault()));
        } else if (school == null) {
            reject(roster, finding(addPart(roster.name(), Numbering.FILE_AND_LINES, 0), FindingCode.ROSTER_NO_SCHOOL));
        } else if (choice.twice().containsKey(roster)) {
            Roster other = choice.twice().get(roster);
            reject(
                    roster,
                    finding(
                            addPart(roster.name(), Numbering.FILE_AND_LINES, 0),
                            FindingCode.ROSTER_TWICE,
                            school.value(),
                            other.name(),
                            roster.created() != null && other.created() != null ? "EQUAL" : "UNKNOWN"));
        } else if (choice.replaced().containsKey(roster)) {
            teachers.countRead(1);
            teachers.ignore();
            teachers.warn(finding(
                    addPart(roster.name(), Numbering.FILE_AND_LINES, 0),
                    FindingCode.ROSTER_REPLACED,
                    school.value(),
                    choice.replaced().get(roster).name()));
        } else {
            use(roster, school);
        }
    }

    private void count(Roster roster) {
        boolean isUsed = choice.isUsed(roster);
        RosterTally tally = tallies.getOrDefault(roster.format(), new RosterTally(roster.format(), 0, 0, 0, 0));
        tallies.put(
                roster.format(),
                tally.plus(
                        roster.files().size(),
                        isUsed ? 1 : 0,
                        isUsed ? roster.teachers().size() : 0,
                        isUsed ? 0 : 1));
    }

    private Finding rejectUnreadable(Roster.Fault fault) {
        int first = addPart(fault.file(), Numbering.FILE_AND_LINES, fault.line());
        return finding(
                first + fault.line(),
                FindingCode.ROSTER_UNREADABLE,
                fault.kind().name(),
                fault.detail());
    }

    /** Rejects a roster; the teachers of its school stay in force, unless another roster of the school is used. */
    private void reject(Roster roster, Finding finding) {
        SchoolCode school = roster.school();
        if (school == null) {
            noteSchoolInName(roster.name());
        }
        if (school != null && !usable.contains(school)) {
            gaps.put(school, RosterGap.UNUSABLE);
        }
        teachers.countRead(1);
        teachers.reject(
                school == null || usable.contains(school)
                        ? RejectedRowKey.NOTHING
                        : new RejectedRowKey.OfTeachersOf(school),
                finding);
    }

    private void noteSchoolInName(String name) {
        Matcher code = SCHOOL_IN_NAME.matcher(name.toUpperCase(Locale.ROOT));
        while (code.find()) {
            SchoolCode.parse(code.group()).ifPresent(school -> namedAfter.putIfAbsent(school, name));
        }
    }

    private void use(Roster roster, SchoolCode school) {
        int last = Math.max(
                roster.teachers().lastLine(),
                roster.branches().stream().mapToInt(Roster.Branch::line).max().orElse(0));
        int first = addPart(
                roster.name(), roster.isFromBasispoort() ? Numbering.FILE_AND_PEOPLE : Numbering.FILE_AND_LINES, last);
        if (roster.isFromBasispoort()) {
            ofBasispoort.add(school);
        }
        warnOfAge(roster, first);
        roster.branches()
                .forEach(branch -> teachers.warn(
                        finding(first + branch.line(), FindingCode.ROSTER_BRANCHES, branch.key(), school.value())));
        for (RosterTeacher teacher : roster.teachers()) {
            read(roster, school, teacher, first + teacher.line());
        }
    }

    private void read(Roster roster, SchoolCode school, RosterTeacher teacher, int line) {
        values.next(school, teacher);
        Row row = new Row(ExportFile.TEACHERS, line, values, shared, teachers.causes(), DateForms.OWN);
        Teacher read = teachers.read(row).withYearGroups(teacher.yearGroups());
        Teacher completed = roster.isFromBasispoort() ? read : accounts.completed(read);
        count(completed, line);
        teachers.countRead(1);
        teachers.judge(row, completed);
        if (row.fault() == null) {
            warnOf(teacher, line);
        }
    }

    /** Counts values that no text of the roster gives. */
    private void count(Teacher teacher, int line) {
        if (teacher.yearGroups().hasValid()) {
            values.fill(Column.YEAR_GROUPS, line);
        }
        if (teacher.hasAccount()) {
            values.fill(Column.BASISPOORT_ID, line);
        }
        if (teacher.endDate() != null) {
            values.fill(Column.END_DATE, line);
        }
    }

    private void warnOf(RosterTeacher teacher, int line) {
        if (teacher.id().startsWith("#")) {
            teachers.warn(
                    Finding.of(ExportFile.TEACHERS, line, Column.TEACHER_ID, FindingCode.KEY_UNSTABLE, teacher.id()));
        }
        for (String group : teacher.unknownGroups()) {
            teachers.warn(Finding.of(
                    ExportFile.TEACHERS,
                    line,
                    Column.YEAR_GROUPS,
                    FindingCode.GROUP_UNKNOWN,
                    group,
                    teacher.yearGroups().hasValid() ? "" : teacher.id()));
        }
    }

    private void warnOfAge(Roster roster, int line) {
        LocalDate night = dates.night();
        if (night == null) {
            return;
        }
        LocalDateTime created = roster.created();
        int year = firstYear(roster.schoolYear());
        if (year != 0 && year != dates.schoolYearOf(night)) {
            teachers.warn(finding(line, FindingCode.ROSTER_OLD, "YEAR", roster.schoolYear()));
        } else if (created != null && created.toLocalDate().isBefore(night.minusDays(OLD_AFTER_DAYS))) {
            teachers.warn(finding(
                    line, FindingCode.ROSTER_OLD, "DATE", created.toLocalDate().toString()));
        }
    }

    /** The year in which a school year such as 2026-2027 begins; 0 when it is none. */
    private static int firstYear(String schoolYear) {
        String first = schoolYear.substring(0, Math.min(DIGITS_OF_YEAR, schoolYear.length()));
        boolean isYear =
                first.length() == DIGITS_OF_YEAR && first.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return isYear ? Integer.parseInt(first) : 0;
    }

    /**
     * Tells which schools with licences have no roster, and keeps their teachers in force.
     *
     * @param withLicences the schools that have a licence
     */
    void requireRosters(Set<SchoolCode> withLicences, RowsBefore before) {
        withLicences.stream().filter(school -> !known.contains(school)).sorted().forEach(school -> {
            gaps.put(school, RosterGap.MISSING);
            Finding missing =
                    finding(1, FindingCode.ROSTER_MISSING, school.value(), namedAfter.getOrDefault(school, ""));
            if (before.teachersOf(school).isEmpty()) {
                teachers.warn(missing);
            } else {
                teachers.countRead(1);
                teachers.reject(new RejectedRowKey.OfTeachersOf(school), missing);
            }
        });
    }

    /** The schools without a usable roster: those that have a broken one, and those with licences that have none. */
    Map<SchoolCode, RosterGap> gaps() {
        return gaps;
    }

    /** How many rosters of each format there are. */
    List<RosterTally> tallies() {
        return List.copyOf(tallies.values());
    }

    /** The schools that have a roster, used or not. */
    Set<SchoolCode> schools() {
        return known;
    }

    /** Applies the accounts that stay in force, and ignores those of nobody. */
    void completeFromAccounts() {
        teachers.complete(
                accounts.keysKept(),
                teacher -> usable.contains(teacher.school()) && !ofBasispoort.contains(teacher.school())
                        ? accounts.completed(teacher)
                        : teacher);
        accounts.ignoreUnused(teachers.used(), usable);
    }

    private static Finding finding(int line, FindingCode code, String... details) {
        return Finding.of(ExportFile.TEACHERS, line, null, code, details);
    }

    /** Adds a part; returns the number that stands for it as a whole, after which its lines or people follow. */
    private int addPart(String name, Numbering numbering, int last) {
        parts.add(new PartLines(name, lines, Map.of(), numbering));
        int whole = lines + 1;
        lines = Math.addExact(whole, last);
        return whole;
    }

    private FileTally tally(@Nullable FileTally accountTally) {
        PartSnapshot whole = new PartSnapshot(
                new PartLines(folderName, 0, Map.of()),
                fingerprint.value(),
                oldest,
                "",
                false,
                false,
                ',',
                0,
                teachers.read(),
                Set.of());
        return new FileTally(
                fingerprint.value(),
                teachers.read(),
                0,
                0,
                0,
                columns(accountTally),
                new HashSet<>(values.counts().keySet()),
                List.of(),
                new FileSnapshot(oldest, lines, true, values.counts()),
                List.of(whole),
                parts);
    }

    /** The columns that all sources tell: accounts and last days are told by Basispoort, else by the accounts. */
    private Set<Column> columns(@Nullable FileTally accountTally) {
        Set<Column> columns = EnumSet.copyOf(ExportFile.TEACHERS.columns());
        if (ofBasispoort.size() < usable.size()) {
            for (Column column : List.of(Column.BASISPOORT_ID, Column.END_DATE)) {
                if (accountTally == null || !accountTally.columns().contains(column)) {
                    columns.remove(column);
                }
            }
        }
        return columns;
    }
}
