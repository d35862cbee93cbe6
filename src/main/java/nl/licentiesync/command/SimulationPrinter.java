package nl.licentiesync.command;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.licentiesync.ask.simulate.SimulatedNight;
import nl.licentiesync.ask.simulate.SimulatedSchool;
import nl.licentiesync.ask.simulate.Simulation;
import nl.licentiesync.ask.simulate.VisibleCounts;
import nl.licentiesync.command.ConsoleTable.Cell;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.pages.school.ChangeLine;
import nl.licentiesync.pages.school.ChangeLines;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.ForecastNight;

/** Prints a simulation: a line for each night with changes, or for each week when there are many. */
final class SimulationPrinter {

    private static final int MOST_NIGHTS = 60;
    private static final int SCHOOLS_NAMED = 3;

    private final ConsoleTable consoleTable;
    private final Messages messages;

    SimulationPrinter(ConsoleTable consoleTable, Messages messages) {
        this.consoleTable = consoleTable;
        this.messages = messages;
    }

    void print(Simulation simulation) {
        consoleTable.heading(
                0,
                messages.get(
                        "simulate.title",
                        messages.shortDate(simulation.period().first()),
                        messages.shortDate(simulation.period().last())));
        visible("simulate.start", simulation.period().first(), simulation.start());
        visible("simulate.end", simulation.period().last(), simulation.end());
        consoleTable.blank();
        if (simulation.nights().isEmpty()) {
            consoleTable.text(2, messages.get("simulate.nothing"));
            return;
        }
        boolean byWeek = simulation.nights().size() > MOST_NIGHTS;
        row(
                messages.get(byWeek ? "column.week" : "simulate.night"),
                messages.get("column.gained"),
                messages.get("column.lost"),
                messages.get("simulate.reduced"),
                messages.get("simulate.restored"),
                messages.get("column.schools"),
                "bold");
        for (SimulatedNight night : byWeek ? simulation.weeks().values() : simulation.nights()) {
            row(night);
        }
    }

    /** Changes at a school by night. */
    void printNights(SimulatedSchool simulated, Catalogue catalogue) {
        School school = simulated.school();
        consoleTable.blank();
        consoleTable.heading(0, messages.get("simulate.details", school.displayName(), school.code()));
        Function<TeacherId, String> names =
                id -> school.teacher(id).map(Teacher::displayName).orElse(id.value());
        for (ForecastNight night : simulated.nights()) {
            consoleTable.heading(2, messages.shortDate(night.date()));
            for (ChangeLine line : ChangeLines.of(night.changes(), names, catalogue, messages)) {
                ChangeKind kind = ChangeKind.valueOf(line.kind());
                consoleTable.row(
                        4,
                        new Cell(ChangeMark.sign(kind), 2, ChangeMark.style(kind)),
                        new Cell(line.program() + ": " + line.what(), 56),
                        new Cell(messages.count("count.teachers", line.number(), messages.number(line.number())), 18));
                consoleTable.row(6, new Cell(line.who(), 74, "faint"));
            }
        }
    }

    /** Where all of it can be seen. */
    void printMore() {
        consoleTable.blank();
        consoleTable.text(0, messages.get("simulate.more"));
    }

    private void visible(String key, LocalDate date, VisibleCounts visible) {
        consoleTable.text(
                2,
                messages.get(
                        key,
                        messages.shortDate(date),
                        messages.number(visible.full()),
                        messages.number(visible.resultsOnly())));
    }

    private void row(SimulatedNight night) {
        Set<SchoolCode> schools = night.schools();
        String named =
                schools.stream().limit(SCHOOLS_NAMED).map(SchoolCode::value).collect(Collectors.joining(", "));
        row(
                messages.shortDate(night.date()),
                number(night, ChangeKind.GAINED),
                number(night, ChangeKind.LOST),
                number(night, ChangeKind.REDUCED),
                number(night, ChangeKind.RESTORED),
                schools.size() > SCHOOLS_NAMED ? messages.number(schools.size()) : named,
                "");
    }

    private String number(SimulatedNight night, ChangeKind kind) {
        int number = night.counts().of(kind);
        return number == 0 ? "–" : messages.number(number);
    }

    private void row(
            String night, String gained, String lost, String reduced, String restored, String schools, String style) {
        consoleTable.row(
                2,
                new Cell(night, 12, style),
                new Cell(gained, 9, style, true),
                new Cell(lost, 9, style, true),
                new Cell(reduced, 11, style, true),
                new Cell(restored, 11, style, true),
                new Cell(schools, 26, style));
    }
}
