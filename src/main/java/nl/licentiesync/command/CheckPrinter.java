package nl.licentiesync.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.licentiesync.ask.check.ColumnCheck;
import nl.licentiesync.ask.check.ExportCheck;
import nl.licentiesync.ask.check.OtherFile;
import nl.licentiesync.ask.check.PartCheck;
import nl.licentiesync.command.ConsoleTable.Cell;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ColumnOrigin;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.FindingCode;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.report.FindingMessages;

/** Prints a check of exports for people: a table for each file, then what is wrong and what to write. */
final class CheckPrinter {

    private static final int NAME = 20;
    private static final int FOUND = 34;
    private static final int NUMBER = 11;
    private static final int ROSTERS_NAMED = 10;

    private final PrintWriter out;
    private final Messages messages;
    private final ConsoleTable table;

    CheckPrinter(PrintWriter out, Messages messages) {
        this.out = out;
        this.messages = messages;
        this.table = new ConsoleTable(out);
    }

    void print(ExportCheck check, List<FirstNightDoubt> doubts, List<String> block) {
        check.parts().forEach(part -> printPart(part, check));
        printRosters(check);
        if (!check.otherFiles().isEmpty()) {
            table.text(0, messages.get("check.otherFiles", otherFiles(check)));
            table.blank();
        }
        printFindings("check.rejected", check.rejected(), check.places());
        printFindings("check.warnings", check.warnings(), check.places());
        problems(check, messages).forEach(problem -> table.row(0, new Cell(problem, 80, "red")));
        doubts.forEach(doubt -> table.row(0, new Cell(doubt.sentence(messages), 80, "yellow")));
        if (!check.isUsable()) {
            table.row(0, new Cell(messages.get("check.refused"), 80, "bold,red"));
        } else if (!doubts.isEmpty()) {
            table.row(0, new Cell(messages.get("check.held"), 80, "bold,yellow"));
        } else {
            table.row(0, new Cell(messages.get("check.usable"), 80, "bold,green"));
        }
        if (!block.isEmpty()) {
            table.blank();
            table.text(0, messages.get("check.paste"));
            table.blank();
            // Pasted as they are, so that they are never wrapped.
            block.forEach(line -> out.println(ConsoleTable.harmless(line)));
        }
        table.end();
    }

    /** Why sync would refuse the exports, each in a sentence. */
    static List<String> problems(ExportCheck check, Messages messages) {
        List<String> problems = new ArrayList<>();
        check.guessedFiles().forEach((file, names) -> {
            if (file.isRequired()) {
                problems.add(messages.get("check.looksLike", file.fileName(), messages.listed(names), file.key()));
            }
        });
        if (check.guessedRosters() != null) {
            problems.add(messages.get("check.looksLikeRosters", check.guessedRosters()));
        }
        problems.addAll(check.problems());
        return problems;
    }

    private static String otherFiles(ExportCheck check) {
        return check.otherFiles().stream().map(CheckPrinter::otherFile).collect(Collectors.joining("; "));
    }

    private static String otherFile(OtherFile other) {
        return other.problem().isEmpty() ? other.name() : other.problem();
    }

    private void printPart(PartCheck part, ExportCheck check) {
        boolean isGuessed = check.guessedFiles().containsKey(part.file());
        String name = part.file().key() + ": " + part.path().getFileName();
        table.heading(0, isGuessed ? messages.get("check.byHeaders", name) : name);
        table.text(
                2,
                messages.get(
                        "check.text",
                        encoding(part),
                        part.delimiter() == '\t' ? messages.get("check.tab") : "'" + part.delimiter() + "'",
                        messages.number(part.headerLine()),
                        messages.number(part.rows())));
        table.row(
                2,
                new Cell(messages.get("check.column"), NAME, "faint"),
                new Cell(messages.get("check.found"), FOUND, "faint"),
                new Cell(messages.get("check.values"), NUMBER, "faint", true),
                new Cell(messages.get("check.valid"), NUMBER, "faint", true));
        part.columns().forEach(column -> printColumn(part, column));
        List<String> unused = part.unusedAfterAll();
        if (!unused.isEmpty()) {
            table.text(2, messages.get("check.notUsed", String.join(", ", unused)));
        }
        table.blank();
    }

    private void printRosters(ExportCheck check) {
        if (check.rosterTallies().isEmpty()) {
            return;
        }
        table.heading(0, "rosters: " + check.places().nameOf(ExportFile.TEACHERS));
        table.row(
                2,
                new Cell(messages.get("check.roster.format"), NAME, "faint"),
                new Cell(messages.get("check.roster.files"), NUMBER, "faint", true),
                new Cell(messages.get("column.schools"), NUMBER, "faint", true),
                new Cell(messages.get("column.teachers"), NUMBER, "faint", true),
                new Cell(messages.get("check.roster.unused"), NUMBER, "faint", true));
        check.rosterTallies()
                .forEach(tally -> table.row(
                        2,
                        new Cell(tally.format().text(), NAME, ""),
                        new Cell(messages.number(tally.files()), NUMBER, "", true),
                        new Cell(messages.number(tally.schools()), NUMBER, "", true),
                        new Cell(messages.number(tally.teachers()), NUMBER, "", true),
                        new Cell(messages.number(tally.unused()), NUMBER, tally.unused() == 0 ? "" : "yellow", true)));
        List<Finding> findings = check.rosterFindings();
        FindingMessages sentences = new FindingMessages(messages, check.places());
        findings.stream().limit(ROSTERS_NAMED).forEach(finding -> table.text(2, sentence(finding, check, sentences)));
        if (findings.size() > ROSTERS_NAMED) {
            table.text(2, messages.get("check.roster.more", messages.number(findings.size() - ROSTERS_NAMED)));
        }
        table.blank();
        Map<Column, Integer> values = Objects.requireNonNull(check.tallies().get(ExportFile.TEACHERS))
                .atReading()
                .values();
        table.text(
                2,
                messages.get(
                        "check.roster.values",
                        ExportFile.TEACHERS.columns().stream()
                                .map(column -> column.english() + " " + messages.number(values.getOrDefault(column, 0)))
                                .collect(Collectors.joining(", "))));
        table.blank();
    }

    private static String sentence(Finding finding, ExportCheck check, FindingMessages sentences) {
        LinePlaces.Place place = check.places().of(finding.file(), finding.line());
        return place.part() + (place.line() == 0 ? "" : ":" + place.line()) + ": " + sentences.of(finding);
    }

    private String encoding(PartCheck part) {
        String encoding = part.isMarked()
                ? messages.get("check.marked", part.encoding())
                : part.proposedEncoding().isPresent()
                        ? messages.get("check.proposed", part.encoding())
                        : part.encoding();
        return part.isPacked() ? "gzip, " + encoding : encoding;
    }

    private void printColumn(PartCheck part, ColumnCheck column) {
        boolean isMissing = part.missing().contains(column.column());
        String style = isMissing ? "red" : column.origin() == ColumnOrigin.ABSENT ? "faint" : "";
        boolean isThere = column.origin() != ColumnOrigin.ABSENT;
        table.row(
                2,
                new Cell(column.column().english(), NAME, style),
                new Cell(found(part, column, isMissing), FOUND, style),
                new Cell(isThere ? messages.number(column.values()) : "", NUMBER, "", true),
                new Cell(
                        isThere ? messages.number(column.valid()) : "",
                        NUMBER,
                        column.valid() < column.values() ? "yellow" : "",
                        true));
        if (!column.invalid().isEmpty()) {
            table.text(
                    4,
                    messages.get(
                            "check.notValid",
                            column.invalid().stream()
                                    .map(value ->
                                            messages.get("check.onLine", value.value(), messages.number(value.line())))
                                    .collect(Collectors.joining(", "))));
        }
    }

    private String found(PartCheck part, ColumnCheck column, boolean isMissing) {
        String found = switch (column.origin()) {
            case OWN_NAME -> column.label();
            case CONFIGURATION -> messages.get("check.configuration", column.label());
            case CONSTANT -> messages.get("check.constant");
            case ABSENT -> messages.get(isMissing ? "check.missing" : "check.absent");
        };
        String suggestion = part.suggestions().get(column.column());
        return suggestion == null ? found : messages.get("check.perhaps", found, suggestion);
    }

    private void printFindings(String key, Map<ExportFile, Map<FindingCode, Integer>> findings, LinePlaces places) {
        findings.forEach((file, codes) -> table.text(
                0,
                messages.get(
                        key,
                        places.nameOf(file),
                        codes.entrySet().stream()
                                .map(code -> messages.number(code.getValue()) + " " + code.getKey())
                                .collect(Collectors.joining(", ")))));
    }
}
