package nl.licentiesync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A page of the documentation: its text, headings, tables and code blocks. */
record MarkdownPage(String text) {

    static MarkdownPage read(Path file) {
        try {
            return new MarkdownPage(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The headings of every level, without their marks. */
    List<String> headings() {
        return text.lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", ""))
                .toList();
    }

    /** The part of the page below a heading, up to the next one of any level. */
    MarkdownPage below(String heading) {
        List<String> lines = text.lines()
                .dropWhile(line ->
                        !line.matches("#+ .*") || !line.replaceFirst("#+ ", "").equals(heading))
                .toList();
        if (lines.isEmpty()) {
            throw new AssertionError("There is no heading " + heading);
        }
        return new MarkdownPage(lines.get(0) + "\n"
                + String.join(
                        "\n",
                        lines.stream()
                                .skip(1)
                                .takeWhile(line -> !line.matches("#+ .*"))
                                .toList()));
    }

    /** The rows of the only table that has this column first, each value by the heading of its column. */
    List<Map<String, String>> table(String firstColumn) {
        List<List<Map<String, String>>> found = tables().stream()
                .filter(table -> table.get(0).keySet().iterator().next().equals(firstColumn))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " tables begin with the column " + firstColumn);
        }
        return found.get(0);
    }

    /** What a column of that table holds, without the marks of code. */
    List<String> column(String firstColumn, String column) {
        return table(firstColumn).stream()
                .map(row -> row.get(column).replace("`", ""))
                .toList();
    }

    private List<List<Map<String, String>>> tables() {
        List<List<Map<String, String>>> tables = new ArrayList<>();
        List<String> headers = List.of();
        for (String line : text.lines().toList()) {
            if (!line.startsWith("|")) {
                headers = List.of();
            } else if (headers.isEmpty()) {
                headers = cells(line);
                tables.add(new ArrayList<>());
            } else if (!line.startsWith("|---")) {
                tables.get(tables.size() - 1).add(row(headers, cells(line)));
            }
        }
        tables.removeIf(List::isEmpty);
        return tables;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static Map<String, String> row(List<String> headers, List<String> cells) {
        if (headers.size() != cells.size()) {
            throw new AssertionError(cells + " does not fit the columns " + headers);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(headers.get(i), cells.get(i));
        }
        return row;
    }

    /** The blocks of code. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Iterator<String> lines = text.lines().iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("```")) {
                List<String> code = new ArrayList<>();
                String next = lines.next();
                while (!next.equals("```")) {
                    code.add(next);
                    next = lines.next();
                }
                blocks.add(new Block(line.substring(3), code));
            }
        }
        return blocks;
    }

    /**
     * A block of code.
     *
     * @param label what is written behind its opening marks: the language, and what it is taken from
     */
    record Block(String label, List<String> lines) {

        Stream<String> words() {
            return Stream.of(label.split("[ /]"));
        }
    }
}
