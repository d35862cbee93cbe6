package nl.licentiesync.intake;

import static nl.licentiesync.intake.ExportFolder.LICENCE;
import static nl.licentiesync.intake.ExportFolder.TEACHER;
import static nl.licentiesync.intake.ExportFolder.findings;
import static nl.licentiesync.intake.ExportFolder.licences;
import static nl.licentiesync.intake.ExportFolder.tally;
import static nl.licentiesync.intake.ExportFolder.teachers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.UnusableExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that stray quotes, a cut, or a pasted header made unusable, and extra empty cells, which do no harm. */
class DamagedExportTest {

    private static final String LICENCE_HEADER =
            "licence_id,school_id,school_name,program_id,starts_on,terms_accepted_on,terms_accepted_by,cancelled_on\n";
    private static final String TEACHER_HEADER = "teacher_id,school_id,last_name,year_groups\n";

    private ExportFolder folder;

    @BeforeEach
    void prepare(@TempDir Path temporary) {
        folder = ExportFolder.in(temporary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aStrayQuoteThatSwallowsRowsIsFound(String end) {
        folder.text(
                ExportFile.LICENCES,
                (LICENCE_HEADER + LICENCE
                                + "\nL2,12AB00,\"De Regenboog,kim,2025-08-01,,,\nL3,34CD00,Oost,kim,2025-08-01,,,\n"
                                + "L4,34CD00,Het Kompas\",kim,2025-08-01,,,\n")
                        .replace("\n", end));

        assertUnusable(
                ExportFile.LICENCES,
                " has a value of column school_name that goes from line 3 to line 5 and holds whole rows, as a stray"
                        + " quote makes it; remove that quote, or export it again.");
    }

    @Test
    void theLinesAreThoseOfTheValueAndNotOfItsRecord() {
        folder.text(
                ExportFile.TEACHERS,
                TEACHER_HEADER + "T1,\"12AB00\n\n\",\"Ypma,3\nT2,12AB00,Bos,4\nT3,12AB00,Vos\",5\n");

        assertUnusable(ExportFile.TEACHERS, "column last_name that goes from line 4 to line 6");
    }

    @Test
    void aLineEndOrDelimitersInQuotesAreNoHarm() {
        folder.licences(
                LICENCE,
                "L2,12AB00,\"De Regenboog,\n(oost)\",kim,2025-08-01,,,",
                "L3,12AB00,\"a,b,c,d,e,f,g,h\",kim,2025-08-01,,,");

        assertThat(licences(folder.read())).hasSize(3);
        assertThat(findings(folder.read())).isEmpty();
    }

    @Test
    void whatAnUnknownColumnHoldsIsNotLookedAt() {
        folder.text(ExportFile.TEACHERS, "teacher_id,school_id,remark\nT1,12AB00,\"a,b\nc,d\"\n");

        assertThat(teachers(folder.read())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T2,12AB00,Bo", "T2,12AB0", "T2", "T2,12AB00,"})
    void aFileThatEndsWithinARecordIsCutOff(String last) {
        folder.text(ExportFile.TEACHERS, TEACHER_HEADER + "T1,12AB00,Vos,3\n" + last);

        assertUnusable(
                ExportFile.TEACHERS,
                " is cut off: its last record (line 3) has too few fields and no line end; run again when the export"
                        + " is complete.");
    }

    @Test
    void aShortRecordWithALineEndIsARejectedRow() {
        folder.text(ExportFile.TEACHERS, TEACHER_HEADER + "T1,12AB00,Vos,3\nT2,12AB\n");

        assertThat(findings(folder.read())).containsExactly("teachers.csv:3 FIELD_COUNT");
    }

    @Test
    void aLastRecordOfAllFieldsNeedsNoLineEnd() {
        folder.text(ExportFile.TEACHERS, TEACHER_HEADER + "T1,12AB00,Vos,3\nT2,12AB00,Bos,4");

        assertThat(teachers(folder.read())).hasSize(2);
    }

    @Test
    void everyFileMayBeCutOff() {
        folder.text(ExportFile.PROGRAMS, "program_id,name\nkim,Kim\nest");

        assertUnusable(ExportFile.PROGRAMS, "cut off");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", "|"})
    void aPastedHeaderWithAnotherDelimiterIsTold(String delimiter) {
        folder.text(
                ExportFile.TEACHERS,
                TEACHER_HEADER.replace(',', ';') + "T1,12AB00,Vos,3\nT2,12AB00,Bos,4\n".replace(",", delimiter));

        assertUnusable(
                ExportFile.TEACHERS,
                "has a header with ';' between its columns and rows with %s (line 2); export it again with one delimiter."
                        .formatted(delimiter.equals("\t") ? "tab" : "'" + delimiter + "'"));
    }

    @Test
    void aFileWithoutAUsableRowTellsTheCauseOfMost() {
        folder.text(
                ExportFile.TEACHERS,
                TEACHER_HEADER + ",12AB00,Vos,3\nT2,12ABCD,Bos,4\nT3,De Brug,Mos,4\nT4,12,Los,4\n");

        assertUnusable(
                ExportFile.TEACHERS,
                " has 4 rows of which none can be used: 3 of them have no BRIN in the column school_id (first on line 3);"
                        + " write schools as 12AB or 12AB00, or check that this is the right column.");
    }

    @Test
    void anOptionalFileMayHaveNoUsableRow() {
        folder.programs(",Kim,,,,");

        assertThat(findings(folder.read())).contains("programs.csv:2 program_id VALUE_MISSING");
    }

    @Test
    void emptyCellsBeyondTheHeaderDoNoHarm() {
        folder.teachers(
                TEACHER + ",",
                TEACHER.replace("T1", "T2").replace("700100", "") + ",\" \",",
                TEACHER.replace("T1", "T3") + ",x");

        Exports exports = folder.read();

        assertThat(teachers(exports)).hasSize(2);
        assertThat(findings(exports)).containsExactly("teachers.csv:4 FIELD_COUNT");
    }

    @Test
    void aHeaderThatEndsWithADelimiterAsksForNoCell() {
        folder.text(ExportFile.TEACHERS, "teacher_id,school_id,,\nT1,12AB\nT2,12AB,\nT3,12AB,,x\nT4,12AB,,,\nT5\n");

        Exports exports = folder.read();

        assertThat(teachers(exports)).hasSize(4);
        assertThat(findings(exports)).containsExactly("teachers.csv:6 FIELD_COUNT");
    }

    @Test
    void rowsOfBlankCellsAreNotCounted() {
        folder.teachers(TEACHER, ",,,,,,,,,", " ,", TEACHER.replace("T1", "T2").replace("700100", ""));

        Exports exports = folder.read();

        assertThat(tally(exports, ExportFile.TEACHERS)).containsExactly(2, 2, 0, 0);
        assertThat(findings(exports)).isEmpty();
    }

    private void assertUnusable(ExportFile file, String why) {
        assertThatThrownBy(folder::read)
                .isInstanceOf(UnusableExport.class)
                .hasMessageContainingAll(file.fileName(), why);
    }
}
