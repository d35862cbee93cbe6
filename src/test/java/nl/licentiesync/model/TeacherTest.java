package nl.licentiesync.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody who works at a school: name, roles and last day. */
class TeacherTest {

    @ParameterizedTest(name = "\"{0}\", \"{1}\", \"{2}\": {3}")
    @CsvSource({
        "Sanne, van der, Berg, Sanne van der Berg",
        "Sanne, '', Berg, Sanne Berg",
        "'', van der, Berg, van der Berg",
        "Sanne, '', '', Sanne",
        "'', '', '', ''",
    })
    void theNameJoinsThePartsThatArePresent(String first, String prefix, String last, String name) {
        assertThat(teacher(first, prefix, last, null).name()).isEqualTo(name);
    }

    @ParameterizedTest(name = "last day {0}: {1}")
    @CsvSource({"2026-11-22, true", "2026-11-23, false", "2026-11-24, false", ", false"})
    void theLastDayIsStillInService(LocalDate lastDay, boolean left) {
        assertThat(teacher("Sanne", "", "Berg", lastDay).leftBefore(LocalDate.of(2026, 11, 23)))
                .isEqualTo(left);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Leerkracht, LEERKRACHT",
        "ictcoordinator, ICT_COORDINATOR",
        "IBRTER, IBRT_ER",
        "stagiair, STAGIAIR",
        "Inval, INVAL",
    })
    void rolesAreNamedInAnyCase(String name, Role role) {
        assertThat(Role.named(name)).hasValue(role);
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleIsFoundByItsOwnName(Role role) {
        assertThat(Role.named(role.text())).hasValue(role);
    }

    @Test
    void otherNamesAreNoRoles() {
        assertThat(Role.named("Directeur")).isEmpty();
        assertThat(Role.named("IBRT_ER")).isEmpty();
    }

    private static Teacher teacher(String first, String prefix, String last, LocalDate endDate) {
        return new Teacher(
                new TeacherId("T1"),
                new SchoolCode("12AB00"),
                first,
                prefix,
                last,
                "",
                "",
                Set.of(),
                YearGroups.ANY,
                endDate);
    }
}
