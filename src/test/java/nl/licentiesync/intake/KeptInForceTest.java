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
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ProgramId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A typo takes nothing away: a rejected row's predecessor of the run before stays in force. */
class KeptInForceTest {

    private static final String OTHER_LICENCE = LICENCE.replace("L1", "L9");
    private static final String OTHER_TEACHER = TEACHER.replace("T1", "T9").replace("700100", "700900");
    private static final String LINK = "T1,12AB00,kim,2026-09-01";
    private static final String PERMISSION = "12AB00,Zwijsen,2025-09-01,";

    private ExportFolder folder;

    @BeforeEach
    void prepare(@TempDir Path temporary) {
        folder = ExportFolder.in(temporary)
                .licences(OTHER_LICENCE, LICENCE)
                .teachers(OTHER_TEACHER, TEACHER)
                .programs("kim,Kim,Zwijsen,3,,07-01")
                .links(LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L1,12AB00,,kim,2025-08-01,,",
                "L1",
                "L1,12A,,kim,2025-08-01,,,",
                "L1,99ZZ00,,kim,x,,,",
                "L1,12AB00,,=kim,2025-08-01,,,",
                "L1,12AB00,,kim,2025-08-01,,,x"
            })
    void aWrongLicenceStaysAsItWas(String wrong) {
        Exports before = folder.read();
        Exports now = folder.licences(OTHER_LICENCE, wrong).readAfter(before);

        assertThat(licences(now)).isEqualTo(licences(before));
        assertThat(findings(now))
                .singleElement()
                .asString()
                .startsWith("licences.csv:3")
                .endsWith(" kept");
        assertThat(now.keptInForce()).isEqualTo(1);
        assertThat(tally(now, ExportFile.LICENCES)).containsExactly(2, 1, 1, 0);
        assertThat(now.lineOf(new LicenceId("L1"))).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T1,12AB00,,,,,,,,31-06-2026",
                "T1,12ab,,,,,,,",
                "T1,12AB0,,,,,,,,",
                "T1,,,,,,,,,",
                "T1,O2AB00,,,,,,,,",
            })
    void aWrongTeacherStaysAsTheyWere(String wrong) {
        Exports before = folder.read();
        Exports now = folder.teachers(OTHER_TEACHER, wrong).readAfter(before);

        assertThat(teachers(now)).isEqualTo(teachers(before));
        assertThat(findings(now))
                .singleElement()
                .asString()
                .startsWith("teachers.csv:3")
                .endsWith(" kept");
        assertThat(tally(now, ExportFile.TEACHERS)).containsExactly(2, 1, 1, 0);
    }

    @Test
    void aWrongProgramStaysAsItWas() {
        Exports before = folder.read();
        Exports now = folder.programs("kim,Kim,Zwijsen,3,").readAfter(before);

        assertThat(now.catalogue().program(new ProgramId("kim")))
                .isEqualTo(before.catalogue().program(new ProgramId("kim")));
        assertThat(findings(now)).containsExactly("programs.csv:2 FIELD_COUNT kept");
        assertThat(tally(now, ExportFile.PROGRAMS)).containsExactly(1, 0, 1, 0);
    }

    @Test
    void aWrongManualLinkStaysAsItWas() {
        Exports before = folder.read();
        Exports now = folder.links("T1,12ab,kim,1/9/2026").readAfter(before);

        assertThat(links(now)).isEqualTo(links(before));
        assertThat(findings(now)).containsExactly("manual-links.csv:2 linked_on DATE_MALFORMED kept");
        assertThat(tally(now, ExportFile.MANUAL_LINKS)).containsExactly(1, 0, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12AB00,Zwijsen,31-06-2025,",
                "12AB00,ZWIJSEN,,",
                "12ab,zwijsen,2025-09-01",
                "12AB00,Zwijsen,2025-09-01,tomorrow",
                "12AB00,Zwijsen,2025-09-01,,x",
            })
    void aWrongPermissionStaysAsItWas(String wrong) {
        Exports before = folder.permissions(PERMISSION).read();
        Exports now = folder.permissions(wrong).readAfter(before);

        assertThat(permissions(now)).isEqualTo(permissions(before)).hasSize(1);
        assertThat(findings(now))
                .singleElement()
                .asString()
                .startsWith("permissions.csv:2")
                .endsWith(" kept");
        assertThat(now.keptInForce()).isEqualTo(1);
        assertThat(tally(now, ExportFile.PERMISSIONS)).containsExactly(1, 0, 1, 0);
    }

    @Test
    void inThePlaceOfAWrongPermissionAllOfItsSchoolAndPublisherStay() {
        String again = "12AB00,zwijsen,2026-02-01,2026-07-31";
        String ofOther = "12AB00,Malmberg,2025-09-01,";
        String ofOtherSchool = "34CD00,Zwijsen,2025-09-01,";
        Exports before =
                folder.permissions(PERMISSION, again, ofOther, ofOtherSchool).read();
        Exports now = folder.permissions("12AB00,Zwijsen,x,").readAfter(before);
        Exports nextNight = folder.readAfter(now);

        for (Exports night : List.of(now, nextNight)) {
            assertThat(permissions(night))
                    .extracting(permission -> permission.publisher() + " " + permission.grantedOn())
                    .containsExactly("Zwijsen 2025-09-01", "zwijsen 2026-02-01");
            assertThat(findings(night)).containsExactly("permissions.csv:2 granted_on DATE_MALFORMED kept");
            assertThat(night.keptInForce()).isEqualTo(2);
        }
    }

    @Test
    void aPermissionThatIsUsedTakesThePlaceOfAWrongOne() {
        Exports before = folder.permissions(PERMISSION).read();
        Exports now = folder.permissions("12AB00,Zwijsen,x,", "12AB00,ZWIJSEN,2026-02-01,")
                .readAfter(before);

        assertThat(permissions(now))
                .extracting(permission -> permission.publisher() + " " + permission.grantedOn())
                .containsExactly("ZWIJSEN 2026-02-01");
        assertThat(findings(now)).containsExactly("permissions.csv:2 granted_on DATE_MALFORMED");
        assertThat(now.keptInForce()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12A,Zwijsen,2025-09-01,", "12AB00,,2025-09-01,", "12AB00,Malmberg,x,"})
    void aWrongPermissionOfAnUnknownSchoolOrPublisherKeepsNothing(String wrong) {
        Exports before = folder.permissions(PERMISSION).read();
        Exports now = folder.permissions(wrong).readAfter(before);

        assertThat(permissions(now)).isEmpty();
        assertThat(now.findings()).hasSize(1).noneMatch(Finding::keptInForce);
    }

    @Test
    void aRowThatStaysWrongStaysInForceNightAfterNight() {
        Exports before = folder.read();
        folder.licences(OTHER_LICENCE, "L1,12A,,kim,2025-08-01,,,").teachers(OTHER_TEACHER, "T1,12A,,,,,,,,");
        Exports second = folder.readAfter(before);
        Exports third = folder.readAfter(second);

        assertThat(ExportFolder.schools(third)).isEqualTo(ExportFolder.schools(before));
        assertThat(third.keptInForce()).isEqualTo(2);
    }

    @Test
    void aRowThatIsLeftOutIsGone() {
        Exports before = folder.read();
        Exports now =
                folder.licences(OTHER_LICENCE).teachers(OTHER_TEACHER).links().readAfter(before);

        assertThat(licences(now)).extracting(licence -> licence.id().value()).containsExactly("L9");
        assertThat(teachers(now)).extracting(teacher -> teacher.id().value()).containsExactly("T9");
        assertThat(now.keptInForce()).isZero();
    }

    @Test
    void onTheFirstRunNothingStaysInForce() {
        Exports now =
                folder.licences(OTHER_LICENCE, "L1,12A,,kim,2025-08-01,,,").read();

        assertThat(findings(now)).containsExactly("licences.csv:3 school_id SCHOOL_CODE_MALFORMED");
        assertThat(licences(now)).hasSize(1);
    }

    @Test
    void aKeyThatNobodyKnewStaysRejected() {
        Exports now = folder.licences(LICENCE, OTHER_LICENCE, "L5,12A,,kim,2025-08-01,,,")
                .readAfter(folder.read());

        assertThat(findings(now)).containsExactly("licences.csv:4 school_id SCHOOL_CODE_MALFORMED");
        assertThat(now.keptInForce()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherRowWithTheKeyIsUsedInstead(boolean before) {
        Exports first = folder.read();
        String wrong = "L1,12A,,kim,2025-08-01,,,";
        String right = "L1,12AB00,,kim,2026-08-01,,,";
        folder.licences(OTHER_LICENCE, before ? right : wrong, before ? wrong : right);
        Exports now = folder.readAfter(first);

        assertThat(licences(now))
                .filteredOn(licence -> licence.id().value().equals("L1"))
                .singleElement()
                .extracting(licence -> licence.startsOn().toString())
                .isEqualTo("2026-08-01");
        assertThat(findings(now)).singleElement().asString().endsWith("SCHOOL_CODE_MALFORMED");
    }

    @Test
    void aRepeatedKeyKeepsNothingInForce() {
        Exports first = folder.read();
        Exports now = folder.licences(OTHER_LICENCE, "L1,12AB00,,kim,2026-08-01,,,", LICENCE)
                .readAfter(first);

        assertThat(findings(now)).containsExactly("licences.csv:4 licence_id KEY_REPEATED");
        assertThat(now.keptInForce()).isZero();
    }

    @Test
    void severalWrongRowsOfOneKeyKeepItsRowOnce() {
        Exports before = folder.read();
        Exports now = folder.licences(OTHER_LICENCE, "L1,12A,,kim,2025-08-01,,,", "L1,12AB00,,kim,x,,,")
                .readAfter(before);

        assertThat(licences(now)).isEqualTo(licences(before));
        assertThat(findings(now))
                .containsExactly(
                        "licences.csv:3 school_id SCHOOL_CODE_MALFORMED kept",
                        "licences.csv:4 starts_on DATE_MALFORMED kept");
        assertThat(now.keptInForce()).isEqualTo(1);
    }

    @Test
    void aTeacherOfSeveralSchoolsWithAWrongCodeKeepsTheOnlyRowThatNoOtherUses() {
        String elsewhere = TEACHER.replace("12AB00", "34CD00");
        Exports before = folder.teachers(OTHER_TEACHER, TEACHER, elsewhere).read();
        folder.teachers(OTHER_TEACHER, TEACHER, "T1,34C,,,,,,,,");
        Exports now = folder.readAfter(before);
        Exports nextNight = folder.readAfter(now);

        for (Exports night : List.of(now, nextNight)) {
            assertThat(teachers(night)).isEqualTo(teachers(before));
            assertThat(findings(night)).containsExactly("teachers.csv:4 school_id SCHOOL_CODE_MALFORMED kept");
        }
    }

    @Test
    void aRowThatIsKeptByItsKeyIsUsed() {
        String elsewhere = TEACHER.replace("12AB00", "34CD00");
        Exports before = folder.teachers(OTHER_TEACHER, TEACHER, elsewhere).read();
        Exports now = folder.teachers(OTHER_TEACHER, "T1,34C,,,,,,,,", "T1,12AB00,,,,,,,,x")
                .readAfter(before);

        assertThat(teachers(now)).isEqualTo(teachers(before));
        assertThat(now.keptInForce()).isEqualTo(2);
    }

    @Test
    void aTeacherWithAWrongCodeOfWhomNoRowIsUsedElsewhereCannotBeTold() {
        String elsewhere = TEACHER.replace("12AB00", "34CD00");
        Exports before = folder.teachers(OTHER_TEACHER, TEACHER, elsewhere).read();
        Exports now = folder.teachers(OTHER_TEACHER, "T1,34C,,,,,,,,").readAfter(before);

        assertThat(teachers(now)).hasSize(1);
        assertThat(findings(now)).contains("teachers.csv:3 school_id SCHOOL_CODE_MALFORMED");
    }

    @Test
    void aTeacherOfTwoSchoolsIsToldByTheCode() {
        String elsewhere = TEACHER.replace("12AB00", "34CD00");
        Exports before = folder.teachers(OTHER_TEACHER, TEACHER, elsewhere).read();
        Exports now =
                folder.teachers(OTHER_TEACHER, TEACHER, "T1,34cd,,,,,,,,x").readAfter(before);

        assertThat(teachers(now)).isEqualTo(teachers(before));
    }

    @Test
    void aTeacherWithAWrongCodeKeepsTheRowUnlessItIsUsed() {
        Exports before = folder.read();
        Exports now = folder.teachers(OTHER_TEACHER, TEACHER, "T1,34C,,,,,,,,").readAfter(before);

        assertThat(teachers(now)).isEqualTo(teachers(before));
        assertThat(findings(now)).containsExactly("teachers.csv:4 school_id SCHOOL_CODE_MALFORMED");
    }

    @Test
    void aManualLinkWithAWrongCodeCannotBeTold() {
        Exports now = folder.links("T1,12A,kim,2026-09-01").readAfter(folder.read());

        assertThat(links(now)).isEmpty();
        assertThat(findings(now)).containsExactly("manual-links.csv:2 school_id SCHOOL_CODE_MALFORMED");
    }

    @Test
    void theKeyIsReadByThePositionOfItsColumn() {
        folder.text(
                ExportFile.LICENCES,
                "brin,licentienummer,programma,ingangsdatum\n12AB,L1,kim,2025-08-01\n12AB,L2,kim,2025-08-01\n");
        Exports before = folder.read();
        folder.text(
                ExportFile.LICENCES,
                "brin,licentienummer,programma,ingangsdatum\n12AB,L1,kim,2025-08-01,too many\n12AB,L2,kim,2025-08-01\n");
        Exports now = folder.readAfter(before);

        assertThat(licences(now)).isEqualTo(licences(before));
        assertThat(findings(now)).containsExactly("licences.csv:2 FIELD_COUNT kept");
    }

    @Test
    void aKeptLicenceStaysAtItsOldSchool() {
        Exports before = folder.read();
        Exports now = folder.licences(OTHER_LICENCE, "L1,34CD00,,kim,x,,,").readAfter(before);

        assertThat(ExportFolder.schools(now))
                .extracting(school -> school.code().value())
                .containsExactly("12AB00");
    }

    @Test
    void aKeptTeacherCountsForManualLinks() {
        Exports before = folder.read();
        Exports now = folder.teachers(OTHER_TEACHER, "T1,12A,,,,,,,,").readAfter(before);

        assertThat(links(now)).hasSize(1);
        assertThat(findings(now)).containsExactly("teachers.csv:3 school_id SCHOOL_CODE_MALFORMED kept");
    }

    @Test
    void aKeptLicenceOfAnUnlistedProgramIsWarnedOf() {
        Exports before = folder.read();
        Exports now = folder.licences(OTHER_LICENCE.replace("kim", "est"), "L1,12A,,kim,2025-08-01,,,")
                .programs("est,,,,,")
                .readAfter(before);

        assertThat(findings(now))
                .containsExactly(
                        "licences.csv:3 school_id SCHOOL_CODE_MALFORMED kept",
                        "licences.csv:3 program_id PROGRAM_NOT_IN_CATALOGUE",
                        "licences.csv:3 program_id CATALOGUE_ROW_GONE");
    }

    @Test
    void soIsOneWhoseProgramNoRowOfTonightNames() {
        Exports before = folder.read();
        Exports now = folder.licences(OTHER_LICENCE.replace("kim", "est"), "L1,12AB00,,est,x,,,")
                .programs("est,,,,,")
                .readAfter(before);

        assertThat(findings(now))
                .containsExactly(
                        "licences.csv:3 program_id PROGRAM_NOT_IN_CATALOGUE",
                        "licences.csv:3 program_id CATALOGUE_ROW_GONE",
                        "licences.csv:3 starts_on DATE_MALFORMED kept");
    }

    @Test
    void whatIsKeptAndThenIgnoredIsNotCalledKept() {
        Exports before = folder.read();
        Exports now = folder.teachers(OTHER_TEACHER)
                .links("T1,12AB00,kim,x", "T1,12AB00,kim,y")
                .readAfter(before);

        assertThat(now.keptInForce()).isZero();
        assertThat(now.findings()).noneMatch(Finding::keptInForce);
    }
}
