package nl.licentiesync.basispoort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.AccountId;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rosters.SchoolStaff;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/** Finds the differences of one school after another. */
final class SchoolDrift {

    private static final String GRANTED = "GRANTED";

    private final Methods methods;
    private final List<AccountIds> actual;
    private final List<AccountIds> extra;
    private final List<BitSet> named;
    private final AccountIds ours;
    private final ResultsYear results;
    private final LocalDate date;
    private final List<DriftRow> rows;

    /**
     * The search in a run.
     *
     * @param actual who has each method
     * @param extra who of ours has it and is not to have it
     * @param named is told which of those a teacher of the run has
     * @param rows is told of every difference
     */
    SchoolDrift(
            Methods methods,
            List<AccountIds> actual,
            List<AccountIds> extra,
            List<BitSet> named,
            AccountIds ours,
            ResultsYear results,
            LocalDate date,
            List<DriftRow> rows) {
        this.methods = methods;
        this.actual = actual;
        this.extra = extra;
        this.named = named;
        this.ours = ours;
        this.results = results;
        this.date = date;
        this.rows = rows;
    }

    /** Adds the differences of a school; without an institution, only those that need no answer about it: invalid
     * accounts, and what is missing or extra. */
    void add(
            School school,
            List<Visibility> visibilities,
            Optional<Institution> institution,
            Institutions institutions) {
        Map<TeacherId, List<Visibility>> byTeacher = new HashMap<>();
        visibilities.forEach(row -> byTeacher
                .computeIfAbsent(row.teacher().id(), id -> new ArrayList<>())
                .add(row));
        boolean isNamed = institution.isPresent() && addSchool(school, institution.get(), institutions);
        StaffComparison staff = institution
                .flatMap(Institution::staff)
                .map(found -> {
                    addExtraStaff(school, found);
                    return new StaffComparison(school, found);
                })
                .orElse(null);
        for (Teacher teacher : school.teachers()) {
            Map<Integer, MethodAccess> its = byMethod(byTeacher.getOrDefault(teacher.id(), List.of()));
            boolean isTeacherNamed = !teacher.leftBefore(date) && addTeacher(school, teacher, its, staff);
            if (!isNamed && !isTeacherNamed) {
                addMissing(school, teacher, its);
            }
            addExtra(school, teacher, its);
        }
    }

    /** Whether a difference of the school as a whole is named. */
    private boolean addSchool(School school, Institution institution, Institutions institutions) {
        String code = school.code().value();
        String detail = Long.toString(institution.number());
        Long mergedInto = institution.mergedInto();
        if (mergedInto != null) {
            rows.add(DriftRow.ofSchool(DriftKind.SCHOOL_MERGED, code, "", institutions.nameOf(mergedInto), detail));
        } else if (!institution.isActive()) {
            rows.add(DriftRow.ofSchool(DriftKind.SCHOOL_INACTIVE, code, "active", "inactive", detail));
        } else if (!institution.permission().orElse(true)) {
            rows.add(DriftRow.ofSchool(DriftKind.NO_PERMISSION, code, "granted", "missing", detail));
        } else {
            return false;
        }
        return true;
    }

    private void addExtraStaff(School school, SchoolStaff staff) {
        AccountIds.Builder all = new AccountIds.Builder();
        staff.members().forEach(member -> all.add(member.account()));
        AccountIds others = all.build().without(ours);
        for (int place = 0; place < others.size(); place++) {
            for (int method = 0; method < methods.size(); method++) {
                if (actual.get(method).contains(others.at(place))) {
                    rows.add(new DriftRow(
                            DriftKind.EXTRA_STAFF,
                            school.code().value(),
                            "",
                            Long.toString(others.at(place)),
                            methods.ids().get(method),
                            List.of(),
                            Access.NONE.name(),
                            GRANTED,
                            ""));
                }
            }
        }
    }

    /** Whether a difference of the teacher's account is named. */
    private boolean addTeacher(
            School school, Teacher teacher, Map<Integer, MethodAccess> its, @Nullable StaffComparison staff) {
        long account = AccountId.parse(teacher.basispoortId());
        String code = school.code().value();
        if (teacher.hasAccount() && account == AccountId.NONE) {
            rows.add(DriftRow.ofTeacher(
                    DriftKind.INVALID_ACCOUNT, code, teacher.id().value(), teacher.basispoortId(), "", ""));
            return true;
        }
        if (staff == null) {
            return false;
        }
        if (!teacher.hasAccount()) {
            Optional<DriftRow> found = staff.accountOf(teacher);
            found.ifPresent(rows::add);
            return found.isPresent();
        }
        staff.addDifferences(teacher, rows);
        boolean isWanted = its.values().stream().anyMatch(method -> method.access() != Access.NONE);
        if (isWanted && !staff.has(account)) {
            rows.add(DriftRow.ofTeacher(
                    DriftKind.UNKNOWN_ACCOUNT, code, teacher.id().value(), teacher.basispoortId(), "", ""));
            return true;
        }
        return false;
    }

    private void addMissing(School school, Teacher teacher, Map<Integer, MethodAccess> its) {
        long account = AccountId.parse(teacher.basispoortId());
        if (account == AccountId.NONE) {
            return;
        }
        its.forEach((method, access) -> {
            if (access.access() != Access.NONE && !actual.get(method).contains(account)) {
                rows.add(new DriftRow(
                        DriftKind.MISSING,
                        school.code().value(),
                        teacher.id().value(),
                        Long.toString(account),
                        methods.ids().get(method),
                        access.visible(),
                        access.access().name(),
                        Access.NONE.name(),
                        ""));
            }
        });
    }

    private void addExtra(School school, Teacher teacher, Map<Integer, MethodAccess> its) {
        long account = AccountId.parse(teacher.basispoortId());
        if (account == AccountId.NONE) {
            return;
        }
        for (int method = 0; method < methods.size(); method++) {
            int place = extra.get(method).placeOf(account);
            if (place >= 0) {
                named.get(method).set(place);
                MethodAccess access = its.get(method);
                rows.add(extra(
                        school.code().value(),
                        teacher.id().value(),
                        account,
                        methods.ids().get(method),
                        access == null ? List.of() : access.programs()));
            }
        }
    }

    /** A row about an account that has a method and is not to have it. */
    static DriftRow extra(String school, String teacher, long account, String method, List<String> programs) {
        return new DriftRow(
                DriftKind.EXTRA,
                school,
                teacher,
                Long.toString(account),
                method,
                programs,
                Access.NONE.name(),
                GRANTED,
                "");
    }

    /** What the rows of a teacher at the school say of each method; rows come by program. */
    private Map<Integer, MethodAccess> byMethod(List<Visibility> visibilities) {
        Map<Integer, MethodAccess> byMethod = new TreeMap<>();
        for (Visibility row : visibilities) {
            int method = methods.numberOf(row.program().id());
            if (method != Methods.NONE) {
                byMethod.merge(
                        method,
                        MethodAccess.of(row.program().id().value(), results.isWanted(row.access()), row.access()),
                        MethodAccess::and);
            }
        }
        return byMethod;
    }

    /**
     * What a teacher has of a method at a school.
     *
     * @param programs all of the method, of which some are visible
     */
    private record MethodAccess(Access access, List<String> programs, List<String> visible) {

        static MethodAccess of(String program, boolean isVisible, Access access) {
            List<String> alone = List.of(program);
            return isVisible ? new MethodAccess(access, alone, alone) : new MethodAccess(Access.NONE, alone, List.of());
        }

        MethodAccess and(MethodAccess other) {
            Access best = access == Access.FULL || other.access == Access.NONE ? access : other.access;
            return new MethodAccess(best, joined(programs, other.programs), joined(visible, other.visible));
        }

        private static List<String> joined(List<String> left, List<String> right) {
            List<String> joined = new ArrayList<>(left);
            joined.addAll(right);
            return joined;
        }
    }
}
