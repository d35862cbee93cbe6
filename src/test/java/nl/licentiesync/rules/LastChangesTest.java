package nl.licentiesync.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What changed last is told until something changes again. */
class LastChangesTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate THURSDAY = FRIDAY.minusDays(1);
    private static final LocalDate MONDAY = FRIDAY.minusDays(4);
    private static final RandomNight NIGHT = RandomSchools.night(3);

    @Test
    void theFirstNightChangesNothing() {
        assertThat(lastChanges(List.of(change("T1")), null, Optional.empty())).isEmpty();
    }

    @Test
    void aNightWithoutChangesTellsThoseOfTheNightBefore() {
        Optional<LastChanges> before = lastChanges(List.of(change("T1")), THURSDAY, Optional.empty());

        assertThat(before.orElseThrow().date()).isEqualTo(FRIDAY);
        assertThat(before.orElseThrow().dateBefore()).isEqualTo(THURSDAY);
        assertThat(lastChanges(List.of(), THURSDAY.plusDays(2), before)).isEqualTo(before);
    }

    @Test
    void newChangesTakeTheirPlace() {
        Optional<LastChanges> before =
                lastChanges(List.of(change("T1")), MONDAY.minusDays(7), MONDAY.minusDays(6), Optional.empty());

        LastChanges last = lastChanges(List.of(change("T2")), THURSDAY, before).orElseThrow();
        assertThat(last.changes()).containsExactly(change("T2"));
        assertThat(last.date()).isEqualTo(FRIDAY);
        assertThat(last.dateBefore()).isEqualTo(THURSDAY);
    }

    /** Names of those who left are not told for ever. */
    @Test
    void theyAreToldInTheirSchoolYear() {
        Optional<LastChanges> before = lastChanges(List.of(change("T1")), THURSDAY, Optional.empty());
        LocalDate lastDay = LocalDate.of(2027, 7, 31);

        assertThat(lastChanges(List.of(), lastDay.minusDays(1), lastDay, before))
                .isEqualTo(before);
        assertThat(lastChanges(List.of(), lastDay, lastDay.plusDays(1), before)).isEmpty();
    }

    /** Whoever is gone has the name of the run before, whoever is still there that of tonight. */
    @Test
    void teachersAreNamed() {
        Teacher stays = NIGHT.school().teachers().get(0);
        Teacher goes = named("gone", "Mevrouw", "Weg");
        School before = school(named(stays.id().value(), "Oude", "Naam"), goes);
        LinkedSchool linked = new LinkedSchool(
                NIGHT.licenceStatuses(),
                List.of(),
                SchoolLinks.none(),
                new SchoolState(before, SchoolLinks.none()),
                true,
                true);

        LastChanges last = LastChanges.of(
                        linked,
                        List.of(change("gone"), change(stays.id().value()), change("unknown")),
                        FRIDAY,
                        THURSDAY,
                        Optional.empty(),
                        SchoolCalendar.DEFAULT)
                .orElseThrow();

        assertThat(last.names())
                .containsOnlyKeys(new TeacherId("gone"), stays.id(), new TeacherId("unknown"))
                .containsEntry(new TeacherId("gone"), "Mevrouw Weg")
                .containsEntry(stays.id(), stays.displayName())
                .containsEntry(new TeacherId("unknown"), "");
    }

    private static School school(Teacher... teachers) {
        return new School(NIGHT.school().code(), "", List.of(), List.of(teachers), List.of());
    }

    private static Teacher named(String id, String first, String last) {
        Teacher teacher = NIGHT.school().teachers().get(0);
        return new Teacher(
                new TeacherId(id),
                NIGHT.school().code(),
                first,
                "",
                last,
                "",
                "",
                teacher.roles(),
                teacher.yearGroups(),
                null);
    }

    private static Optional<LastChanges> lastChanges(
            List<Change> changes, @Nullable LocalDate dateBefore, Optional<LastChanges> before) {
        return lastChanges(changes, dateBefore, FRIDAY, before);
    }

    private static Optional<LastChanges> lastChanges(
            List<Change> changes, @Nullable LocalDate dateBefore, LocalDate date, Optional<LastChanges> before) {
        LinkedSchool linked = new LinkingRule(NIGHT.calendar(), NIGHT.catalogue(), NIGHT.date())
                .link(
                        NIGHT.licenceStatuses(),
                        SchoolState.unknown(NIGHT.school().code()),
                        true);
        return LastChanges.of(linked, changes, date, dateBefore, before, SchoolCalendar.DEFAULT);
    }

    private static Change change(String teacher) {
        return new Change(
                new TeacherId(teacher),
                new ProgramId("KIM"),
                ChangeKind.GAINED,
                Access.NONE,
                Access.FULL,
                List.of(Reason.ACTIVE));
    }
}
