package nl.licentiesync.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.SchoolCalendar;
import org.junit.jupiter.api.Test;

/** The days that a letter names. */
class ComingDaysTest {

    private static final SchoolCode SCHOOL = new SchoolCode("12AB00");
    private static final Program KIM = program("kim", null);
    private static final Program WORDS = program("words", MonthDay.of(7, 1));

    private final LicenceRules rules = new LicenceRules(SchoolCalendar.DEFAULT);
    private final List<Licence> licences = new ArrayList<>();

    private static Program program(String id, MonthDay cancelBefore) {
        return new Program(new ProgramId(id), "", "", YearGroups.ANY, "", cancelBefore, "");
    }

    private ComingDaysTest licence(Program program, String startsOn, String cancelledOn, String endsOn) {
        licences.add(new Licence(
                new LicenceId("L" + licences.size()),
                SCHOOL,
                "",
                program.id(),
                LocalDate.parse(startsOn),
                LocalDate.parse(startsOn),
                "somebody who moved",
                cancelledOn == null ? null : LocalDate.parse(cancelledOn),
                endsOn == null ? null : LocalDate.parse(endsOn)));
        return this;
    }

    private List<String> days(String date) {
        Catalogue catalogue = Catalogue.of(List.of(KIM, WORDS));
        LocalDate day = LocalDate.parse(date);
        School school = new School(SCHOOL, "", licences, List.of(), List.of());
        return new ComingDays(rules, catalogue, day)
                .of(rules.licenceStatuses(school, catalogue, day)).stream()
                        .map(coming -> coming.last() + " " + coming.kind() + " "
                                + coming.programs().stream()
                                        .map(Program::displayName)
                                        .collect(Collectors.joining(",")))
                        .toList();
    }

    @Test
    void theLastDayToCancelIsNamedSixtyDaysAhead() {
        licence(KIM, "2025-08-01", null, null).licence(WORDS, "2025-08-01", null, null);

        assertThat(days("2027-04-29")).isEmpty();
        assertThat(days("2027-04-30")).containsExactly("2027-06-29 CANCEL kim");
        assertThat(days("2027-05-01")).containsExactly("2027-06-29 CANCEL kim", "2027-06-30 CANCEL words");
        assertThat(days("2027-06-29")).containsExactly("2027-06-29 CANCEL kim", "2027-06-30 CANCEL words");
        assertThat(days("2027-06-30")).containsExactly("2027-06-30 CANCEL words");
        assertThat(days("2027-07-01")).isEmpty();
    }

    @Test
    void aLicenceThatEndsIsNamedByItsLastDayAndCannotBeCancelled() {
        licence(KIM, "2025-08-01", "2027-03-01", null).licence(WORDS, "2025-08-01", null, "2027-07-12");

        assertThat(days("2027-06-10"))
                .containsExactly("2027-07-12 USE_THEN_RESULTS words", "2027-07-31 USE_THEN_RESULTS kim");
        assertThat(days("2027-07-31")).containsExactly("2027-07-31 USE_THEN_RESULTS kim");
        assertThat(days("2027-08-01")).isEmpty();
        assertThat(days("2028-07-31")).containsExactly("2028-07-31 RESULTS kim,words");
    }

    @Test
    void aCancellationThatIsAnnouncedNeedsNoReminder() {
        licence(KIM, "2025-08-01", "2027-06-20", null);

        assertThat(days("2027-06-10")).isEmpty();
    }

    @Test
    void aLicenceThatAnotherOneFollowsDoesNotEnd() {
        licence(KIM, "2025-08-01", null, "2027-07-12").licence(KIM, "2027-07-13", null, "2028-06-01");

        assertThat(days("2027-07-01")).isEmpty();
    }
}
