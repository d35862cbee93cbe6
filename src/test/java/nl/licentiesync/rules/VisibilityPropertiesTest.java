package nl.licentiesync.rules;

import static nl.licentiesync.rules.RandomSchools.forSeeds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds of the rows of any school on any day. */
class VisibilityPropertiesTest {

    private static final int SEEDS = 400;
    private static final int DAYS_AHEAD = 900;

    /** Reasons for which something is not visible. */
    private static final Set<Reason> OBSTACLES = EnumSet.of(
            Reason.NOT_STARTED,
            Reason.WITHDRAWN,
            Reason.ENDED,
            Reason.TERMS_NOT_ACCEPTED,
            Reason.TERMS_NOT_BY_SCHOOL,
            Reason.NO_PERMISSION,
            Reason.NO_ACCOUNT,
            Reason.OTHER_YEAR_GROUP,
            Reason.NO_LICENCE,
            Reason.LEFT_SCHOOL);

    @RepeatedTest(3)
    void theOrderOfRowsDoesNotMatter(RepetitionInfo part) {
        forSeeds(first(part), SEEDS, night -> {
            RandomNight shuffled = night.with(shuffled(night.school(), new Random(night.seed())));

            assertThat(shuffled.rows()).isEqualTo(night.rows());
            assertThat(countingAnyOrder(night))
                    .isEqualTo(night.licenceStatuses().counting());
            assertThat(shuffled.actions()).isEqualTo(night.actions());
        });
    }

    @RepeatedTest(3)
    void withdrawnTermsNeverGiveMoreAccess(RepetitionInfo part) {
        forSeeds(first(part), SEEDS, night -> {
            Map<TeacherAndProgram, Access> before = accesses(night);
            for (Licence licence : night.school().licences()) {
                RandomNight without = night.with(withoutTerms(night.school(), licence));

                accesses(without)
                        .forEach((row, access) -> assertThat(access)
                                .as("%s without the terms of %s", row, licence.id())
                                .isLessThanOrEqualTo(before.get(row)));
            }
        });
    }

    @RepeatedTest(3)
    void nothingIsVisibleExactlyWhenThereAreObstacles(RepetitionInfo part) {
        forSeeds(
                first(part),
                SEEDS,
                night -> assertThat(night.rows()).allSatisfy(row -> {
                    List<Reason> reasons = row.verdict().reasons();
                    assertThat(reasons).isNotEmpty().doesNotHaveDuplicates();
                    if (row.access() == Access.NONE) {
                        assertThat(OBSTACLES).containsAll(reasons);
                    } else {
                        assertThat(reasons).hasSize(1).doesNotContainAnyElementsOf(OBSTACLES);
                    }
                }));
    }

    @RepeatedTest(3)
    void everyTeacherAndProgramHasOneRow(RepetitionInfo part) {
        forSeeds(
                first(part),
                SEEDS,
                night -> assertThat(night.rows())
                        .extracting(TeacherAndProgram::of)
                        .doesNotHaveDuplicates());
    }

    @RepeatedTest(5)
    void untilAndThenAreWhatGoingForwardDayByDayGives(RepetitionInfo part) {
        int seeds = 30;
        forSeeds((long) part.getCurrentRepetition() * seeds, seeds, night -> {
            NaiveDecisionTable table = new NaiveDecisionTable(night);
            OutlookRule outlook = new OutlookRule(night.rules(), night.licenceStatuses(), night.date());
            for (Visibility row : night.rows()) {
                NextAccess expected = firstTurn(table, row, night.date());
                NextAccess nextAccess = outlook.nextAccess(row);
                LocalDate horizon = night.date().plusDays(DAYS_AHEAD);
                boolean beyond = nextAccess != null && !nextAccess.until().isBefore(horizon);

                assertThat(beyond ? null : nextAccess)
                        .as("%s %s", row.teacher().id(), row.program().id())
                        .isEqualTo(expected);
            }
        });
    }

    @RepeatedTest(2)
    void accessChangesOnNoOtherDayThanTheRulesName(RepetitionInfo part) {
        int seeds = 50;
        forSeeds((long) part.getCurrentRepetition() * seeds, seeds, night -> {
            Set<LocalDate> named = daysNamedByTheRules(night);
            Map<TeacherAndProgram, Access> yesterday = accesses(night);
            for (LocalDate day = night.date().plusDays(1);
                    day.isBefore(night.date().plusDays(400));
                    day = day.plusDays(1)) {
                Map<TeacherAndProgram, Access> today = accesses(night.on(day));
                if (!visible(today).equals(visible(yesterday))) {
                    assertThat(named).as("days on which access may change").contains(day);
                }
                yesterday = today;
            }
        });
    }

    private static long first(RepetitionInfo part) {
        return (long) part.getCurrentRepetition() * SEEDS;
    }

    private static School shuffled(School school, Random random) {
        return new School(
                school.code(),
                school.name(),
                shuffled(school.licences(), random),
                shuffled(school.teachers(), random),
                shuffled(school.manualLinks(), random),
                school.permissions().areAsked()
                        ? Permissions.of(shuffled(school.permissions().all(), random))
                        : Permissions.NOT_ASKED);
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Map<ProgramId, LicenceStatus> countingAnyOrder(RandomNight night) {
        LicenceStatuses licenceStatuses = night.licenceStatuses();
        List<LicenceStatus> shuffled = shuffled(licenceStatuses.all(), new Random(night.seed()));
        return new LicenceStatuses(night.school(), licenceStatuses.staff(), shuffled).counting();
    }

    private static School withoutTerms(School school, Licence chosen) {
        List<Licence> licences = school.licences().stream()
                .map(licence -> licence.equals(chosen) ? withoutTerms(licence) : licence)
                .toList();
        return school.with(licences, school.teachers());
    }

    private static Licence withoutTerms(Licence licence) {
        return licence.withTerms(null, "");
    }

    /** The first turn within the days ahead, as the naive table gives it, else null. */
    private static NextAccess firstTurn(NaiveDecisionTable table, Visibility row, LocalDate date) {
        for (int ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = date.plusDays(ahead);
            String access =
                    table.row(row.teacher(), row.program().id().value(), day).access();
            if (!access.equals(row.access().name())) {
                return new NextAccess(day.minusDays(1), Access.valueOf(access));
            }
        }
        return null;
    }

    /**
     * First days of licences, terms, school years, links and permissions, days of cancelling, days after the last of
     * licences, permissions and people in service.
     */
    private static Set<LocalDate> daysNamedByTheRules(RandomNight night) {
        Set<LocalDate> days = new HashSet<>();
        for (Licence licence : night.school().licences()) {
            days.add(licence.startsOn());
            days.add(licence.termsAcceptedOn());
            days.add(licence.cancelledOn());
            days.add(licence.endsOn() == null ? null : licence.endsOn().plusDays(1));
        }
        for (Teacher teacher : night.school().teachers()) {
            days.add(teacher.endDate() == null ? null : teacher.endDate().plusDays(1));
        }
        night.school().manualLinks().stream().map(ManualLink::linkedOn).forEach(days::add);
        for (Permission permission : night.school().permissions().all()) {
            days.add(permission.grantedOn().plusDays(1));
            days.add(
                    permission.revokedOn() == null
                            ? null
                            : permission.revokedOn().plusDays(1));
        }
        for (int year = night.date().getYear(); year < night.date().getYear() + 3; year++) {
            days.add(night.calendar().yearStart().atYear(year));
        }
        return days;
    }

    private static Map<TeacherAndProgram, Access> visible(Map<TeacherAndProgram, Access> rows) {
        Map<TeacherAndProgram, Access> visible = new HashMap<>(rows);
        visible.values().removeIf(access -> access == Access.NONE);
        return visible;
    }

    private static Map<TeacherAndProgram, Access> accesses(RandomNight night) {
        Map<TeacherAndProgram, Access> accesses = new HashMap<>();
        night.rows().forEach(row -> accesses.put(TeacherAndProgram.of(row), row.access()));
        return accesses;
    }

    private record TeacherAndProgram(TeacherId teacher, ProgramId program) {

        static TeacherAndProgram of(Visibility row) {
            return new TeacherAndProgram(row.teacher().id(), row.program().id());
        }
    }
}
