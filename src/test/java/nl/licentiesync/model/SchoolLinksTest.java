package nl.licentiesync.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
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

    @RepeatedTest(50)
    void aWalkFindsWhatIsThereAndNothingElse(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        SchoolLinks.Builder builder = new SchoolLinks.Builder();
        List<String> asked = new ArrayList<>();
        List<Link> linked = new ArrayList<>();
        for (int teacher = 10; teacher < 40; teacher++) {
            for (int program = 10; program < 20; program++) {
                if (random.nextInt(3) == 0) {
                    linked.add(random.nextBoolean() ? FULL : RESULTS);
                    builder.add(
                            new TeacherId("T" + teacher), new ProgramId("p" + program), linked.get(linked.size() - 1));
                }
                if (random.nextInt(3) > 0) {
                    asked.add(teacher + " " + program);
                }
            }
        }
        SchoolLinks links = builder.build();
        assertThat(builder.size()).isEqualTo(linked.size());

        SchoolLinks.Walk walk = links.walk();
        for (String pair : asked) {
            TeacherId teacher = new TeacherId("T" + pair.substring(0, 2));
            ProgramId program = new ProgramId("p" + pair.substring(3));
            assertThat(walk.find(teacher, program)).as(pair).isEqualTo(links.find(teacher, program));
        }

        assertThat(links.byTeacher().stream()
                        .flatMap(teacher -> teacher.programs().stream())
                        .map(SchoolLinks.ToProgram::link))
                .containsExactlyElementsOf(linked);
    }

    @Test
    void everyLinkKeepsItsOwnAccessAndDate() {
        SchoolLinks.Builder links = new SchoolLinks.Builder();
        links.add(new TeacherId("T1"), new ProgramId("a"), FULL);
        links.add(new TeacherId("T1"), new ProgramId("b"), RESULTS);
        links.add(new TeacherId("T2"), new ProgramId("a"), RESULTS);

        assertThat(links.build().byTeacher())
                .containsExactly(
                        linked("T1", toProgram("a", FULL), toProgram("b", RESULTS)),
                        linked("T2", toProgram("a", RESULTS)));
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

    private static SchoolLinks.OfTeacher linked(String teacher, SchoolLinks.ToProgram... programs) {
        return new SchoolLinks.OfTeacher(new TeacherId(teacher), List.of(programs));
    }

    private static SchoolLinks.ToProgram toProgram(String program, Link link) {
        return new SchoolLinks.ToProgram(new ProgramId(program), link);
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
