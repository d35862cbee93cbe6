package nl.licentiesync.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.licentiesync.ask.check.ColumnCheck;
import nl.licentiesync.ask.check.ExportCheck;
import nl.licentiesync.ask.check.PartCheck;
import nl.licentiesync.command.ConsoleTable.Cell;
import nl.licentiesync.exports.ColumnOrigin;

/** Prints a check of exports for people: a table for each file, then what is wrong and what to write. */
final class CheckPrinter {

    private static final int NAME = 20;
    private static final int FOUND = 34;
    private static final int NUMBER = 11;

    private final PrintWriter out;
    private final ConsoleTable table;

    CheckPrinter(PrintWriter out) {
        this.out = out;
        this.table = new ConsoleTable(out);
    }

    void print(ExportCheck check, List<String> doubts, List<String> block) {
        check.parts().forEach(part -> printPart(part, check));
        printRejected(check);
        check.problems().forEach(problem -> table.row(0, new Cell(problem, 80, "red")));
        doubts.forEach(doubt -> table.row(0, new Cell(doubt, 80, "yellow")));
        if (!check.problems().isEmpty()) {
            table.row(0, new Cell("A night would be refused (exit 2).", 80, "bold,red"));
        } else if (!doubts.isEmpty()) {
            table.row(0, new Cell("The guard would hold a first night (exit 3).", 80, "bold,yellow"));
        } else {
            table.row(0, new Cell("A night could use these exports.", 80, "bold,green"));
        }
        if (!block.isEmpty()) {
            table.blank();
            table.text(0, "For the configuration file (--config), in the place of lines with these keys:");
            table.blank();
            // Pasted as they are, so that they are never wrapped.
            block.forEach(line -> out.println(ConsoleTable.harmless(line)));
        }
        table.end();
    }

    private void printPart(PartCheck part, ExportCheck check) {
        boolean isGuessed = check.guessedFiles().containsKey(part.file());
        table.heading(0, part.file().key() + ": " + part.path().getFileName() + (isGuessed ? " (by its headers)" : ""));
        table.text(
                2,
                String.format(
                        Locale.ROOT,
                        "%s%s%s, %s between columns, header on line %d, %,d rows",
                        part.isPacked() ? "gzip, " : "",
                        part.encoding(),
                        part.isMarked() ? " (by its mark)" : "",
                        named(part.delimiter()),
                        part.headerLine(),
                        part.rows()));
        table.row(
                2,
                new Cell("column", NAME, "faint"),
                new Cell("found as", FOUND, "faint"),
                new Cell("values", NUMBER, "faint", true),
                new Cell("valid", NUMBER, "faint", true));
        part.columns().forEach(column -> printColumn(part, column));
        List<String> unused = part.unused().stream()
                .filter(header -> part.suggestions().values().stream().noneMatch(used -> names(used, header)))
                .toList();
        if (!unused.isEmpty()) {
            table.text(2, "not used: " + String.join(", ", unused));
        }
        table.blank();
    }

    private static boolean names(String suggestion, String header) {
        return suggestion.equals(header) || suggestion.contains("{" + header + "}");
    }

    private void printColumn(PartCheck part, ColumnCheck column) {
        boolean isMissing = part.missing().contains(column.column());
        String style = isMissing ? "red" : column.origin() == ColumnOrigin.ABSENT ? "faint" : "";
        boolean isThere = column.origin() != ColumnOrigin.ABSENT;
        table.row(
                2,
                new Cell(column.column().english(), NAME, style),
                new Cell(found(part, column, isMissing), FOUND, style),
                new Cell(isThere ? number(column.values()) : "", NUMBER, "", true),
                new Cell(
                        isThere ? number(column.valid()) : "",
                        NUMBER,
                        column.valid() < column.values() ? "yellow" : "",
                        true));
        if (!column.invalid().isEmpty()) {
            table.text(
                    4,
                    "not valid: "
                            + column.invalid().stream()
                                    .map(value -> "%s (line %s)".formatted(value.value(), number(value.line())))
                                    .collect(Collectors.joining(", ")));
        }
    }

    private static String found(PartCheck part, ColumnCheck column, boolean isMissing) {
        String suggestion = part.suggestions().get(column.column());
        String perhaps = suggestion == null ? "" : "; perhaps " + suggestion;
        return switch (column.origin()) {
            case OWN_NAME -> column.label() + perhaps;
            case CONFIGURATION -> column.label() + " (configuration)";
            case CONSTANT -> "constant (configuration)";
            case ABSENT -> (isMissing ? "missing" : "absent") + perhaps;
        };
    }

    private void printRejected(ExportCheck check) {
        check.rejected()
                .forEach((file, codes) -> table.text(
                        0,
                        "Rejected rows of %s: %s."
                                .formatted(
                                        file.fileName(),
                                        codes.entrySet().stream()
                                                .map(code -> number(code.getValue()) + " " + code.getKey())
                                                .collect(Collectors.joining(", ")))));
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String named(char delimiter) {
        return delimiter == '\t' ? "tab" : "'" + delimiter + "'";
    }
}
