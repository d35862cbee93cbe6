package nl.licentiesync.intake;

import static nl.licentiesync.intake.ExportFolder.TEACHER;
import static nl.licentiesync.intake.ExportFolder.findings;
import static nl.licentiesync.intake.ExportFolder.tally;
import static nl.licentiesync.intake.ExportFolder.teachers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several rows of one person are contracts or groups: they are merged, and every line of them is known. */
class MergedRowsTest {

    private ExportFolder folder;

    @BeforeEach
    void prepare(@TempDir Path temporary) {
        folder = ExportFolder.in(temporary);
    }

    @Test
    void theLatestEndDateOfTwoContractsCounts() {
        Exports exports = folder.teachers(
                        "T1,12AB00,,,,,700100,,,2025-07-31",
                        "T1,12AB00,,,,,700100,,,2027-01-31",
                        "T1,12AB00,,,,,700100,,,2026-07-31")
                .read();

        assertThat(teachers(exports)).extracting(Teacher::endDate).containsExactly(LocalDate.of(2027, 1, 31));
        assertThat(findings(exports)).containsExactly("teachers.csv:3 ROWS_MERGED", "teachers.csv:4 ROWS_MERGED");
        assertThat(tally(exports, ExportFile.TEACHERS)).containsExactly(3, 3, 0, 0);
    }

    @Test
    void noEndDateIsTheLatest() {
        Exports exports = folder.teachers(
                        "T1,12AB00,,,,,,,,",
                        "T1,12AB00,,,,,,,,2027-01-31",
                        "T2,12AB00,,,,,,,,2025-07-31",
                        "T2,12AB,,,,,,,,")
                .read();

        assertThat(teachers(exports)).extracting(Teacher::endDate).containsExactly(null, null);
    }

    @Test
    void rolesAndYearGroupsOfTheRowsThatNameAnyAreUnited() {
        Exports exports = folder.teachers(
                        "T1,12AB00,,,,,,,,",
                        "T1,12AB00,,,,,,Leerkracht,\"4,5,6\",",
                        "T1,12AB00,,,,,,IBRTer,3,",
                        "T2,12AB00,,,,,,,,",
                        "T2,12AB00,An,,,,,,,")
                .read();

        assertThat(teachers(exports))
                .extracting(Teacher::yearGroups)
                .containsExactly(YearGroups.of(3, 4, 5, 6), YearGroups.ANY);
        assertThat(teachers(exports))
                .extracting(Teacher::roles)
                .containsExactly(Set.of(Role.LEERKRACHT, Role.IBRT_ER), Set.of());
    }

    @Test
    void ofOtherFactsTheFirstThatIsNotEmptyCounts() {
        Exports exports = folder.teachers(
                        "T1,12AB00,,,Boom,,,,,", "T1,12AB00,An,de,Dam,a@b.nl,,,,", "T1,12AB00,Bo,,,A@B.NL,700100,,,")
                .read();

        assertThat(teachers(exports)).extracting(Teacher::name).containsExactly("An de Boom");
        assertThat(teachers(exports)).extracting(Teacher::email).containsExactly("a@b.nl");
        assertThat(teachers(exports)).extracting(Teacher::basispoortId).containsExactly("700100");
    }

    @Test
    void anotherAccountOrAddressIsAnotherPerson() {
        Exports exports = folder.teachers(
                        "T1,12AB00,,,,,700100,,,",
                        "T1,12AB00,,,,a@b.nl,,,,",
                        "T1,12AB00,,,,,700200,,,",
                        "T1,12AB00,,,,c@b.nl,,,,")
                .read();

        assertThat(findings(exports))
                .containsExactly(
                        "teachers.csv:3 ROWS_MERGED",
                        "teachers.csv:4 teacher_id KEY_REPEATED",
                        "teachers.csv:5 teacher_id KEY_REPEATED");
        assertThat(tally(exports, ExportFile.TEACHERS)).containsExactly(4, 2, 2, 0);
    }

    @Test
    void aRepeatOfAnyOfTheRowsIsIgnored() {
        Exports exports = folder.teachers(
                        "T1,12AB00,,,,,,,3,", "T1,12AB00,,,,,,,4,", "T1,12AB00,,,,,,,4,", "T1,12AB00,,,,,,,3,")
                .read();

        assertThat(findings(exports))
                .containsExactly(
                        "teachers.csv:3 ROWS_MERGED", "teachers.csv:4 ROW_REPEATED", "teachers.csv:5 ROW_REPEATED");
        assertThat(exports.findings()).extracting(Finding::details).contains(List.of("2"), List.of("3"));
        assertThat(tally(exports, ExportFile.TEACHERS)).containsExactly(4, 2, 0, 2);
    }

    @Test
    void everyLineOfAPersonIsKnown() {
        Exports exports = folder.teachers(TEACHER, "T2,12AB00,,,,,,,,", "T1,12AB00,,,,,,,5,", "T1,12AB00,,,,,,,6,")
                .read();

        assertThat(exports.linesOf(new SchoolCode("12AB00")).teachers())
                .containsEntry(new TeacherId("T1"), List.of(2, 4, 5))
                .containsEntry(new TeacherId("T2"), List.of(3));
    }

    @Test
    void anAccountOfALaterRowIsComparedWithThoseOfOthers() {
        Exports exports = folder.teachers("T1,12AB00,,,,,,,,", "T1,12AB00,,,,,700100,,,", "T2,12AB00,,,,,700100,,,")
                .read();

        assertThat(findings(exports))
                .containsExactly("teachers.csv:3 ROWS_MERGED", "teachers.csv:4 basispoort_id BASISPOORT_ID_SHARED");
    }

    @Test
    void aWrongValueIsNotKeptWhereAnotherRowHasItRight() {
        Exports before = folder.teachers("T1,12AB00,,,,,,,8,").read();
        Exports exports =
                folder.teachers("T1,12AB00,,,,,,,x,", "T1,12AB00,,,,,,,3,").readAfter(before);

        assertThat(teachers(exports)).extracting(Teacher::yearGroups).containsExactly(YearGroups.of(3));
        assertThat(exports.findings())
                .filteredOn(finding -> finding.code() == FindingCode.YEAR_GROUP_INVALID)
                .extracting(Finding::instead)
                .containsExactly(Finding.Instead.OTHER_ROW);
    }

    @Test
    void aValueThatIsWrongInAllRowsIsKeptAndEachSaysSo() {
        Exports before = folder.teachers("T1,12AB00,,,,,,,8,").read();
        Exports exports =
                folder.teachers("T1,12AB00,,,,,,,x,", "T1,12AB00,,,,,,,y,").readAfter(before);

        assertThat(teachers(exports)).extracting(Teacher::yearGroups).containsExactly(YearGroups.of(8));
        assertThat(findings(exports))
                .containsExactly(
                        "teachers.csv:2 year_groups YEAR_GROUP_INVALID kept",
                        "teachers.csv:3 ROWS_MERGED",
                        "teachers.csv:3 year_groups YEAR_GROUP_INVALID kept");
    }
}
