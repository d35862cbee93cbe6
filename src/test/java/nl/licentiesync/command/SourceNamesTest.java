package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceNamesTest {

    private final SourceNames names = new SourceNames(21);

    @Test
    void aPathIsNamedInFullOnce() {
        assertThat(names.of("stichting noord/export november/12AB00.xml:7"))
                .isEqualTo("stichting noord/export november/12AB00.xml:7");
        assertThat(names.of("stichting noord/export november/12AB00.xml:9")).isEqualTo("…/12AB00.xml:9");
        assertThat(names.of("instellingen/700/staf.json:3")).isEqualTo("instellingen/700/staf.json:3");
        assertThat(names.of("instellingen/700/staf.json:12")).isEqualTo("…/700/staf.json:12");
    }

    @Test
    void whatFitsAndWhatIsNoPathStays() {
        for (int time = 0; time < 2; time++) {
            assertThat(names.of("noord/12AB00.xml:7")).isEqualTo("noord/12AB00.xml:7");
            assertThat(names.of("licences-2026-november.csv:12")).isEqualTo("licences-2026-november.csv:12");
            assertThat(names.of("--cancel L1@2026/11/01, as assumed")).isEqualTo("--cancel L1@2026/11/01, as assumed");
        }
    }

    @Test
    void twoPathsWithOneEndAreNamedInFull() {
        names.of("stichting noord/export/leerkrachten.xml:7");
        assertThat(names.of("stichting zuid/export/leerkrachten.xml:7"))
                .isEqualTo("stichting zuid/export/leerkrachten.xml:7");
        assertThat(names.of("stichting noord/export/leerkrachten.xml:8")).isEqualTo("…/leerkrachten.xml:8");
    }
}
