package nl.licentiesync.basispoort.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.licentiesync.basispoort.Methods;
import nl.licentiesync.model.AccountId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.rules.Visibility;

/** Chooses where Basispoort differs at one school: a teacher or two for each kind of difference, at every other school. */
final class SampleSchool {

    private static final int EVERY_OTHER = 2;

    private final School school;
    private final long institution;
    private final Methods methods;
    private final LocalDate date;
    private final SampleChance chance;
    private final List<MethodOfAccount> wanted = new ArrayList<>();
    private final List<MethodOfAccount> missing = new ArrayList<>();
    private final List<MethodOfAccount> extra = new ArrayList<>();
    private final List<SampleMember> staff = new ArrayList<>();
    private final Set<Teacher> chosen = new HashSet<>();

    private SampleSchool(
            School school,
            List<Visibility> rows,
            long institution,
            Methods methods,
            LocalDate date,
            SampleChance chance) {
        this.school = school;
        this.institution = institution;
        this.methods = methods;
        this.date = date;
        this.chance = chance;
        for (Visibility row : rows) {
            int method = methods.numberOf(row.program().id());
            long account = AccountId.parse(row.teacher().basispoortId());
            if (row.isVisible() && method != Methods.NONE && account != AccountId.NONE) {
                wanted.add(new MethodOfAccount(method, account));
            }
        }
    }

    /** The choices for a school, of which these are the rows of a date. */
    static Choices of(
            School school,
            List<Visibility> rows,
            long institution,
            Methods methods,
            LocalDate date,
            SampleChance chance) {
        SampleSchool choosing = new SampleSchool(school, rows, institution, methods, date, chance);
        choosing.chooseGrants();
        choosing.chooseStaff();
        return new Choices(choosing.missing, choosing.extra, choosing.staff);
    }

    private void chooseGrants() {
        if (hasThis()) {
            chance.oneOf(wanted).ifPresent(missing::add);
        }
        if (hasThis()) {
            teacher(Teacher::hasAccount).ifPresent(teacher -> addExtra(account(teacher)));
        }
        if (hasThis()) {
            chance.oneOf(school.teachers().stream()
                            .filter(teacher -> teacher.leftBefore(date) && account(teacher) != AccountId.NONE)
                            .toList())
                    .ifPresent(teacher -> addExtra(account(teacher)));
        }
    }

    private void addExtra(long account) {
        if (account != AccountId.NONE && methods.size() > 0) {
            MethodOfAccount granted = new MethodOfAccount(chance.below(methods.size()), account);
            if (!wanted.contains(granted)) {
                extra.add(granted);
            }
        }
    }

    private void chooseStaff() {
        Optional<Teacher> unknown = hasThis() ? teacher(this::isWanted) : Optional.empty();
        Optional<Teacher> found = hasThis() ? teacher(teacher -> !teacher.hasAccount()) : Optional.empty();
        Optional<Teacher> otherRoles = hasThis() ? teacher(this::isNumbered) : Optional.empty();
        Optional<Teacher> otherEnd = hasThis() ? teacher(this::isNumbered) : Optional.empty();
        Optional<Teacher> otherGroups = hasThis()
                ? teacher(teacher -> isNumbered(teacher) && teacher.yearGroups().hasValid())
                : Optional.empty();
        int number = 0;
        for (Teacher teacher : school.teachers()) {
            boolean isFound = is(found, teacher);
            if (teacher.leftBefore(date) || is(unknown, teacher) || !isNumbered(teacher) && !isFound) {
                continue;
            }
            SampleMember member =
                    SampleMember.of(teacher, isFound ? SampleNumbers.member(institution, number++) : account(teacher));
            if (isFound && member.email() != null && chance.onceIn(EVERY_OTHER)) {
                member = member.withoutKey();
            } else if (is(otherRoles, teacher)) {
                member = member.withOtherRoles();
            } else if (is(otherEnd, teacher)) {
                member = member.withOtherEnd(date.plusMonths(1));
            } else if (is(otherGroups, teacher)) {
                member = member.withGroups(YearGroups.of(teacher.yearGroups().contains(YearGroups.LAST) ? 3 : 8));
            }
            staff.add(member);
        }
        if (hasThis()) {
            SampleMember stranger = new SampleMember(
                    SampleNumbers.member(institution, number), null, null, null, List.of("Leerkracht"), List.of());
            staff.add(stranger);
            addExtra(stranger.account());
        }
    }

    private boolean hasThis() {
        return chance.onceIn(EVERY_OTHER);
    }

    /** Somebody in service who is not chosen yet. */
    private Optional<Teacher> teacher(Predicate<Teacher> who) {
        Optional<Teacher> teacher = chance.oneOf(school.teachers().stream()
                .filter(candidate -> !candidate.leftBefore(date) && !chosen.contains(candidate))
                .filter(who)
                .toList());
        teacher.ifPresent(chosen::add);
        return teacher;
    }

    private static boolean is(Optional<Teacher> teacher, Teacher other) {
        return teacher.isPresent() && Objects.equals(teacher.get(), other);
    }

    private boolean isNumbered(Teacher teacher) {
        return account(teacher) != AccountId.NONE;
    }

    private boolean isWanted(Teacher teacher) {
        return wanted.stream().anyMatch(grant -> grant.account() == account(teacher));
    }

    private static long account(Teacher teacher) {
        return AccountId.parse(teacher.basispoortId());
    }

    /** One method for one account. */
    record MethodOfAccount(int method, long account) {}

    /**
     * What was chosen for a school.
     *
     * @param missing grants that Basispoort lacks
     * @param extra grants that it has and should not
     * @param staff as it knows them
     */
    record Choices(List<MethodOfAccount> missing, List<MethodOfAccount> extra, List<SampleMember> staff) {}
}
