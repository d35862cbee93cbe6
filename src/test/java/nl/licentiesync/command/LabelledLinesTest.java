package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Lines with a label each, on a terminal and elsewhere. */
class LabelledLinesTest {

    private static final String SENTENCE = "2,314 of 38,612 rows of licences.csv rejected, 6.0 %; limit 5 %";

    private final StringWriter written = new StringWriter();

    @Test
    void onATerminalALineGoesOnBelowItsTextBrokenAtBlanks() {
        lines(new Terminal(true, 50)).line("guard", "%s", SENTENCE);

        assertThat(written.toString().lines())
                .containsExactly(
                        "  guard     2,314 of 38,612 rows of licences.csv", "            rejected, 6.0 %; limit 5 %")
                .allMatch(line -> line.length() < 50);
    }

    @Test
    void elsewhereItStaysOneLine() {
        lines(new Terminal(false, 0)).line("guard", "%s", SENTENCE);

        assertThat(written.toString().lines()).containsExactly("  guard     " + SENTENCE);
    }

    @Test
    void aPathAndALongWordAreNeverBroken() {
        Path path = Path.of("/srv/a folder/" + "x".repeat(60) + "/2026-11-23-run-1");
        LabelledLines lines = lines(new Terminal(true, 50));
        lines.path("report", path);
        lines.line("read", "sha256 %s", "f".repeat(64));

        assertThat(written.toString().lines())
                .containsExactly("  report    " + path, "  read      sha256", "            " + "f".repeat(64));
    }

    @Test
    void whatComesFromAnExportMovesNoCursor() {
        lines(new Terminal(false, 0)).line("headers", "%s", "a\u001b[2Jb");

        assertThat(written.toString()).doesNotContain("\u001b").contains("a [2Jb");
    }

    private LabelledLines lines(Terminal terminal) {
        return new LabelledLines(new PrintWriter(written, true), terminal);
    }
}
