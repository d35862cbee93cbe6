package nl.licentiesync.intake;

import java.time.Instant;
import java.time.LocalDate;
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
import nl.licentiesync.exports.FileSnapshot;
import nl.licentiesync.exports.PartLines;
import nl.licentiesync.exports.PartLines.Numbering;
import nl.licentiesync.exports.PartSnapshot;
import nl.licentiesync.model.Dates;
import nl.licentiesync.model.RosterGap;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rosters.Roster;
import nl.licentiesync.rosters.RosterFormat;
import nl.licentiesync.rosters.RosterTeacher;
import org.jspecify.annotations.Nullable;

/**
 * Judges rosters one after another by a choice among them: which are used, what their teachers are, and which schools
 * have none that can be used.
 */
final class RosterJudge {

    private static final int OLD_AFTER_DAYS = 30;
    private static final int DIGITS_OF_YEAR = 4;
    private static final Pattern SCHOOL_IN_NAME = Pattern.compile("[0-9]{2}[A-Z]{2}(?:[0-9]{2})?");

    private final String folderName;
    private final FactDates dates;
    private final TeacherIntake teachers = new TeacherIntake();
    private final AccountIntake accounts;
    private final RosterChoice choice;
    private final RosterValues values = new RosterValues();
    private final SharedValues shared = new SharedValues();
    private final List<PartLines> parts = new ArrayList<>();
    private final RosterFingerprint fingerprint = new RosterFingerprint();
    private final Map<SchoolCode, RosterGap> gaps = new HashMap<>();
    private final Map<RosterFormat, RosterTally> tallies = new EnumMap<>(RosterFormat.class);
    private final Set<SchoolCode> ofBasispoort = new HashSet<>();

    /** Rosters that name no school, by the school that their names hold. */
    private final Map<SchoolCode, String> namedAfter = new HashMap<>();

    private Instant oldest = Instant.MAX;
    private int lines;

    RosterJudge(String folderName, FactDates dates, AccountIntake accounts, RosterChoice choice) {
        this.folderName = folderName;
        this.dates = dates;
        this.accounts = accounts;
        this.choice = choice;
        addPart(folderName, Numbering.FILE_AND_LINES, 0);
    }

    /** Judges the next roster, in the order of the names. */
    void read(Roster roster) {
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
        boolean isGap = school != null && !choice.hasUsed(school);
        if (school != null && isGap) {
            gaps.put(school, RosterGap.UNUSABLE);
        }
        teachers.countRead(1);
        teachers.reject(
                school != null && isGap ? new RejectedRowKey.OfTeachersOf(school) : RejectedRowKey.NOTHING, finding);
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
        Instant moment = roster.created();
        LocalDate created = moment == null ? null : LocalDate.ofInstant(moment, Dates.AMSTERDAM);
        int year = firstYear(roster.schoolYear());
        if (year != 0 && year != dates.schoolYearOf(night)) {
            teachers.warn(finding(line, FindingCode.ROSTER_OLD, "YEAR", roster.schoolYear()));
        } else if (created != null && created.isBefore(night.minusDays(OLD_AFTER_DAYS))) {
            teachers.warn(finding(line, FindingCode.ROSTER_OLD, "DATE", created.toString()));
        }
    }

    /** The year in which a school year such as 2026-2027 begins; 0 when it is none. */
    private static int firstYear(String schoolYear) {
        String first = schoolYear.substring(0, Math.min(DIGITS_OF_YEAR, schoolYear.length()));
        boolean isYear =
                first.length() == DIGITS_OF_YEAR && first.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return isYear ? Integer.parseInt(first) : 0;
    }

    /** Tells that a school with licences has no roster, and keeps its teachers in force. */
    void noteMissing(SchoolCode school, boolean isKnownBefore) {
        gaps.put(school, RosterGap.MISSING);
        Finding missing = finding(1, FindingCode.ROSTER_MISSING, school.value(), namedAfter.getOrDefault(school, ""));
        if (isKnownBefore) {
            teachers.countRead(1);
            teachers.reject(new RejectedRowKey.OfTeachersOf(school), missing);
        } else {
            teachers.warn(missing);
        }
    }

    /** The teachers that were judged. */
    TeacherIntake teachers() {
        return teachers;
    }

    /** Whether the roster of a school has accounts, roles and last days of its own. */
    boolean isOfBasispoort(SchoolCode school) {
        return ofBasispoort.contains(school);
    }

    /** The fingerprint of the files, to which others may be added. */
    RosterFingerprint fingerprint() {
        return fingerprint;
    }

    /** The schools without a usable roster: those that have a broken one, and those with licences that have none. */
    Map<SchoolCode, RosterGap> gaps() {
        return gaps;
    }

    /** How many rosters of each format there are. */
    List<RosterTally> tallies() {
        return List.copyOf(tallies.values());
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

    /**
     * The tally of the rosters.
     *
     * @param isAllOfBasispoort whether each of the schools has a roster with accounts
     * @param accountTally that of the accounts; null when there are none
     */
    FileTally tally(boolean isAllOfBasispoort, @Nullable FileTally accountTally) {
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
                columns(isAllOfBasispoort, accountTally),
                new HashSet<>(values.counts().keySet()),
                List.of(),
                new FileSnapshot(oldest, lines, true, values.counts()),
                List.of(whole),
                parts);
    }

    /** The columns that all sources tell: accounts and last days are told by Basispoort, else by the accounts. */
    private static Set<Column> columns(boolean isAllOfBasispoort, @Nullable FileTally accountTally) {
        Set<Column> columns = EnumSet.copyOf(ExportFile.TEACHERS.columns());
        if (!isAllOfBasispoort) {
            for (Column column : List.of(Column.BASISPOORT_ID, Column.END_DATE)) {
                if (accountTally == null || !accountTally.columns().contains(column)) {
                    columns.remove(column);
                }
            }
        }
        return columns;
    }
}
