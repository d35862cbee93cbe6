package nl.licentiesync.intake;

import static nl.licentiesync.intake.ExportFolder.TEACHER;
import static nl.licentiesync.intake.ExportFolder.findings;
import static nl.licentiesync.intake.ExportFolder.tally;
import static nl.licentiesync.intake.ExportFolder.teachers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.MonthDay;
import java.util.Set;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.YearGroups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that cannot be used: a warning; the valid parts count, else what the run before had, else nothing. */
class DoubtfulValuesTest {

    private ExportFolder folder;

    @BeforeEach
    void prepare(@TempDir Path temporary) {
        folder = ExportFolder.in(temporary).programs("kim,Kim,Zwijsen,3,,07-01");
    }

    @Test
    void validPartsOfAListAreUsed() {
        Exports exports = folder.teachers(teacher("700100", "Leerkracht|Directeur", "3|9"))
                .programs("kim,Kim,Zwijsen,7-12,,")
                .read();

        assertThat(teacherOf(exports).roles()).containsExactly(Role.LEERKRACHT);
        assertThat(teacherOf(exports).yearGroups()).isEqualTo(YearGroups.of(3));
        assertThat(kimOf(exports).yearGroups()).isEqualTo(YearGroups.of(7, 8));
        assertThat(findings(exports))
                .containsExactly(
                        "programs.csv:2 year_groups YEAR_GROUP_INVALID",
                        "teachers.csv:2 roles ROLE_UNKNOWN",
                        "teachers.csv:2 year_groups YEAR_GROUP_INVALID");
        assertThat(tally(exports, ExportFile.TEACHERS)).containsExactly(1, 1, 0, 0);
    }

    @Test
    void validPartsAreUsedWhateverTheRunBeforeHad() {
        Exports before = folder.teachers(teacher("700100", "Inval|IBRTer", "5")).read();
        Exports now =
                folder.teachers(teacher("700100", "Inval|Directeur", "3|9")).readAfter(before);

        assertThat(teacherOf(now).roles()).containsExactly(Role.INVAL);
        assertThat(teacherOf(now).yearGroups()).isEqualTo(YearGroups.of(3));
        assertThat(findings(now)).noneMatch(finding -> finding.endsWith("kept"));
    }

    @Test
    void withoutARunBeforeAnInvalidValueIsEmpty() {
        Exports exports = folder.teachers(teacher("70-10", "Directeur", "9|x"))
                .programs("kim,Kim,Zwijsen,groep,,31-06")
                .read();

        assertThat(teacherOf(exports).basispoortId()).isEmpty();
        assertThat(teacherOf(exports).roles()).isEmpty();
        assertThat(teacherOf(exports).yearGroups()).isEqualTo(YearGroups.NONE_VALID);
        assertThat(kimOf(exports).yearGroups()).isEqualTo(YearGroups.NONE_VALID);
        assertThat(kimOf(exports).cancelBefore()).isNull();
        assertThat(findings(exports))
                .containsExactly(
                        "programs.csv:2 year_groups YEAR_GROUP_INVALID",
                        "programs.csv:2 cancel_before CANCEL_BEFORE_MALFORMED",
                        "teachers.csv:2 basispoort_id BASISPOORT_ID_MALFORMED",
                        "teachers.csv:2 roles ROLE_UNKNOWN",
                        "teachers.csv:2 year_groups YEAR_GROUP_INVALID");
    }

    @Test
    void theRunBeforesValueStaysInForceWhileTheOtherValuesAreNew() {
        Exports before = folder.teachers(teacher("700100", "IBRTer", "3-4")).read();
        Exports now = folder.teachers(teacher("70-10", "Directeur", "9").replace("Sanne", "Noor"))
                .programs("kim,Kim 2,Zwijsen,9,,30-06")
                .readAfter(before);

        assertThat(teacherOf(now).basispoortId()).isEqualTo("700100");
        assertThat(teacherOf(now).roles()).isEqualTo(Set.of(Role.IBRT_ER));
        assertThat(teacherOf(now).yearGroups()).isEqualTo(YearGroups.of(3, 4));
        assertThat(teacherOf(now).firstName()).isEqualTo("Noor");
        assertThat(kimOf(now).yearGroups()).isEqualTo(YearGroups.of(3));
        assertThat(kimOf(now).cancelBefore()).isEqualTo(MonthDay.of(7, 1));
        assertThat(kimOf(now).name()).isEqualTo("Kim 2");
        assertThat(findings(now))
                .containsExactly(
                        "programs.csv:2 year_groups YEAR_GROUP_INVALID kept",
                        "programs.csv:2 cancel_before CANCEL_BEFORE_MALFORMED kept",
                        "teachers.csv:2 basispoort_id BASISPOORT_ID_MALFORMED kept",
                        "teachers.csv:2 roles ROLE_UNKNOWN kept",
                        "teachers.csv:2 year_groups YEAR_GROUP_INVALID kept");
        assertThat(now.keptInForce()).as("rows kept in force").isZero();
    }

    @Test
    void aValueThatStaysWrongStaysInForceNightAfterNight() {
        Exports exports = folder.teachers(teacher("700100", "IBRTer", "3-4")).read();
        folder.teachers(teacher("70-10", "Directeur", "9")).programs("kim,Kim,Zwijsen,9,,30-06");
        for (int night = 2; night <= 4; night++) {
            exports = folder.readAfter(exports);
        }

        assertThat(teacherOf(exports).basispoortId()).isEqualTo("700100");
        assertThat(teacherOf(exports).roles()).isEqualTo(Set.of(Role.IBRT_ER));
        assertThat(teacherOf(exports).yearGroups()).isEqualTo(YearGroups.of(3, 4));
        assertThat(kimOf(exports).cancelBefore()).isEqualTo(MonthDay.of(7, 1));
    }

    @Test
    void aValueKeptOnceIsKeptAsARowToo() {
        Exports before = folder.teachers(teacher("700100", "IBRTer", "3-4")).read();
        Exports valueKept = folder.teachers(teacher("700100", "IBRTer", "9")).readAfter(before);
        Exports rowKept = folder.teachers(teacher("700100", "IBRTer", "9") + ",too many", "T9,34CD00,,,,,,,,")
                .readAfter(valueKept);

        assertThat(ExportFolder.teachers(rowKept).get(0).yearGroups()).isEqualTo(YearGroups.of(3, 4));
    }

    @ParameterizedTest(name = "had \"{0}\", named {1}")
    @CsvSource({"'', true", "9, true"})
    void yearGroupsThatTheRunBeforeDidNotHaveAreNamedButInvalid(String had, boolean named) {
        Exports before = folder.teachers(teacher("700100", "Inval", had)).read();
        Exports now = folder.teachers(teacher("700100", "Inval", "x")).readAfter(before);

        assertThat(teacherOf(now).yearGroups()).isEqualTo(YearGroups.NONE_VALID);
        assertThat(findings(now)).containsExactly("teachers.csv:2 year_groups YEAR_GROUP_INVALID");
    }

    @Test
    void otherValuesThatTheRunBeforeDidNotHaveAreEmpty() {
        Exports before =
                folder.teachers(teacher("", "", "3")).programs("kim,Kim,,3,,").read();
        Exports now = folder.teachers(teacher("x", "Directeur", "3"))
                .programs("kim,Kim,,3,,x")
                .readAfter(before);

        assertThat(teacherOf(now).basispoortId()).isEmpty();
        assertThat(teacherOf(now).roles()).isEmpty();
        assertThat(kimOf(now).cancelBefore()).isNull();
        assertThat(findings(now))
                .containsExactly(
                        "programs.csv:2 cancel_before CANCEL_BEFORE_MALFORMED",
                        "teachers.csv:2 basispoort_id BASISPOORT_ID_MALFORMED",
                        "teachers.csv:2 roles ROLE_UNKNOWN");
    }

    @Test
    void anEmptyValueTakesTheRunBeforesAway() {
        Exports before = folder.teachers(teacher("700100", "IBRTer", "3")).read();
        Exports now = folder.teachers(teacher("", "", "")).programs("kim,,,,,").readAfter(before);

        assertThat(teacherOf(now).hasAccount()).isFalse();
        assertThat(teacherOf(now).roles()).isEmpty();
        assertThat(teacherOf(now).yearGroups()).isEqualTo(YearGroups.ANY);
        assertThat(kimOf(now).cancelBefore()).isNull();
        assertThat(kimOf(now).yearGroups()).isEqualTo(YearGroups.ANY);
    }

    @Test
    void aValueOfTheSamePersonAtAnotherSchoolIsNoHelp() {
        Exports before = folder.teachers(teacher("700100", "IBRTer", "3")).read();
        Exports now = folder.teachers(teacher("700100", "Directeur", "9").replace("12AB00", "34CD00"))
                .readAfter(before);

        assertThat(teacherOf(now).roles()).isEmpty();
        assertThat(teacherOf(now).yearGroups()).isEqualTo(YearGroups.NONE_VALID);
    }

    private static String teacher(String basispoortId, String roles, String yearGroups) {
        return TEACHER.replace("700100,Leerkracht,3", basispoortId + "," + roles + "," + yearGroups);
    }

    private static Teacher teacherOf(Exports exports) {
        assertThat(teachers(exports)).hasSize(1);
        return teachers(exports).get(0);
    }

    private static Program kimOf(Exports exports) {
        return exports.catalogue().program(new ProgramId("kim"));
    }
}
