package nl.licentiesync.intake;

import static nl.licentiesync.intake.ExportFolder.LICENCE;
import static nl.licentiesync.intake.ExportFolder.TEACHER;
import static nl.licentiesync.intake.ExportFolder.findings;
import static nl.licentiesync.intake.ExportFolder.licences;
import static nl.licentiesync.intake.ExportFolder.links;
import static nl.licentiesync.intake.ExportFolder.tally;
import static nl.licentiesync.intake.ExportFolder.teachers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.Teacher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that refer to what is not there, and several rows about one thing. */
class ReferencesTest {

    private ExportFolder folder;

    @BeforeEach
    void prepare(@TempDir Path temporary) {
        folder = ExportFolder.in(temporary);
    }

    @Test
    void aLicenceOfAnUnlistedProgramIsUsed() {
        Exports exports = folder.programs("estafette,Estafette,,,,").read();

        assertThat(findings(exports)).containsExactly("licences.csv:2 program_id PROGRAM_NOT_IN_CATALOGUE");
        assertThat(licences(exports)).hasSize(1);
        assertThat(exports.catalogue().program(new ProgramId("kim")).displayName())
                .isEqualTo("kim");
    }

    @Test
    void withoutCatalogueNoProgramIsUnlisted() {
        assertThat(findings(folder.read())).isEmpty();
    }

    @Test
    void theEarliestOfSeveralManualLinksCounts() {
        Exports exports = folder.links(
                        "T1,12AB00,kim,2026-09-03",
                        "T1,12AB,kim,01-09-2026",
                        "T1,12ab00,kim,2026-09-02",
                        "T1,12AB00,kim,2026-09-03",
                        "T1,12AB00,estafette,2026-09-05")
                .read();

        assertThat(links(exports))
                .extracting(link -> link.program() + " " + link.linkedOn())
                .containsExactly("estafette 2026-09-05", "kim 2026-09-01");
        assertThat(findings(exports)).containsExactly("manual-links.csv:5 ROW_REPEATED");
        assertThat(tally(exports, ExportFile.MANUAL_LINKS)).containsExactly(5, 4, 0, 1);
    }

    @Test
    void manualLinksOfATeacherNotAtTheSchoolAreIgnored() {
        Exports exports = folder.links(
                        "T2,12AB00,kim,2026-09-01",
                        "T1,34CD00,kim,2026-09-01",
                        "T1,34CD00,kim,2026-09-02",
                        "t1,12AB00,kim,2026-09-01",
                        "T1,12AB00,kim,2026-09-01")
                .read();

        assertThat(links(exports)).hasSize(1);
        assertThat(findings(exports))
                .containsExactly(
                        "manual-links.csv:2 teacher_id TEACHER_NOT_AT_SCHOOL",
                        "manual-links.csv:3 teacher_id TEACHER_NOT_AT_SCHOOL",
                        "manual-links.csv:4 teacher_id TEACHER_NOT_AT_SCHOOL",
                        "manual-links.csv:5 teacher_id TEACHER_NOT_AT_SCHOOL");
        assertThat(tally(exports, ExportFile.MANUAL_LINKS)).containsExactly(5, 1, 0, 4);
        assertThat(ExportFolder.schools(exports)).hasSize(1);
    }

    @Test
    void aKeptLinkOfATeacherWhoIsGoneIsIgnored() {
        Exports before = folder.links("T1,12AB00,kim,2026-09-01").read();
        Exports now = folder.teachers(TEACHER.replace("T1", "T2"))
                .links("T1,12AB00,kim,x")
                .readAfter(before);

        assertThat(links(now)).isEmpty();
        assertThat(findings(now)).contains("manual-links.csv:2 teacher_id TEACHER_NOT_AT_SCHOOL");
        assertThat(now.keptInForce()).isZero();
        assertThat(tally(now, ExportFile.MANUAL_LINKS)).containsExactly(1, 0, 1, 0);
    }

    @Test
    void oneAccountOfTwoTeachersIsUsedAndWarnedOf() {
        Exports exports = folder.teachers(
                        TEACHER,
                        TEACHER.replace("12AB00", "34CD00"),
                        TEACHER.replace("T1", "T2"),
                        TEACHER.replace("T1", "T3").replace("12AB00", "34CD00"),
                        TEACHER.replace("T1", "T4").replace("700100", ""),
                        TEACHER.replace("T1", "T5").replace("700100", ""))
                .read();

        assertThat(findings(exports))
                .containsExactly(
                        "teachers.csv:4 basispoort_id BASISPOORT_ID_SHARED",
                        "teachers.csv:5 basispoort_id BASISPOORT_ID_SHARED");
        assertThat(teachers(exports)).hasSize(6);
        assertThat(exports.findings())
                .allSatisfy(finding -> assertThat(finding.details()).startsWith("T1"));
    }

    @Test
    void anAccountThatStaysInForceIsLookedAtToo() {
        Exports before = folder.read();
        String other = TEACHER.replace("T1", "T2");
        Exports rowKept =
                folder.teachers(TEACHER.replace("12AB00", "12A"), other).readAfter(before);
        Exports valueKept =
                folder.teachers(TEACHER.replace("700100", "none"), other).readAfter(before);

        assertThat(findings(rowKept)).contains("teachers.csv:3 basispoort_id BASISPOORT_ID_SHARED");
        assertThat(findings(valueKept)).contains("teachers.csv:3 basispoort_id BASISPOORT_ID_SHARED");
    }

    @Test
    void aKeptLicenceGivesTheNameWhereItsLineComesFirst() {
        Exports before = folder.licences(LICENCE).read();
        Exports now = folder.licences(
                        LICENCE.replace("2025-08-01", "x"),
                        LICENCE.replace("L1", "L2").replace("De Regenboog", "De Horizon"))
                .readAfter(before);

        assertThat(ExportFolder.schools(now)).extracting("name").containsExactly("De Regenboog");
    }

    @Test
    void theSchoolsNameIsTheFirstThatIsGiven() {
        Exports exports = folder.licences(
                        LICENCE.replace("L1", "L3").replace("De Regenboog", ""),
                        LICENCE.replace("L1", "L2").replace("De Regenboog", "De Horizon"),
                        LICENCE)
                .read();

        assertThat(ExportFolder.schools(exports)).extracting("name").containsExactly("De Horizon");
    }

    @Test
    void aSchoolWithTeachersOnlyIsASchool() {
        Exports exports = folder.teachers(TEACHER.replace("12AB00", "00AA")).read();

        assertThat(ExportFolder.schools(exports))
                .extracting(school -> school.code().value())
                .containsExactly("00AA00", "12AB00");
        assertThat(ExportFolder.schools(exports).get(0).name()).isEmpty();
    }

    @Test
    void everyRowKeepsItsOwnValues() {
        Exports exports = folder.licences(LICENCE, "L2,34CD00,De Horizon,estafette,2026-08-01,,,")
                .teachers(TEACHER, "T2,34CD00,Noor,van,Dijk,,700200,Inval|IBRTer,7-8,")
                .read();

        assertThat(licences(exports))
                .extracting(licence -> licence.school() + " " + licence.schoolName() + " " + licence.program())
                .containsExactly("12AB00 De Regenboog kim", "34CD00 De Horizon estafette");
        assertThat(teachers(exports))
                .extracting(teacher -> teacher.school() + " " + teacher.name() + " " + teacher.yearGroups())
                .containsExactly("12AB00 Sanne Bakker 3", "34CD00 Noor van Dijk 7|8");
        assertThat(teachers(exports))
                .extracting(Teacher::roles)
                .containsExactly(Set.of(Role.LEERKRACHT), Set.of(Role.INVAL, Role.IBRT_ER));
    }

    @Test
    void everyValueIsReadTrimmed() {
        Exports exports = folder.licences(" L1 , 12ab ,\u00A0De Regenboog , kim , 01-08-2025 , ,\"a@b \", 2026-03-01")
                .read();

        assertThat(licences(exports))
                .extracting(licence -> licence.id() + "|" + licence.school() + "|" + licence.schoolName() + "|"
                        + licence.program() + "|" + licence.startsOn() + "|" + licence.termsAcceptedOn() + "|"
                        + licence.termsAcceptedBy() + "|" + licence.cancelledOn())
                .containsExactly("L1|12AB00|De Regenboog|kim|2025-08-01|null|a@b|2026-03-01");
    }
}
