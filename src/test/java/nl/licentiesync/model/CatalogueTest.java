package nl.licentiesync.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalogue: a program that it does not list is missing only when there is a catalogue. */
class CatalogueTest {

    private static final ProgramId KIM = new ProgramId("kim");
    private static final ProgramId OTHER = new ProgramId("other");
    private static final Program LISTED = new Program(KIM, "Kim", "Zwijsen", YearGroups.of(3), "", null, "");

    @Test
    void aListedProgramIsFound() {
        Catalogue catalogue = Catalogue.of(List.of(LISTED));

        assertThat(catalogue.program(KIM)).isEqualTo(LISTED);
        assertThat(catalogue.program(KIM).displayName()).isEqualTo("Kim");
        assertThat(catalogue.misses(KIM)).isFalse();
    }

    @Test
    void anUnlistedProgramIsForAllYearGroupsAndItsCodeIsItsName() {
        Catalogue catalogue = Catalogue.of(List.of(LISTED));

        assertThat(catalogue.misses(OTHER)).isTrue();
        assertThat(catalogue.program(OTHER).yearGroups()).isEqualTo(YearGroups.ANY);
        assertThat(catalogue.program(OTHER).displayName()).isEqualTo("other");
    }

    @Test
    void withoutCatalogueNothingIsMissing() {
        assertThat(Catalogue.absent().misses(KIM)).isFalse();
        assertThat(Catalogue.absent().isPresent()).isFalse();
        assertThat(Catalogue.of(List.of()).misses(KIM)).isTrue();
    }
}
