package nl.licentiesync.pages.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.rules.VisibilityRule;
import org.junit.jupiter.api.Test;

/** The matrix does not grow with the square of the programs that single teachers are linked to by hand. */
class MatrixColumnsTest {

    private static final SchoolCode SCHOOL = new SchoolCode("12AB00");
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    @Test
    void showsProgramsWithoutLicenceAtAnOrdinarySchool() {
        MatrixColumns columns = columns(20);

        assertThat(columns.programs())
                .extracting(Program::id)
                .hasSize(21)
                .contains(new ProgramId("kim"), new ProgramId("p19"));
        assertThat(columns.leftOut()).isZero();
    }

    @Test
    void leavesThemOutWhenEachOfManyTeachersHasAnother() {
        MatrixColumns columns = columns(110);

        assertThat(columns.programs()).extracting(Program::id).containsExactly(new ProgramId("kim"));
        assertThat(columns.leftOut()).isEqualTo(110);
    }

    /** Teachers at a school with one licence, each linked by hand to another program. */
    private static MatrixColumns columns(int teachers) {
        List<Teacher> people = new ArrayList<>();
        List<ManualLink> links = new ArrayList<>();
        for (int number = 0; number < teachers; number++) {
            TeacherId id = new TeacherId("T" + number);
            people.add(new Teacher(id, SCHOOL, "", "", "", "", "7", Set.of(), YearGroups.ANY, null));
            links.add(new ManualLink(id, SCHOOL, new ProgramId("p" + number), DATE));
        }
        Licence licence = new Licence(
                new LicenceId("L1"), SCHOOL, "", new ProgramId("kim"), LocalDate.of(2026, 8, 1), null, "", null);
        School school = new School(SCHOOL, "", List.of(licence), people, links);
        LicenceRules rules = new LicenceRules(SchoolCalendar.DEFAULT);
        return MatrixColumns.of(
                new VisibilityRule(rules.calendar())
                                .rows(rules.licenceStatuses(school, Catalogue.absent(), DATE), Catalogue.absent(), DATE)
                                .stream()
                                .map(row -> new VisibilityRow(DATE, row, null, null))
                                .toList(),
                DATE);
    }
}
