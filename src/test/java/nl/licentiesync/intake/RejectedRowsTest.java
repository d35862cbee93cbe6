package nl.licentiesync.intake;

import static nl.licentiesync.intake.ExportFolder.LICENCE;
import static nl.licentiesync.intake.ExportFolder.TEACHER;
import static nl.licentiesync.intake.ExportFolder.findings;
import static nl.licentiesync.intake.ExportFolder.licences;
import static nl.licentiesync.intake.ExportFolder.links;
import static nl.licentiesync.intake.ExportFolder.permissions;
import static nl.licentiesync.intake.ExportFolder.tally;
import static nl.licentiesync.intake.ExportFolder.teachers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.licentiesync.exports.ExportFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that cannot be used: rejected by their first fault, or ignored because they repeat a used one. */
class RejectedRowsTest {

    private ExportFolder folder;

    @BeforeEach
    void prepare(@TempDir Path temporary) {
        folder = ExportFolder.in(temporary);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '#',
            nullValues = "-",
            value = {
                "L2,12AB00,,kim,2025-08-01,,               # FIELD_COUNT",
                "L2,12AB00,,kim,2025-08-01,,,,x            # FIELD_COUNT",
                "L2                                        # FIELD_COUNT",
                ",12AB00,,kim,2025-08-01,,,                # licence_id VALUE_MISSING",
                "=L2,12AB00,,kim,2025-08-01,,,             # licence_id FORMULA_LIKE_ID",
                "L;2,12AB00,,kim,2025-08-01,,,             # licence_id CHARACTER_IN_ID",
                "8.71E+12,12AB00,,kim,2025-08-01,,,        # licence_id SPREADSHEET_NUMBER",
                "n.v.t.,12AB00,,kim,2025-08-01,,,          # licence_id VALUE_MISSING",
                "L2,,,kim,2025-08-01,,,                    # school_id VALUE_MISSING",
                "L2,12AB0,,kim,2025-08-01,,,               # school_id SCHOOL_CODE_MALFORMED",
                "L2,12AB00,,,2025-08-01,,,                 # program_id VALUE_MISSING",
                "L2,12AB00,,+kim,2025-08-01,,,             # program_id FORMULA_LIKE_ID",
                "L2,12AB00,,-kim,2025-08-01,,,             # program_id FORMULA_LIKE_ID",
                "L2,12AB00,,1E+15,2025-08-01,,,            # program_id SPREADSHEET_NUMBER",
                "L2,12AB00,,kim\u0000,2025-08-01,,,         # program_id CHARACTER_IN_ID",
                "L2,12AB00,,kim,,,,                        # starts_on VALUE_MISSING",
                "L2,12AB00,,kim,30-02-2025,,,              # starts_on DATE_MALFORMED",
                "L2,12AB00,,kim,2025-08-01,1989-12-31,,    # terms_accepted_on DATE_MALFORMED",
                "L2,12AB00,,kim,2025-08-01,,,2101-01-01    # cancelled_on DATE_MALFORMED",
                "L1,12AB00,,kim,2025-08-01,,,              # licence_id KEY_REPEATED",
            })
    void aLicenceIsRejectedByItsFault(String row, String finding) {
        Exports exports = folder.licences(LICENCE, row).read();

        assertThat(rejections(exports)).containsExactly("licences.csv:3 " + finding);
        assertThat(licences(exports))
                .extracting(licence -> licence.id().value())
                .containsExactly("L1");
        assertThat(tally(exports, ExportFile.LICENCES)).containsExactly(2, 1, 1, 0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '#',
            value = {
                "T2,12AB00,,,,,,,                # FIELD_COUNT",
                ",12AB00,,,,,,,,                 # teacher_id VALUE_MISSING",
                "@T2,12AB00,,,,,,,,              # teacher_id FORMULA_LIKE_ID",
                "T;2,12AB00,,,,,,,,              # teacher_id CHARACTER_IN_ID",
                "\"8,71E+12\",12AB00,,,,,,,,      # teacher_id SPREADSHEET_NUMBER",
                "T2,,,,,,,,,                     # school_id VALUE_MISSING",
                "T2,12A,,,,,,,,                  # school_id SCHOOL_CODE_MALFORMED",
                "T2,12AB00,,,,,,,,1/1/2026       # end_date DATE_MALFORMED",
                "T1,12ab,Sanne,,Bakker,b@c.nl,,,, # teacher_id KEY_REPEATED",
                "T1,12ab,,,,,700200,,,           # teacher_id KEY_REPEATED",
            })
    void aTeacherIsRejectedByTheirFault(String row, String finding) {
        Exports exports = folder.teachers(TEACHER, row).read();

        assertThat(findings(exports)).containsExactly("teachers.csv:3 " + finding);
        assertThat(teachers(exports))
                .extracting(teacher -> teacher.id().value())
                .containsExactly("T1");
        assertThat(tally(exports, ExportFile.TEACHERS)).containsExactly(2, 1, 1, 0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '#',
            value = {
                "T1,12AB00,kim             # FIELD_COUNT",
                ",12AB00,kim,2026-09-01    # teacher_id VALUE_MISSING",
                "+T1,12AB00,kim,2026-09-01 # teacher_id FORMULA_LIKE_ID",
                "T1,,kim,2026-09-01        # school_id VALUE_MISSING",
                "T1,12ABC,kim,2026-09-01   # school_id SCHOOL_CODE_MALFORMED",
                "T1,12AB00,,2026-09-01     # program_id VALUE_MISSING",
                "T1,12AB00,=kim,2026-09-01 # program_id FORMULA_LIKE_ID",
                "T1,12AB00,kim,            # linked_on VALUE_MISSING",
                "T1,12AB00,kim,1 sep       # linked_on DATE_MALFORMED",
            })
    void aManualLinkIsRejectedByItsFault(String row, String finding) {
        Exports exports = folder.links(row).read();

        assertThat(findings(exports)).containsExactly("manual-links.csv:2 " + finding);
        assertThat(links(exports)).isEmpty();
        assertThat(tally(exports, ExportFile.MANUAL_LINKS)).containsExactly(1, 0, 1, 0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '#',
            value = {
                "kim,Kim,Zwijsen,3,             # FIELD_COUNT",
                ",Kim,Zwijsen,3,,               # program_id VALUE_MISSING",
                "-kim,Kim,Zwijsen,3,,           # program_id FORMULA_LIKE_ID",
                "est,Estafette 3,Zwijsen,4-8,,  # program_id KEY_REPEATED",
            })
    void aProgramIsRejectedByItsFault(String row, String finding) {
        Exports exports = folder.licences(LICENCE.replace("kim", "est"))
                .programs("est,Estafette,Zwijsen,4-8,,", row)
                .read();

        assertThat(findings(exports)).containsExactly("programs.csv:3 " + finding);
        assertThat(exports.catalogue().programs()).extracting("name").containsExactly("Estafette");
        assertThat(tally(exports, ExportFile.PROGRAMS)).containsExactly(2, 1, 1, 0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '#',
            value = {
                "12AB00,Zwijsen,2025-09-01             # FIELD_COUNT",
                "12AB00,Zwijsen,2025-09-01,,x          # FIELD_COUNT",
                ",Zwijsen,2025-09-01,                  # school_id VALUE_MISSING",
                "12ABC,Zwijsen,2025-09-01,             # school_id SCHOOL_CODE_MALFORMED",
                "12AB00,n.v.t.,2025-09-01,             # publisher VALUE_MISSING",
                "12AB00,Zwijsen,,                      # granted_on VALUE_MISSING",
                "12AB00,Zwijsen,ja,                    # granted_on DATE_MALFORMED",
                "12AB00,Zwijsen,2025-09-01,nee         # revoked_on DATE_MALFORMED",
            })
    void aPermissionIsRejectedByItsFault(String row, String finding) {
        Exports exports = folder.permissions(row).read();

        assertThat(rejections(exports)).containsExactly("permissions.csv:2 " + finding);
        assertThat(permissions(exports)).isEmpty();
        assertThat(tally(exports, ExportFile.PERMISSIONS)).containsExactly(1, 0, 1, 0);
    }

    @ParameterizedTest(name = "a licence that ends on {0}: {1}")
    @CsvSource({"2025-07-31, ends_on ENDS_BEFORE_START", "2025-08-01, ''", "x, ends_on DATE_MALFORMED", "'', ''"})
    void aLicenceThatEndsBeforeItsFirstDayIsRejected(String endsOn, String finding) {
        Exports exports = folder.all(ExportFile.LICENCES, LICENCE + ",", LICENCE.replace("L1", "L2") + "," + endsOn)
                .read();

        assertThat(rejections(exports)).isEqualTo(finding.isEmpty() ? List.of() : List.of("licences.csv:3 " + finding));
    }

    @Test
    void permissionsOfOneSchoolAndPublisherAreAllUsed() {
        Exports exports = folder.permissions(
                        "12AB00,Zwijsen,2025-09-01,2026-01-31",
                        "12AB00,Zwijsen,2026-03-01,",
                        "12AB00,Zwijsen,2026-03-01,",
                        "12AB00,zwijsen,2026-03-01,")
                .read();

        assertThat(findings(exports)).containsExactly("permissions.csv:4 ROW_REPEATED");
        assertThat(permissions(exports)).hasSize(3);
        assertThat(tally(exports, ExportFile.PERMISSIONS)).containsExactly(4, 3, 0, 1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '#',
            value = {
                "=L2,x,,=kim,x,x,,x,x         # FIELD_COUNT",
                "=L2,x,,=kim,x,x,,x           # licence_id FORMULA_LIKE_ID",
                ",x,,=kim,x,x,,x              # licence_id VALUE_MISSING",
                "L1,x,,=kim,x,x,,x            # school_id SCHOOL_CODE_MALFORMED",
                "L1,12AB00,,=kim,x,x,,x       # program_id FORMULA_LIKE_ID",
                "L1,12AB00,,kim,x,x,,x        # starts_on DATE_MALFORMED",
                "L1,12AB00,,kim,2025-08-01,x,,x # terms_accepted_on DATE_MALFORMED",
                "L1,12AB00,,kim,2025-08-01,,,x # cancelled_on DATE_MALFORMED",
                "L1,12AB00,,kim,2025-08-01,,,  # licence_id KEY_REPEATED",
            })
    void theFirstFaultInTheOrderOfTheTableIsNamed(String row, String finding) {
        assertThat(findings(folder.licences(LICENCE, row).read())).containsExactly("licences.csv:3 " + finding);
    }

    @Test
    void theOrderOfTheTableCountsNotThatOfTheFile() {
        folder.text(ExportFile.TEACHERS, "einddatum,brin,medewerkernummer\nx,x,=T1\nx,x,T1\nx,12AB,T1\n,12AB,T2\n");

        assertThat(findings(folder.read()))
                .containsExactly(
                        "teachers.csv:2 teacher_id FORMULA_LIKE_ID",
                        "teachers.csv:3 school_id SCHOOL_CODE_MALFORMED",
                        "teachers.csv:4 end_date DATE_MALFORMED");
    }

    @Test
    void theKeyOfARejectedRowIsFree() {
        Exports exports = folder.licences("L1,12AB00,,kim,x,,,", LICENCE).read();

        assertThat(findings(exports)).containsExactly("licences.csv:2 starts_on DATE_MALFORMED");
        assertThat(licences(exports)).hasSize(1);
    }

    @Test
    void aRepeatedRowIsIgnored() {
        Exports exports = folder.licences(LICENCE, LICENCE, LICENCE)
                .teachers(TEACHER, TEACHER)
                .programs("kim,Kim,,3,,", "kim,Kim,,3,,")
                .links("T1,12AB00,kim,2026-09-01", "T1,12AB00,kim,2026-09-01")
                .read();

        assertThat(findings(exports))
                .containsExactly(
                        "licences.csv:3 ROW_REPEATED",
                        "licences.csv:4 ROW_REPEATED",
                        "manual-links.csv:3 ROW_REPEATED",
                        "programs.csv:3 ROW_REPEATED",
                        "teachers.csv:3 ROW_REPEATED");
        assertThat(tally(exports, ExportFile.LICENCES)).containsExactly(3, 1, 0, 2);
        assertThat(tally(exports, ExportFile.TEACHERS)).containsExactly(2, 1, 0, 1);
        assertThat(tally(exports, ExportFile.PROGRAMS)).containsExactly(2, 1, 0, 1);
        assertThat(tally(exports, ExportFile.MANUAL_LINKS)).containsExactly(2, 1, 0, 1);
    }

    @Test
    void aRepeatMayDifferInUnknownColumnsOnly() {
        folder.text(ExportFile.TEACHERS, "teacher_id,school_id,email,shoe size\nT1,12AB,a@b,38\nT1,12AB,a@b,40\n");

        assertThat(findings(folder.read())).containsExactly("teachers.csv:3 ROW_REPEATED");
    }

    @Test
    void oneTeacherMayWorkAtSeveralSchools() {
        Exports exports =
                folder.teachers(TEACHER, TEACHER.replace("12AB00", "12AB01")).read();

        assertThat(findings(exports)).isEmpty();
        assertThat(ExportFolder.schools(exports))
                .extracting(school -> school.code().value())
                .containsExactly("12AB00", "12AB01");
    }

    @Test
    void keysDifferByCase() {
        Exports exports = folder.licences(LICENCE, LICENCE.replace("L1", "l1")).read();

        assertThat(findings(exports)).isEmpty();
        assertThat(licences(exports)).hasSize(2);
    }

    @Test
    void wholeBlankLinesAreNotCounted() {
        Exports exports = folder.licences("", LICENCE, "  ", "").read();

        assertThat(tally(exports, ExportFile.LICENCES)).containsExactly(1, 1, 0, 0);
        assertThat(findings(exports)).isEmpty();
    }

    @Test
    void aRejectedRowAmongManyTakesNoOtherWithIt() {
        Exports exports = folder.licences(LICENCE, "L2,12A,,kim,2025-08-01,,,", LICENCE.replace("L1", "L3"))
                .read();

        assertThat(licences(exports))
                .extracting(licence -> licence.id().value())
                .containsExactly("L1", "L3");
        assertThat(exports.tallies().values()).allMatch(FileTally::addsUp);
        assertThat(exports.keptInForce()).isZero();
        assertThat(ExportFolder.licences(exports)).hasSize(2);
    }

    @Test
    void aValueOfMoreThanAThousandCharactersIsRejected() {
        String longest = "x".repeat(1_000);
        String emoji = "\uD83D\uDE00".repeat(1_000);

        Exports exports = folder.licences(
                        "L1,12AB00," + longest + ",kim,2025-08-01,,,",
                        "L2,12AB00," + emoji + ",kim,2025-08-01,,,",
                        "L3,12AB00," + longest + "x,kim,2025-08-01,,,",
                        "L4,12AB00,,kim,2025-08-01,," + longest + "x,")
                .read();

        assertThat(findings(exports))
                .containsExactly(
                        "licences.csv:4 school_name VALUE_TOO_LONG", "licences.csv:5 terms_accepted_by VALUE_TOO_LONG");
        assertThat(exports.findings().get(0).details()).containsExactly("1001");
    }

    private static List<String> rejections(Exports exports) {
        return findings(exports).stream()
                .filter(finding -> !finding.contains("WORD_FOR_NOTHING"))
                .toList();
    }
}
