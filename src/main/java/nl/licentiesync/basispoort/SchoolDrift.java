package nl.licentiesync.basispoort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.AccountId;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rosters.SchoolStaff;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/** Finds the differences of one school after another; several threads may use it. */
final class SchoolDrift {

    private static final String GRANTED = "GRANTED";

    private final Methods methods;
    private final AccountMethods actual;
    private final AccountIds ours;
    private final Institutions institutions;
    private final ResultsYear results;
    private final LocalDate date;

    /**
     * The search in a run.
     *
     * @param actual the methods that each account has
     * @param ours the accounts that are known
     */
    SchoolDrift(
            Methods methods,
            AccountMethods actual,
            AccountIds ours,
            Institutions institutions,
            ResultsYear results,
            LocalDate date) {
        this.methods = methods;
        this.actual = actual;
        this.ours = ours;
        this.institutions = institutions;
        this.results = results;
        this.date = date;
    }

    /** The differences of a school; without its institution, only those that need no answer about it: invalid
     * accounts, and what is missing or extra. */
    Found in(School school, List<Visibility> visibilities) {
        boolean isOfRun = !school.licences().isEmpty() || !school.teachers().isEmpty();
        Optional<Institution> institution = isOfRun ? institutions.of(school.code()) : Optional.empty();
        boolean isWithoutFiles = isOfRun && institution.isEmpty() && !institutions.isAmbiguous(school.code());
        Found found = new Found(school, visibilities, isWithoutFiles, new ArrayList<>(), new ArrayList<>());
        boolean isNamed = institution.isPresent() && addSchool(found, institution.get());
        StaffComparison staff = institution
                .flatMap(Institution::staff)
                .map(members -> {
                    addExtraStaff(found, members);
                    return new StaffComparison(school, members);
                })
                .orElse(null);
        Map<Teacher, List<Visibility>> byTeacher = new IdentityHashMap<>();
        visibilities.forEach(row -> byTeacher
                .computeIfAbsent(row.teacher(), teacher -> new ArrayList<>())
                .add(row));
        for (Teacher teacher : school.teachers()) {
            Map<Integer, MethodAccess> its = byMethod(byTeacher.getOrDefault(teacher, List.of()));
            boolean isTeacherNamed = !teacher.leftBefore(date) && addTeacher(found, teacher, its, staff);
            addGrants(found, teacher, its, isNamed || isTeacherNamed);
        }
        return found;
    }

    /** Whether a difference of the school as a whole is named. */
    private boolean addSchool(Found found, Institution institution) {
        List<DriftRow> rows = found.rows();
        String code = found.school().code().value();
        String detail = Long.toString(institution.number());
        Long mergedInto = institution.mergedInto();
        // Read even where it does not matter: an answer that cannot be used is told.
        boolean isPermitted = institution.permission().orElse(true);
        if (mergedInto != null) {
            rows.add(DriftRow.ofSchool(DriftKind.SCHOOL_MERGED, code, "", institutions.nameOf(mergedInto), detail));
        } else if (!institution.isActive()) {
            rows.add(DriftRow.ofSchool(DriftKind.SCHOOL_INACTIVE, code, "active", "inactive", detail));
        } else if (!isPermitted) {
            rows.add(DriftRow.ofSchool(DriftKind.NO_PERMISSION, code, "granted", "missing", detail));
        } else {
            return false;
        }
        return true;
    }

    private void addExtraStaff(Found found, SchoolStaff staff) {
        AccountIds.Builder all = new AccountIds.Builder();
        staff.members().forEach(member -> all.add(member.account()));
        AccountIds others = all.build().without(ours);
        for (int place = 0; place < others.size(); place++) {
            for (int method : actual.of(others.at(place))) {
                found.rows()
                        .add(granted(
                                DriftKind.EXTRA_STAFF,
                                found.school().code().value(),
                                "",
                                Long.toString(others.at(place)),
                                methods.ids().get(method),
                                List.of()));
            }
        }
    }

    /** Whether a difference of the teacher's account is named. */
    private boolean addTeacher(
            Found found, Teacher teacher, Map<Integer, MethodAccess> its, @Nullable StaffComparison staff) {
        long account = AccountId.parse(teacher.basispoortId());
        List<DriftRow> rows = found.rows();
        String code = found.school().code().value();
        if (teacher.hasAccount() && account == AccountId.NONE) {
            rows.add(DriftRow.ofTeacher(
                    DriftKind.INVALID_ACCOUNT, code, teacher.id().value(), teacher.basispoortId(), "", ""));
            return true;
        }
        if (staff == null) {
            return false;
        }
        if (!teacher.hasAccount()) {
            Optional<DriftRow> member = staff.accountOf(teacher);
            member.ifPresent(rows::add);
            return member.isPresent();
        }
        staff.addDifferences(teacher, rows);
        boolean isWanted = its.values().stream().anyMatch(MethodAccess::isWanted);
        if (isWanted && !staff.has(account)) {
            rows.add(DriftRow.ofTeacher(
                    DriftKind.UNKNOWN_ACCOUNT, code, teacher.id().value(), teacher.basispoortId(), "", ""));
            return true;
        }
        return false;
    }

    /** What is missing, unless that is named already, and what may be extra: it is when no other school wants it. */
    private void addGrants(Found found, Teacher teacher, Map<Integer, MethodAccess> its, boolean isNamed) {
        long account = AccountId.parse(teacher.basispoortId());
        if (account == AccountId.NONE) {
            return;
        }
        int[] has = actual.of(account);
        if (!isNamed) {
            its.forEach((method, access) -> {
                if (access.isWanted() && Arrays.binarySearch(has, method) < 0) {
                    found.rows().add(missing(teacher, method, access));
                }
            });
        }
        for (int method : has) {
            MethodAccess access = its.get(method);
            if (access == null || !access.isWanted()) {
                found.unwanted().add(new Unwanted(method, account, extra(teacher, method, access)));
            }
        }
    }

    private DriftRow missing(Teacher teacher, int method, MethodAccess access) {
        return new DriftRow(
                DriftKind.MISSING,
                teacher.school().value(),
                teacher.id().value(),
                teacher.basispoortId(),
                methods.ids().get(method),
                access.visible(),
                access.access().name(),
                Access.NONE.name(),
                "");
    }

    private DriftRow extra(Teacher teacher, int method, @Nullable MethodAccess access) {
        return granted(
                DriftKind.EXTRA,
                teacher.school().value(),
                teacher.id().value(),
                teacher.basispoortId(),
                methods.ids().get(method),
                access == null ? List.of() : access.programs());
    }

    /** A row about an account that has a method and is not to have it. */
    static DriftRow granted(
            DriftKind kind, String school, String teacher, String account, String method, List<String> programs) {
        return new DriftRow(kind, school, teacher, account, method, programs, Access.NONE.name(), GRANTED, "");
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
     * What was found in a school.
     *
     * @param visibilities its rows
     * @param isWithoutFiles whether no details of it were saved
     * @param rows differences
     * @param unwanted methods that teachers have and no row of this school gives them
     */
    record Found(
            School school,
            List<Visibility> visibilities,
            boolean isWithoutFiles,
            List<DriftRow> rows,
            List<Unwanted> unwanted) {}

    /**
     * A method that a teacher has and no row of the school gives.
     *
     * @param row the difference, unless a row of another school gives it
     */
    record Unwanted(int method, long account, DriftRow row) {}

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

        boolean isWanted() {
            return access != Access.NONE;
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
