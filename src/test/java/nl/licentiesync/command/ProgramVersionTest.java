package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProgramVersionTest {

    @Test
    void itTellsVersionCommitAndJava() throws IOException {
        assertThat(lines("version=1.2.0\ncommit=84c1750a6c\ncommitted=2026-11-26T12:33:52Z\n"))
                .containsExactly(
                        "Licentiesync 1.2.0", "Commit 84c1750a6c (2026-11-26T12:33:52Z)", "Java 17.0.15+6 (Debian)");
    }

    @Test
    void itSaysWhenTheBuildKnewNoCommit() throws IOException {
        assertThat(lines("version=0.0.0-SNAPSHOT\ncommit=\ncommitted=\n"))
                .containsExactly(
                        "Licentiesync 0.0.0-SNAPSHOT", "Commit unknown (built without Git)", "Java 17.0.15+6 (Debian)");
    }

    @Test
    void theBuildFillsItIn() {
        Nights.Outcome said = Nights.command("--version");

        assertThat(said.out())
                .contains("Java " + System.getProperty("java.runtime.version"))
                .doesNotContain("@");
    }

    private static String[] lines(String properties) throws IOException {
        Properties build = new Properties();
        build.load(new StringReader(properties));
        return ProgramVersion.of(build, "17.0.15+6", "Debian");
    }
}
