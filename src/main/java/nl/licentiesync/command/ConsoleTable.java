package nl.licentiesync.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.text.WordUtils;

/** Prints aligned text of at most 80 columns, in colour where the terminal allows it. */
final class ConsoleTable {

    private static final int WIDTH = 80;

    /** Between a column of numbers and the next one. */
    private static final int GAP = 2;

    /** Characters that would move the cursor, end a line or reverse text; names come from exports. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private final PrintWriter out;

    /** On this stream. */
    ConsoleTable(PrintWriter out) {
        this.out = out;
    }

    /** A line that stands out. */
    void heading(int indent, String text) {
        row(indent, new Cell(text, WIDTH - indent, "bold"));
    }

    /** A text of any length. */
    void text(int indent, String text) {
        row(indent, new Cell(text, WIDTH - indent));
    }

    /** An empty line. */
    void blank() {
        out.println();
    }

    /** Cells beside each other, each wrapped in its own column; indent and widths add up to 80 at most. */
    void row(int indent, Cell... cells) {
        List<List<String>> wrapped =
                List.of(cells).stream().map(ConsoleTable::lines).toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder(" ".repeat(indent));
            for (int column = 0; column < cells.length; column++) {
                String text =
                        i < wrapped.get(column).size() ? wrapped.get(column).get(i) : "";
                int room = Math.max(0, cells[column].width() - text.codePointCount(0, text.length()));
                int before = cells[column].number() ? Math.max(0, room - GAP) : 0;
                line.append(" ".repeat(before))
                        .append(Colour.styled(text, cells[column].style()))
                        .append(" ".repeat(room - before));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** A text without what would move the cursor or turn text round. */
    static String harmless(String text) {
        return UNSEEN.matcher(text).replaceAll(" ");
    }

    private static List<String> lines(Cell cell) {
        List<String> lines = new ArrayList<>();
        int width = cell.width() - 1;
        for (String line :
                WordUtils.wrap(harmless(cell.text()), width, "\n", false).split("\n")) {
            String left = line;
            while (left.codePointCount(0, left.length()) > width) {
                int end = left.offsetByCodePoints(0, width);
                int slash = left.lastIndexOf('/', end - 1);
                end = slash > 0 ? slash + 1 : end;
                lines.add(left.substring(0, end));
                left = left.substring(end);
            }
            lines.add(left);
        }
        return lines;
    }

    /** Shows what was written. */
    void end() {
        StandardOutput.finish(out);
    }

    /**
     * A text in a column.
     *
     * @param width of the column, with the gap to the next one
     * @param style names of picocli's, such as green or bold,red; empty for none
     * @param number whether it stands at the right
     */
    record Cell(String text, int width, String style, boolean number) {

        Cell(String text, int width) {
            this(text, width, "");
        }

        Cell(String text, int width, String style) {
            this(text, width, style, false);
        }
    }
}
