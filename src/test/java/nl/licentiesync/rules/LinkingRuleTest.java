package nl.licentiesync.rules;

import static nl.licentiesync.rules.LicenceDraft.licence;
import static nl.licentiesync.rules.SchoolDraft.school;
import static nl.licentiesync.rules.TeacherDraft.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolLinks;
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

    private static Link linkOf(SchoolLinks links) {
        return links.find(new TeacherId("T1"), new ProgramId("kim"));
    }

    private static Link link(Access access, String since) {
        return new Link(access, LocalDate.parse(since));
    }
}
