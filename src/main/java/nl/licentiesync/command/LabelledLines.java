package nl.licentiesync.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.text.WordUtils;

/**
 * Prints lines that each begin with a label. On a terminal a line that is too wide is broken at blanks and indented;
 * elsewhere it stays one line.
 */
final class LabelledLines {

    private static final int INDENT = 2;
    private static final int LABEL = 10;
    private static final int NARROWEST = 40;

    private final PrintWriter out;
    private final Terminal terminal;

    /** On this stream, which is that terminal if there is one. */
    LabelledLines(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A line without a label, in a style. */
    void heading(String style, String text) {
        wrapped(text, 0).lines().forEach(line -> out.println(Colour.styled(line, style)));
    }

    /** A text with its label; without one it belongs to the line above. */
    void line(String label, String format, Object... arguments) {
        labelled(label, wrapped(String.format(Locale.ROOT, format, arguments), INDENT + LABEL));
    }

    /** A path with its label, always in one line so that it can be copied. */
    void path(String label, Path path) {
        labelled(label, path.toString());
    }

    /** A text that belongs to a line above, without a label. */
    void below(int indent, String text) {
        out.println(" ".repeat(indent) + wrapped(text, indent));
    }

    private void labelled(String label, String text) {
        out.println(" ".repeat(INDENT) + label + " ".repeat(LABEL - label.length()) + text);
    }

    /** Lines after the first begin below it. */
    private String wrapped(String text, int indent) {
        String harmless = ConsoleTable.harmless(text).stripTrailing();
        if (!terminal.isThere()) {
            return harmless;
        }
        // The last column stays free, as some terminals go to the next line after it.
        int width = Math.max(NARROWEST, terminal.columns() - 1) - indent;
        return WordUtils.wrap(harmless, width, "\n" + " ".repeat(indent), false);
    }
}
