package nl.licentiesync.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The links of a school, found by teacher and program. */
class SchoolLinksTest {

    private static final Link FULL = new Link(Access.FULL, LocalDate.of(2026, 11, 23));
    private static final Link RESULTS = new Link(Access.RESULTS_ONLY, LocalDate.of(2025, 9, 1));

    @Test
    void everyLinkIsFoundByTeacherAndProgram() {
        SchoolLinks links = links("T1 kim", "T10 estafette", "T10 kim", "T2 kim");

        assertThat(links.size()).isEqualTo(4);
        assertThat(find(links, "T10", "estafette")).isEqualTo(FULL);
        assertThat(find(links, "T2", "kim")).isEqualTo(FULL);
        assertThat(find(links, "T1", "estafette")).isNull();
        assertThat(find(links, "T3", "kim")).isNull();
    }

    @Test
    void everyLinkKeepsItsOwnAccessAndDate() {
        SchoolLinks.Builder links = new SchoolLinks.Builder();
        links.add(new TeacherId("T1"), new ProgramId("a"), FULL);
        links.add(new TeacherId("T1"), new ProgramId("b"), RESULTS);
        links.add(new TeacherId("T2"), new ProgramId("a"), RESULTS);

        assertThat(links.build().byTeacher())
                .extracting(SchoolLinks.OfTeacher::links)
                .containsExactly(List.of(FULL, RESULTS), List.of(RESULTS));
    }

    @Test
    void noLinks() {
        assertThat(SchoolLinks.none().size()).isZero();
        assertThat(new SchoolLinks.Builder().build().byTeacher()).isEmpty();
        assertThat(find(SchoolLinks.none(), "T1", "kim")).isNull();
    }

    @Test
    void aLinkGivesAccess() {
        assertThatThrownBy(() -> new Link(Access.NONE, LocalDate.of(2026, 11, 23)))
                .hasMessageContaining("without access");
    }

    private static Link find(SchoolLinks links, String teacher, String program) {
        return links.find(new TeacherId(teacher), new ProgramId(program));
    }

    private static SchoolLinks links(String... names) {
        SchoolLinks.Builder links = new SchoolLinks.Builder();
        for (String name : names) {
            String[] parts = name.split(" ");
            links.add(new TeacherId(parts[0]), new ProgramId(parts[1]), FULL);
        }
        return links.build();
    }
}
