package nl.licentiesync.rules;

import static nl.licentiesync.rules.LicenceDraft.licence;
import static nl.licentiesync.rules.SchoolDraft.program;
import static nl.licentiesync.rules.SchoolDraft.school;
import static nl.licentiesync.rules.TeacherDraft.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What differs from the run before, rows that vanished included. */
class ChangeRuleTest {

    private static final String DATE = "2026-11-23";

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "NONE,         FULL,         GAINED",
        "NONE,         RESULTS_ONLY, GAINED",
        "FULL,         NONE,         LOST",
        "RESULTS_ONLY, NONE,         LOST",
        "FULL,         RESULTS_ONLY, REDUCED",
        "RESULTS_ONLY, FULL,         RESTORED",
    })
    void aChangeIsNamedByWhatWasAndIs(Access was, Access now, ChangeKind expected) {
        assertThat(ChangeKind.between(was, now)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void noChangeHasNoKind(Access access) {
        assertThatThrownBy(() -> ChangeKind.between(access, access)).hasMessageContaining(access.name());
    }

    @Test
    void everythingVisibleIsGainedOnTheFirstRun() {
        assertThat(oneTeacher(licence("L1")).changes(DATE, SchoolLinks.none()))
                .containsExactly(change("T1", ChangeKind.GAINED, Access.NONE, Access.FULL, Reason.ACTIVE));
    }

    @Test
    void whatStaysTheSameIsNoChange() {
        assertThat(oneTeacher(licence("L1")).changes(DATE, kimSeenBy("T1", Access.FULL)))
                .isEmpty();
        assertThat(oneTeacher(licence("L1").withoutTerms()).changes(DATE, SchoolLinks.none()))
                .isEmpty();
    }

    @Test
    void aLostRowNamesItsObstacles() {
        List<Change> changes = school().with(teacher("T1").withoutAccount())
                .with(licence("L1").withoutTerms())
                .changes(DATE, kimSeenBy("T1", Access.FULL));

        assertThat(changes)
                .containsExactly(change(
                        "T1", ChangeKind.LOST, Access.FULL, Access.NONE, Reason.TERMS_NOT_ACCEPTED, Reason.NO_ACCOUNT));
    }

    @Test
    void theResultsYearReducesAndANewLicenceRestores() {
        assertThat(oneTeacher(licence("L1").cancelled("2026-01-01")).changes(DATE, kimSeenBy("T1", Access.FULL)))
                .containsExactly(
                        change("T1", ChangeKind.REDUCED, Access.FULL, Access.RESULTS_ONLY, Reason.RESULTS_YEAR));
        assertThat(oneTeacher(licence("L1")).changes(DATE, kimSeenBy("T1", Access.RESULTS_ONLY)))
                .containsExactly(change("T1", ChangeKind.RESTORED, Access.RESULTS_ONLY, Access.FULL, Reason.ACTIVE));
    }

    @ParameterizedTest(name = "teacher until {0}: {1}")
    @CsvSource({
        "2026-07-31, LEFT_SCHOOL",
        "2026-11-22, LEFT_SCHOOL",
        "2026-11-23, NOT_IN_EXPORT",
        ",           NOT_IN_EXPORT",
    })
    void aRowThatVanishedWithItsLicenceIsLost(String lastDay, Reason expected) {
        assertThat(school().with(teacher("T1").until(lastDay)).changes(DATE, kimSeenBy("T1", Access.FULL)))
                .containsExactly(change("T1", ChangeKind.LOST, Access.FULL, Access.NONE, expected));
    }

    @Test
    void aTeacherWhoLeftInAnEarlierSchoolYearHasLeftSchool() {
        assertThat(school().with(teacher("T1").until("2026-07-31"))
                        .with(licence("L1"))
                        .changes(DATE, kimSeenBy("T1", Access.RESULTS_ONLY)))
                .containsExactly(change("T1", ChangeKind.LOST, Access.RESULTS_ONLY, Access.NONE, Reason.LEFT_SCHOOL));
    }

    @Test
    void aTeacherWhoIsGoneFromTheExportIsNotInExport() {
        assertThat(oneTeacher(licence("L1")).changes(DATE, kimSeenBy("T0", Access.FULL)))
                .containsExactly(
                        change("T0", ChangeKind.LOST, Access.FULL, Access.NONE, Reason.NOT_IN_EXPORT),
                        change("T1", ChangeKind.GAINED, Access.NONE, Access.FULL, Reason.ACTIVE));
    }

    @Test
    void aSchoolThatIsGoneLosesEverything() {
        assertThat(school().changes(DATE, kimSeenBy("T1", Access.FULL)))
                .containsExactly(change("T1", ChangeKind.LOST, Access.FULL, Access.NONE, Reason.NOT_IN_EXPORT));
    }

    @Test
    void changesComeByTeacherAndThenByProgramVanishedOnesAmongThem() {
        SchoolLinks.Builder before = new SchoolLinks.Builder();
        for (String teacher : List.of("T1", "T10", "T2")) {
            for (String program : List.of("estafette", "kim", "schatkist")) {
                before.add(
                        new TeacherId(teacher),
                        new ProgramId(program),
                        new Link(Access.FULL, LocalDate.of(2026, 9, 1)));
            }
        }
        List<Change> changes = school().with(teacher("T1"))
                .with(teacher("T2").groups(1))
                .with(licence("L1").cancelled("2026-01-01"))
                .with(program("kim", YearGroups.of(2)))
                .changes(DATE, before.build());

        assertThat(changes)
                .extracting(change -> change.teacher() + " " + change.program() + " " + change.kind())
                .containsExactly(
                        "T1 estafette LOST",
                        "T1 kim REDUCED",
                        "T1 schatkist LOST",
                        "T10 estafette LOST",
                        "T10 kim LOST",
                        "T10 schatkist LOST",
                        "T2 estafette LOST",
                        "T2 kim LOST",
                        "T2 schatkist LOST");
    }

    private static SchoolDraft oneTeacher(LicenceDraft licence) {
        return school().with(teacher("T1")).with(licence);
    }

    private static SchoolLinks kimSeenBy(String teacher, Access access) {
        SchoolLinks.Builder links = new SchoolLinks.Builder();
        links.add(new TeacherId(teacher), new ProgramId("kim"), new Link(access, LocalDate.of(2026, 9, 1)));
        return links.build();
    }

    private static Change change(String teacher, ChangeKind kind, Access was, Access now, Reason... reasons) {
        return new Change(new TeacherId(teacher), new ProgramId("kim"), kind, was, now, List.of(reasons));
    }
}
