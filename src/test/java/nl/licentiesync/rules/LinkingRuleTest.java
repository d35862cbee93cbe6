package nl.licentiesync.rules;

import static nl.licentiesync.rules.LicenceDraft.licence;
import static nl.licentiesync.rules.SchoolDraft.school;
import static nl.licentiesync.rules.TeacherDraft.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.model.TeacherId;
import org.junit.jupiter.api.Test;

/** A link keeps the date of the first run since which it has held without a break. */
class LinkingRuleTest {

    private final SchoolDraft school =
            school().with(teacher("T1")).with(licence("L1").cancelled("2026-10-01"));

    @Test
    void aNewLinkIsOfTheDateOfTheRun() {
        assertThat(linkOf(school.links("2026-11-23", SchoolLinks.none()))).isEqualTo(link(Access.FULL, "2026-11-23"));
    }

    @Test
    void aLinkThatHoldsKeepsItsDateEvenWhenOnlyResultsAreLeft() {
        SchoolLinks first = school.links("2026-11-23", SchoolLinks.none());
        SchoolLinks second = school.links("2027-07-31", first);
        SchoolLinks third = school.links("2027-08-01", second);

        assertThat(linkOf(second)).isEqualTo(link(Access.FULL, "2026-11-23"));
        assertThat(linkOf(third)).isEqualTo(link(Access.RESULTS_ONLY, "2026-11-23"));
    }

    @Test
    void aLinkThatComesFromAnotherSourceKeepsItsDate() {
        SchoolLinks automatic = school.links("2026-11-23", SchoolLinks.none());
        SchoolLinks manual = school.linked("T1", "kim", "2026-11-24").links("2026-11-24", automatic);

        assertThat(linkOf(manual)).isEqualTo(link(Access.FULL, "2026-11-23"));
    }

    @Test
    void aLinkThatWasBrokenStartsAgain() {
        SchoolLinks first = school.links("2026-11-23", SchoolLinks.none());
        SchoolLinks without = school().with(teacher("T1").withoutAccount())
                .with(licence("L1"))
                .links("2026-11-24", first);
        SchoolLinks again = school.links("2026-11-25", without);

        assertThat(without.size()).isZero();
        assertThat(linkOf(again)).isEqualTo(link(Access.FULL, "2026-11-25"));
    }

    @Test
    void anotherTeachersOrProgramsLinkIsNotInherited() {
        SchoolLinks before = school().with(teacher("T2"))
                .with(licence("L1"))
                .with(licence("L2").of("estafette"))
                .links("2026-11-23", SchoolLinks.none());

        assertThat(linkOf(school.links("2026-11-24", before))).isEqualTo(link(Access.FULL, "2026-11-24"));
    }

    @Test
    void aLinkThatIsGainedReducedOrLostIsAChange() {
        SchoolDraft none = school().with(teacher("T1"));
        SchoolLinks first = school.links("2026-11-23", SchoolLinks.none());

        assertThat(linked(school, "2026-11-23", SchoolLinks.none()).linksChanged())
                .isTrue();
        assertThat(linked(school, "2027-07-31", first).linksChanged()).isFalse();
        assertThat(linked(school, "2027-08-01", first).linksChanged()).isTrue();
        assertThat(linked(none, "2026-11-24", first).linksChanged()).isTrue();
    }

    @Test
    void theLinksAreChangedWhenTheyAreNotEqualToThoseBefore() {
        for (long seed = 1; seed <= 300; seed++) {
            SchoolLinks before = SchoolLinks.none();
            for (RandomNight night : RandomSchools.nights(seed, 4)) {
                LinkedSchool linked = new LinkingRule(night.calendar(), night.catalogue(), night.date())
                        .link(night.licenceStatuses(), new SchoolState(night.school(), before), false);
                assertThat(linked.linksChanged())
                        .as("seed %d, %s", seed, night.date())
                        .isEqualTo(!linked.links().equals(before));
                assertThat(linked.links().size())
                        .isEqualTo(night.rows().stream()
                                .filter(Visibility::isVisible)
                                .count());
                before = linked.links();
            }
        }
    }

    private static LinkedSchool linked(SchoolDraft school, String day, SchoolLinks before) {
        return new LinkingRule(SchoolCalendar.DEFAULT, Catalogue.absent(), LocalDate.parse(day))
                .link(school.licenceStatuses(day), new SchoolState(school.build(), before), false);
    }

    private static Link linkOf(SchoolLinks links) {
        return links.find(new TeacherId("T1"), new ProgramId("kim"));
    }

    private static Link link(Access access, String since) {
        return new Link(access, LocalDate.parse(since));
    }
}
