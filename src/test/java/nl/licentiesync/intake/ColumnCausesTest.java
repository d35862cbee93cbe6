package nl.licentiesync.intake;

import static nl.licentiesync.intake.ExportFolder.LICENCE;
import static nl.licentiesync.intake.ExportFolder.findings;
import static nl.licentiesync.intake.ExportFolder.licences;
import static nl.licentiesync.intake.ExportFolder.tally;
import static nl.licentiesync.intake.ExportFolder.teachers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.model.Teacher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What many values of a column have in common is told once: words for nothing, control characters, month first. */
class ColumnCausesTest {

    private ExportFolder folder;

    @BeforeEach
    void prepare(@TempDir Path temporary) {
        folder = ExportFolder.in(temporary);
    }

    @Test
    void wordsForNothingAreEmptyAndToldOnceForEachColumnAndWord() {
        Exports exports = folder.teachers(
                        "T1,12AB00,Anna,NULL,Boom,a@school.example,700100,-,n.v.t.,#N/A",
                        "T2,12AB00,Bram,NULL,Dam,NULL,#N/B,--,nvt,\\N",
                        "T3,12AB00,Cato,(null),null,c@school.example,0,,,")
                .read();

        assertThat(teachers(exports)).extracting(Teacher::name).containsExactly("Anna Boom", "Bram Dam", "Cato");
        assertThat(teachers(exports)).extracting(Teacher::basispoortId).containsExactly("700100", "", "");
        assertThat(teachers(exports)).extracting(Teacher::yearGroups).allMatch(groups -> !groups.named());
        assertThat(findings(exports))
                .containsExactly(
                        "teachers.csv:2 prefix WORD_FOR_NOTHING",
                        "teachers.csv:2 roles WORD_FOR_NOTHING",
                        "teachers.csv:2 year_groups WORD_FOR_NOTHING",
                        "teachers.csv:2 end_date WORD_FOR_NOTHING",
                        "teachers.csv:3 email WORD_FOR_NOTHING",
                        "teachers.csv:3 basispoort_id WORD_FOR_NOTHING",
                        "teachers.csv:3 roles WORD_FOR_NOTHING",
                        "teachers.csv:3 year_groups WORD_FOR_NOTHING",
                        "teachers.csv:3 end_date WORD_FOR_NOTHING",
                        "teachers.csv:4 prefix WORD_FOR_NOTHING",
                        "teachers.csv:4 last_name WORD_FOR_NOTHING",
                        "teachers.csv:4 basispoort_id BASISPOORT_ID_MALFORMED");
        assertThat(exports.findings())
                .filteredOn(finding -> finding.details().contains("NULL") && finding.column() == Column.PREFIX)
                .extracting(Finding::rows)
                .containsExactly(2);
    }

    @Test
    void aWordForNothingInARequiredColumnIsAMissingValue() {
        Exports exports = folder.licences(LICENCE, "NULL,12AB00,,kim,2025-08-01,,,", "L3,12AB00,,#N/A,2025-08-01,,,")
                .read();

        assertThat(findings(exports))
                .containsExactly(
                        "licences.csv:3 licence_id VALUE_MISSING",
                        "licences.csv:3 licence_id WORD_FOR_NOTHING",
                        "licences.csv:4 program_id VALUE_MISSING",
                        "licences.csv:4 program_id WORD_FOR_NOTHING");
        assertThat(exports.findings()).extracting(Finding::rows).containsOnly(1);
        assertThat(tally(exports, ExportFile.LICENCES)).containsExactly(3, 1, 2, 0);
    }

    @Test
    void theTermsDoNotHoldByAWordForNothing() {
        Exports exports =
                folder.licences("L1,12AB00,,kim,2025-08-01,2025-08-20,n.v.t.,").read();

        assertThat(licences(exports).get(0).termsAcceptedBy()).isEmpty();
    }

    @Test
    void aRowWithoutItsFieldsTellsNothingOfColumns() {
        Exports exports = folder.licences(LICENCE, "NULL,NULL").read();

        assertThat(findings(exports)).containsExactly("licences.csv:3 FIELD_COUNT");
    }

    @Test
    void controlCharactersOfTextsAreLeftOutWithOneWarningForTheColumn() {
        Exports exports = folder.teachers(
                        "T1,12AB00,An\u0000na,,Boom,,,,,", "T2,12AB00,Bram\u0007,,Dam,,,,,", "T3,12AB00,Cato,,Eik,,,,,")
                .read();

        assertThat(teachers(exports)).extracting(Teacher::name).containsExactly("Anna Boom", "Bram Dam", "Cato Eik");
        assertThat(findings(exports)).containsExactly("teachers.csv:2 first_name CONTROL_CHARACTERS");
        assertThat(exports.findings().get(0).rows()).isEqualTo(2);
    }

    @Test
    void datesWithTheMonthFirstMakeTheFileUnusable() {
        folder.licences(
                "L1,12AB00,,kim,08-01-2024,08-20-2024,T1,",
                "L2,12AB00,,kim,08-01-2025,08-10-2024,T1,",
                "L3,12AB00,,kim,08-01-2025,09-30-2024,T1,");

        assertThatThrownBy(() -> folder.read())
                .isInstanceOf(UnusableExport.class)
                .hasMessageContaining("licences.csv has dates with the month first in column terms_accepted_on")
                .hasMessageContaining("2 of them, the first on line 2: 08-20-2024");
    }

    @Test
    void oneSuchDateOrOneThatOnlyHasTheDayFirstIsATypo() {
        folder.licences(LICENCE, "L2,12AB00,,kim,2025-08-01,08-20-2024,T1,");
        assertThat(findings(folder.read())).containsExactly("licences.csv:3 terms_accepted_on DATE_MALFORMED");

        folder.licences(
                "L1,12AB00,,kim,2025-08-01,08-20-2024,T1,",
                "L2,12AB00,,kim,2025-08-01,09-30-2024,T1,",
                "L3,12AB00,,kim,2025-08-01,20-08-2024,T1,");
        assertThat(tally(folder.read(), ExportFile.LICENCES)).containsExactly(3, 1, 2, 0);
    }
}
