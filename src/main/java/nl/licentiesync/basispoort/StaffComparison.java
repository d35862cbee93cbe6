package nl.licentiesync.basispoort;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.licentiesync.model.AccountId;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TextOrder;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.rosters.SchoolGroups;
import nl.licentiesync.rosters.SchoolStaff;
import nl.licentiesync.rosters.StaffMember;
import org.jspecify.annotations.Nullable;

/** Compares the teachers of a school with its staff in Basispoort. */
final class StaffComparison {

    private final School school;
    private final List<StaffMember> members;
    private final SchoolGroups groups;
    private final Map<Long, StaffMember> byAccount = new HashMap<>();
    private final Set<String> teacherIds = new HashSet<>();

    StaffComparison(School school, SchoolStaff staff) {
        this.school = school;
        this.members = staff.members();
        this.groups = staff.groups();
        members.forEach(member -> byAccount.putIfAbsent(member.account(), member));
        school.teachers().forEach(teacher -> teacherIds.add(teacher.id().value()));
    }

    /** Whether the staff has an account. */
    boolean has(long account) {
        return byAccount.containsKey(account);
    }

    /** The one member of the staff who is a teacher without an account, by number, else by e-mail address. */
    Optional<DriftRow> accountOf(Teacher teacher) {
        String id = teacher.id().value();
        Optional<StaffMember> byKey = only(member -> member.lasKey().equals(id));
        if (byKey.isPresent()) {
            return Optional.of(found(teacher, byKey.get(), "lasKey"));
        }
        if (teacher.email().isEmpty()) {
            return Optional.empty();
        }
        String email = folded(teacher.email());
        return only(member -> folded(member.email()).equals(email) && !isOfAnother(member, id))
                .map(member -> found(teacher, member, "emailadres"));
    }

    private boolean isOfAnother(StaffMember member, String id) {
        return !member.lasKey().equals(id) && teacherIds.contains(member.lasKey());
    }

    private Optional<StaffMember> only(Predicate<StaffMember> who) {
        List<StaffMember> found = members.stream().filter(who).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private DriftRow found(Teacher teacher, StaffMember member, String by) {
        String account = Long.toString(member.account());
        return new DriftRow(
                DriftKind.ACCOUNT_FOUND,
                school.code().value(),
                teacher.id().value(),
                account,
                "",
                List.of(),
                "",
                account,
                by);
    }

    private static String folded(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** Differences between the staff list and the exports for one teacher. */
    void addDifferences(Teacher teacher, List<DriftRow> rows) {
        StaffMember member = byAccount.get(AccountId.parse(teacher.basispoortId()));
        if (member == null) {
            return;
        }
        add(rows, DriftKind.ROLE_DIFFERS, teacher, roles(teacher), joined(member.roles()));
        add(rows, DriftKind.END_DATE_DIFFERS, teacher, date(teacher.endDate()), member.endDate());
        YearGroups theirs = member.yearGroups(groups);
        if (teacher.yearGroups().hasValid() && theirs.hasValid()) {
            add(
                    rows,
                    DriftKind.YEAR_GROUPS_DIFFER,
                    teacher,
                    teacher.yearGroups().toString(),
                    theirs.toString());
        }
    }

    private void add(List<DriftRow> rows, DriftKind kind, Teacher teacher, String ours, String theirs) {
        if (!ours.equals(theirs)) {
            rows.add(DriftRow.ofTeacher(
                    kind, school.code().value(), teacher.id().value(), teacher.basispoortId(), ours, theirs));
        }
    }

    private static String roles(Teacher teacher) {
        return teacher.roles().isEmpty()
                ? Role.LEERKRACHT.text()
                : joined(teacher.roles().stream().map(Role::text).collect(Collectors.toList()));
    }

    private static String joined(List<String> texts) {
        TreeSet<String> sorted = new TreeSet<>(TextOrder.BY_CODE_POINT);
        sorted.addAll(texts);
        return String.join("|", sorted);
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
