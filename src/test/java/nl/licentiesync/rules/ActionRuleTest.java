package nl.licentiesync.rules;

import static nl.licentiesync.rules.LicenceDraft.licence;
import static nl.licentiesync.rules.SchoolDraft.program;
import static nl.licentiesync.rules.SchoolDraft.school;
import static nl.licentiesync.rules.TeacherDraft.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.Renewal;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody at the school can do, and how many wait for it. */
class ActionRuleTest {

    private static final String DATE = "2026-11-23";

    @Test
    void nothingIsToBeDoneWhereEverythingIsInOrder() {
        assertThat(told(school().with(teacher("T1")).with(licence("L1")))).isEmpty();
    }

    @Test
    void teachersInServiceWhoMayUseTheProgramWaitForItsTerms() {
        SchoolDraft school = school().with(teacher("has left").until("2026-11-22"))
                .with(teacher("left last year").until("2026-07-31"))
                .with(teacher("last day today").until(DATE))
                .with(teacher("other group").groups(8))
                .with(teacher("other group, linked by hand").groups(8))
                .with(teacher("other group, linked tomorrow").groups(8))
                .with(teacher("shared group").groups(3))
                .with(teacher("without account").withoutAccount())
                .linked("other group, linked by hand", "kim", DATE)
                .linked("other group, linked tomorrow", "kim", "2026-11-24")
                .with(licence("L1").withoutTerms())
                .with(program("kim", YearGroups.of(3)));

        assertThat(told(school)).containsExactly("ACCEPT_TERMS L1 4", "REQUEST_ACCOUNT without account 1");
    }

    @ParameterizedTest(name = "from {0}, cancelled on {1}: {2}")
    @CsvSource({
        "2025-08-01,           , 1",
        "2025-08-01, 2026-11-01, 1",
        "2025-08-01, 2026-07-01, 1",
        "2027-08-01,           , 1",
        "2025-08-01, 2026-01-01, 0",
        "2027-08-01, 2026-10-01, 0",
    })
    void termsMatterWhileALicenceRunsOrWillRun(String from, String cancelledOn, int actions) {
        SchoolDraft school = school().with(teacher("T1"))
                .with(licence("L1").from(from).withoutTerms().cancelled(cancelledOn));

        assertThat(told(school)).hasSize(actions).allMatch("ACCEPT_TERMS L1 1"::equals);
    }

    @Test
    void nobodyWaitsForTheTermsOfASecondLicence() {
        SchoolDraft school = school().with(teacher("T1"))
                .with(teacher("T2").withoutAccount())
                .with(licence("L1"))
                .with(licence("L2").withoutTerms());

        assertThat(told(school)).containsExactly("ACCEPT_TERMS L2 1", "REQUEST_ACCOUNT T2 1");
    }

    @Test
    void whoSeesOnlyResultsWaitsForTheTerms() {
        SchoolDraft school = school().with(teacher("T1"))
                .with(licence("L1").cancelled("2026-01-01"))
                .with(licence("L2").withoutTerms());

        assertThat(told(school)).containsExactly("ACCEPT_TERMS L2 1");
    }

    @Test
    void anAccepterWhomNobodyKnowsIsChecked() {
        SchoolDraft school = school().with(teacher("T1"))
                .with(licence("L1").accepted("2026-09-01", "directie@elders.example"))
                .with(licence("L2").accepted("2026-07-31", "directie@elders.example"))
                .with(licence("L3").accepted("2026-09-01", "T1"))
                .with(licence("L4")
                        .from("2024-08-01")
                        .accepted("2026-09-01", "directie@elders.example")
                        .cancelled("2026-01-01"));

        assertThat(told(school)).containsExactly("CHECK_ACCEPTER L1 0");
    }

    @Test
    void anAccountIsRequestedOnceForAllProgramsThatWait() {
        SchoolDraft school = school().with(teacher("T1").withoutAccount().groups(3))
                .with(licence("L1").of("kim"))
                .with(licence("L2").of("estafette"))
                .with(licence("L3").of("ended").cancelled("2024-01-01").from("2023-08-01"))
                .with(licence("L4").of("other group"))
                .with(licence("L5").of("later").from("2027-08-01"))
                .with(program("other group", YearGroups.of(8)));

        assertThat(told(school)).containsExactly("REQUEST_ACCOUNT T1 3");
    }

    @Test
    void actionsComeByKindThenByLicenceOrTeacher() {
        SchoolDraft school = school().with(teacher("T2").withoutAccount())
                .with(teacher("T1").withoutAccount())
                .with(licence("L3").withoutTerms())
                .with(licence("L2").accepted("2026-09-01", "directie@elders.example"))
                .with(licence("L1").of("estafette").withoutTerms());

        assertThat(told(school))
                .containsExactly(
                        "ACCEPT_TERMS L1 2",
                        "ACCEPT_TERMS L3 2",
                        "CHECK_ACCEPTER L2 0",
                        "REQUEST_ACCOUNT T1 2",
                        "REQUEST_ACCOUNT T2 2");
    }

    @ParameterizedTest(name = "ends on {0}: {1}")
    @CsvSource({
        "2026-11-22, 0",
        "2026-11-23, 1",
        "2027-02-21, 1",
        "2027-02-22, 0",
    })
    void aLicenceIsOrderedAgainInItsLastNinetyDays(String endsOn, int actions) {
        SchoolDraft school = school().with(teacher("T1"))
                .with(teacher("T2").withoutAccount())
                .with(licence("L1").ends(endsOn));

        assertThat(told(school))
                .filteredOn(action -> !action.startsWith("REQUEST"))
                .hasSize(actions)
                .allMatch("REORDER L1 1"::equals);
    }

    @ParameterizedTest(name = "the other from {0}, terms {1}, cancelled on {2}, ends on {3}: order {4} again")
    @CsvSource({
        "2027-01-01, true,            ,           , ''",
        "2027-01-01, false,           ,           , ''",
        "2027-01-02, true,            ,           , L1",
        "2025-08-01, true,            ,           , ''",
        "2025-08-01, true,  2026-11-01,           , ''",
        "2025-08-01, true,            , 2027-01-01, L2",
        "2025-08-01, true,            , 2026-12-31, L1 L2",
        "2027-01-01, true,  2026-11-01,           , L1",
    })
    void nothingIsToBeOrderedWhenAnotherLicenceRunsOnTheDayAfter(
            String from, boolean terms, @Nullable String cancelledOn, @Nullable String endsOn, String expected) {
        LicenceDraft other = licence("L2").from(from).cancelled(cancelledOn);
        if (endsOn != null) {
            other.ends(endsOn);
        }
        SchoolDraft school = school().with(teacher("T1"))
                .with(licence("L1").ends("2026-12-31"))
                .with(terms ? other : other.withoutTerms());

        assertThat(school.actions(DATE).stream()
                        .filter(action -> action.kind() == ActionKind.REORDER)
                        .map(action -> action.licence().id().value())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void aCancelledLicenceIsNotOrderedAgain() {
        SchoolDraft school = school().with(teacher("T1"))
                .with(licence("L1").ends("2026-12-31").cancelled(DATE))
                .with(licence("L2").of("estafette").ends("2026-12-31").cancelled("2026-11-24"));

        assertThat(told(school)).containsExactly("REORDER L2 1");
    }

    @Test
    void aPublisherIsPermittedOnceForAllItsPrograms() {
        SchoolDraft school = school().with(teacher("T1"))
                .with(teacher("T2").groups(8).withoutAccount())
                .with(teacher("T3").groups(8).until("2026-11-22"))
                .with(licence("L1").of("estafette"))
                .with(licence("L2").of("kim"))
                .with(licence("L3").of("taal"))
                .with(licence("L4").of("reken"))
                .with(licence("L5").of("ended").from("2023-08-01").cancelled("2024-01-01"))
                .with(publishedBy("kim", "Zwijsen"))
                .with(publishedBy("estafette", "ZWIJSEN"))
                .with(publishedBy("taal", "malmberg"))
                .with(publishedBy("reken", "Noordhoff"))
                .with(publishedBy("ended", "Blink"))
                .asked()
                .permitted("Noordhoff", "2026-11-22", null);

        assertThat(told(school))
                .containsExactly("GRANT_PERMISSION malmberg 2", "GRANT_PERMISSION Zwijsen 2", "REQUEST_ACCOUNT T2 4");
    }

    @Test
    void whatNoExportAsksIsNotToBePermitted() {
        assertThat(told(school().with(teacher("T1")).with(licence("L1")).with(publishedBy("kim", "Zwijsen"))))
                .isEmpty();
    }

    private static Program publishedBy(String program, String publisher) {
        return SchoolDraft.program(program, publisher, Renewal.NOT_STATED);
    }

    private static List<String> told(SchoolDraft school) {
        return school.actions(DATE).stream()
                .map(action -> action.kind() + " " + about(action) + " " + action.waiting())
                .toList();
    }

    private static Object about(Action action) {
        if (action.licence() != null) {
            return action.licence().id();
        }
        return action.teacher() == null ? action.publisher() : action.teacher().id();
    }
}
