package nl.licentiesync.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Links of many teachers to many programs are found without comparing hundreds of them. */
class LinkKeyTest {

    private static final SchoolCode SCHOOL = new SchoolCode("12AB00");

    @Test
    void hardlyAnyLinksOfOneSchoolShareAHash() {
        Set<Integer> hashes = new HashSet<>();
        for (int teacher = 0; teacher < 400; teacher++) {
            for (int program = 0; program < 400; program++) {
                hashes.add(new LinkKey(
                                new TeacherId(Integer.toString(100_000 + teacher)),
                                SCHOOL,
                                new ProgramId(Integer.toString(100_000 + program)))
                        .hashCode());
            }
        }

        assertThat(hashes).hasSizeGreaterThan(159_000);
    }
}
