package nl.licentiesync.rules;

import static nl.licentiesync.rules.SchoolDraft.program;
import static nl.licentiesync.rules.TeacherDraft.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.YearGroups;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A program's year groups fit a teacher who shares one, names none, or reaches all groups by role. */
class YearGroupRuleTest {

    static Stream<Arguments> groups() {
        return Stream.of(
                arguments(YearGroups.of(3, 4), YearGroups.of(4, 5), true),
                arguments(YearGroups.of(1), YearGroups.of(1), true),
                arguments(YearGroups.of(8), YearGroups.of(7, 8), true),
                arguments(YearGroups.of(3), YearGroups.of(4), false),
                arguments(YearGroups.ANY, YearGroups.of(4), true),
                arguments(YearGroups.of(3), YearGroups.ANY, true),
                arguments(YearGroups.ANY, YearGroups.ANY, true),
                arguments(YearGroups.NONE_VALID, YearGroups.of(1, 2, 3, 4, 5, 6, 7, 8), false),
                arguments(YearGroups.of(1, 2, 3, 4, 5, 6, 7, 8), YearGroups.NONE_VALID, false),
                arguments(YearGroups.NONE_VALID, YearGroups.NONE_VALID, false),
                arguments(YearGroups.NONE_VALID, YearGroups.ANY, true),
                arguments(YearGroups.ANY, YearGroups.NONE_VALID, true));
    }

    @ParameterizedTest(name = "teacher {0}, program {1}: {2}")
    @MethodSource("groups")
    void groupsFitWhenOneIsShared(YearGroups ofTeacher, YearGroups ofProgram, boolean fits) {
        assertThat(YearGroupRule.fits(teacher("T1").groups(ofTeacher).build(), program("kim", ofProgram)))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @EnumSource
    void someRolesReachAllGroups(Role role) {
        boolean reachesAll = role == Role.IBRT_ER || role == Role.ICT_COORDINATOR;

        assertThat(YearGroupRule.fits(teacher("T1").as(role).groups(3).build(), program("kim", YearGroups.of(4))))
                .isEqualTo(reachesAll);
        assertThat(YearGroupRule.fits(teacher("T1").as(role).groups(3).build(), program("kim", YearGroups.NONE_VALID)))
                .isEqualTo(reachesAll);
    }
}
