package nl.licentiesync.intake;

import static nl.licentiesync.intake.ExportFolder.LICENCE;
import static nl.licentiesync.intake.ExportFolder.TEACHER;
import static nl.licentiesync.intake.ExportFolder.findings;
import static nl.licentiesync.intake.ExportFolder.licences;
import static nl.licentiesync.intake.ExportFolder.links;
import static nl.licentiesync.intake.ExportFolder.tally;
import static nl.licentiesync.intake.ExportFolder.teachers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.LinkKey;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        "manual-links.csv:5 teacher_id CASE_DIFFERS");
        assertThat(tally(exports, ExportFile.MANUAL_LINKS)).containsExactly(5, 2, 0, 3);
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

    @Test
    void aLicenceOfAProgramInOtherLettersIsOneOfTheCatalogues() {
        Exports exports = folder.licences(LICENCE, "L2,12AB00,,kim,2025-08-01,,,", "L3,12AB00,,KIM,2025-08-01,,,")
                .programs("KIM,,,3,,")
                .read();

        assertThat(ExportFolder.licences(exports))
                .extracting(licence -> licence.program().value())
                .containsOnly("KIM");
        assertThat(findings(exports)).containsExactly("licences.csv:2 program_id CASE_DIFFERS");
        assertThat(exports.findings().get(0).rows()).isEqualTo(2);
        assertThat(exports.findings().get(0).details()).containsExactly("kim", "KIM");
    }

    @Test
    void aProgramThatFitsTwoOfTheCatalogueIsNeither() {
        Exports exports = folder.licences("L1,12AB00,,kim,2025-08-01,,,")
                .programs("KIM,,,3,,", "Kim,,,3,,")
                .read();

        assertThat(findings(exports)).containsExactly("licences.csv:2 program_id PROGRAM_NOT_IN_CATALOGUE");
    }

    @Test
    void aLinkInOtherLettersIsOneOfTheTeacherAtTheSchool() {
        Exports exports = folder.teachers(TEACHER, "t2,12AB00,,,,,,,,", "T2,34CD00,,,,,,,,")
                .programs("KIM,,,3,,")
                .links(
                        "t1,12AB00,kim,2026-09-01",
                        "T1,12AB00,KIM,2026-08-20",
                        "T2,12AB00,KIM,2026-08-01",
                        "T2,34CD00,KIM,2026-08-01")
                .licences("L1,12AB00,,KIM,2025-08-01,,,")
                .read();

        assertThat(links(exports))
                .extracting(ManualLink::key)
                .containsExactly(link("T1", "12AB00", "KIM"), link("t2", "12AB00", "KIM"), link("T2", "34CD00", "KIM"));
        assertThat(links(exports)).extracting(ManualLink::linkedOn).contains(LocalDate.of(2026, 8, 20));
        assertThat(findings(exports))
                .containsExactly(
                        "manual-links.csv:2 teacher_id CASE_DIFFERS",
                        "manual-links.csv:2 program_id CASE_DIFFERS",
                        "manual-links.csv:4 teacher_id CASE_DIFFERS");
        assertThat(tally(exports, ExportFile.MANUAL_LINKS)).containsExactly(4, 4, 0, 0);
    }

    @Test
    void aWrongLinkInOtherLettersKeepsTheOneOfTheRunBefore() {
        folder.programs("KIM,,,3,,").licences("L1,12AB00,,KIM,2025-08-01,,,");
        Exports before = folder.links("t1,12AB00,kim,2026-09-01").read();
        Exports now = folder.links("t1,12AB00,kim,x").readAfter(before);

        assertThat(links(now)).isEqualTo(links(before));
        assertThat(findings(now)).containsExactly("manual-links.csv:2 linked_on DATE_MALFORMED kept");
    }

    @Test
    void aLinkForAProgramThatNobodyKnowsIsToldOf() {
        Exports exports = folder.programs("kim,,,3,,", "est,,,4,,")
                .links("T1,12AB00,kim,2026-09-01", "T1,12AB00,est,2026-09-01", "T1,12AB00,kmi,2026-09-01")
                .read();

        assertThat(findings(exports)).containsExactly("manual-links.csv:4 program_id LINK_PROGRAM_UNKNOWN");
        assertThat(links(exports)).hasSize(3);
        assertThat(findings(folder.licences(LICENCE.replace("kim", "kmi"))
                        .programs("kim,,,3,,", "est,,,4,,")
                        .read()))
                .containsExactly("licences.csv:2 program_id PROGRAM_NOT_IN_CATALOGUE");
    }

    @Test
    void aLicensedProgramThatHasLeftTheCatalogueIsToldOfWithItsLimits() {
        folder.licences(LICENCE, LICENCE.replace("L1", "L2"), "L3,12AB00,,est,2025-08-01,,,");
        Exports before = folder.programs("kim,,,3-4,,07-01", "est,,,,,06-30", "old,,,1,,")
                .read();
        Exports now = folder.programs("new,,,,,").readAfter(before);
        Exports nextNight = folder.readAfter(now);

        assertThat(findings(now))
                .containsExactly(
                        "licences.csv:2 program_id PROGRAM_NOT_IN_CATALOGUE",
                        "licences.csv:2 program_id CATALOGUE_ROW_GONE",
                        "licences.csv:3 program_id PROGRAM_NOT_IN_CATALOGUE",
                        "licences.csv:4 program_id PROGRAM_NOT_IN_CATALOGUE",
                        "licences.csv:4 program_id CATALOGUE_ROW_GONE");
        assertThat(now.findings())
                .filteredOn(finding -> finding.code() == FindingCode.CATALOGUE_ROW_GONE)
                .extracting(Finding::details, Finding::rows)
                .containsExactlyInAnyOrder(
                        tuple(List.of("kim", "3|4", "07-01", "", "", ""), 2),
                        tuple(List.of("est", "", "", "", "", ""), 1));
        assertThat(findings(nextNight)).noneMatch(finding -> finding.contains("CATALOGUE_ROW_GONE"));
    }

    @Test
    void aProgramInOtherLettersHasNotLeftTheCatalogue() {
        Exports before = folder.programs("kim,,,3,,").read();
        Exports now = folder.programs("KIM,,,3,,").readAfter(before);

        assertThat(findings(now)).containsExactly("licences.csv:2 program_id CASE_DIFFERS");
    }

    @Test
    void whatIsDatedMoreThanADayAfterTheNightIsToldOf() {
        folder.licences(
                "L1,12AB00,,kim,2062-08-01,2026-11-25,T1,2026-11-25",
                "L2,12AB00,,kim,2025-08-01,2026-11-26,T1,",
                "L3,12AB00,,kim,2025-08-01,,,2062-05-01",
                "L4,12AB00,,kim,x,2062-01-01,T1,");

        assertThat(findings(folder.readOn(LocalDate.of(2026, 11, 24))))
                .containsExactly(
                        "licences.csv:3 terms_accepted_on FUTURE_FACT",
                        "licences.csv:4 cancelled_on FUTURE_FACT",
                        "licences.csv:5 starts_on DATE_MALFORMED");
    }

    @ParameterizedTest(name = "{0} of {1} on {2}: {3}")
    @CsvSource({
        "11, 21, 2026-07-31, true",
        "11, 21, 2026-08-01, true",
        "11, 22, 2026-07-31, false",
        "10, 10, 2026-07-31, false",
        "21, 21, 2026-07-30, false"
    })
    void manyCancellationsAtTheTurnOfTheYearAreLastDays(int atTurn, int all, String day, boolean told) {
        folder.licences(IntStream.range(0, all + 1)
                .mapToObj(i -> "L" + i + ",12AB00,,kim,2025-08-01,,,"
                        + (i == 0 ? "" : i <= atTurn ? day : "2026-05-0" + (1 + i % 9)))
                .toArray(String[]::new));

        assertThat(findings(folder.read()))
                .isEqualTo(told ? List.of("licences.csv:3 cancelled_on LAST_DAY_AS_CANCELLATION") : List.of());
    }

    private static LinkKey link(String teacher, String school, String program) {
        return new LinkKey(new TeacherId(teacher), new SchoolCode(school), new ProgramId(program));
    }
}
