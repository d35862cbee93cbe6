package nl.licentiesync.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A teacher's other schools are those where the teacher is in service on the date. */
class OtherSchoolsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    private final Teacher here = at("12AB00", null);
    private final Teacher there = at("34CD00", DATE);
    private final Teacher before = at("56EF00", DATE.minusDays(1));
    private final OtherSchools schools =
            OtherSchools.of(Stream.of(List.of(there, here, before)), DATE, code -> "School " + code);

    @Test
    void eachSchoolTellsTheOthers() {
        assertThat(schools.of(here)).containsExactly(new OtherSchool("34CD00", "School 34CD00"));
        assertThat(schools.of(there)).containsExactly(new OtherSchool("12AB00", "School 12AB00"));
        assertThat(schools.of(before)).extracting(OtherSchool::code).containsExactly("12AB00", "34CD00");
    }

    @Test
    void whoIsAtOneSchoolHasNoOther() {
        assertThat(OtherSchools.NONE.of(here)).isEmpty();
    }

    /** Rosters number the teachers of each school by themselves. */
    @Test
    void theSameNumberAtAnotherSchoolIsSomebodyElseWithAnotherNameOrAccount() {
        Teacher own = at("12AB00", "Ann", "7001");
        Teacher sameAccount = at("34CD00", "ANN", "7001");
        Teacher noAccount = at("56EF00", "Ann", "");
        Teacher otherAccount = at("78GH00", "Ann", "7002");
        Teacher otherName = at("90JK00", "Bob", "");
        Teacher noName = at("11AA00", "", "");
        Teacher noNameEither = at("22BB00", "", "");
        OtherSchools all = OtherSchools.of(
                Stream.of(List.of(own, sameAccount, noAccount, otherAccount, otherName, noName, noNameEither)),
                DATE,
                SchoolCode::value);

        assertThat(all.of(own)).extracting(OtherSchool::code).containsExactly("34CD00", "56EF00");
        assertThat(all.of(otherAccount)).extracting(OtherSchool::code).containsExactly("56EF00");
        assertThat(all.of(otherName)).isEmpty();
        assertThat(all.of(noName)).isEmpty();
    }

    private static Teacher at(String school, @Nullable LocalDate endDate) {
        return teacher(school, "A", "", endDate);
    }

    private static Teacher at(String school, String name, String account) {
        return teacher(school, name, account, null);
    }

    private static Teacher teacher(String school, String name, String account, @Nullable LocalDate endDate) {
        return new Teacher(
                new TeacherId("T1"),
                new SchoolCode(school),
                name,
                "",
                "",
                "",
                account,
                Set.of(),
                YearGroups.ANY,
                endDate);
    }
}
