package nl.licentiesync.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
            OtherSchools.of(List.of(List.of(there, here, before)), DATE, code -> "School " + code);

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

    private static Teacher at(String school, @Nullable LocalDate endDate) {
        return new Teacher(
                new TeacherId("T1"), new SchoolCode(school), "A", "", "B", "", "", Set.of(), YearGroups.ANY, endDate);
    }
}
