package nl.licentiesync.command;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import nl.licentiesync.ask.Words;
import nl.licentiesync.ask.simulate.SimulatedNight;
import nl.licentiesync.ask.simulate.Simulation;
import nl.licentiesync.ask.simulate.Visible;
import nl.licentiesync.command.Sheet.Cell;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.ChangeKind;

/** Puts a simulation on the screen: a line for each night that changes anything, or for each week when they are many. */
final class SimulationSheet {

    private static final int MOST_NIGHTS = 60;
    private static final int SCHOOLS_NAMED = 3;

    private final Sheet sheet;
    private final Words words;

    SimulationSheet(Sheet sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
    }

    void print(Simulation simulation) {
        sheet.heading(
                0,
                words.get(
                        "simulate.title",
                        words.date(simulation.period().first()),
                        words.date(simulation.period().last())));
        visible("simulate.start", simulation.period().first(), simulation.start());
        visible("simulate.end", simulation.period().last(), simulation.end());
        sheet.blank();
        if (simulation.nights().isEmpty()) {
            sheet.text(2, words.get("simulate.nothing"));
            return;
        }
        boolean byWeek = simulation.nights().size() > MOST_NIGHTS;
        row(
                words.get(byWeek ? "simulate.week" : "simulate.night"),
                words.get("simulate.gained"),
                words.get("simulate.lost"),
                words.get("simulate.reduced"),
                words.get("simulate.restored"),
                words.get("simulate.schools"),
                "bold");
        for (SimulatedNight night : byWeek ? simulation.weeks().values() : simulation.nights()) {
            row(night);
        }
    }

    private void visible(String key, LocalDate date, Visible visible) {
        sheet.text(
                2, words.get(key, words.date(date), words.number(visible.full()), words.number(visible.resultsOnly())));
    }

    private void row(SimulatedNight night) {
        Set<SchoolCode> schools = night.schools();
        String named =
                schools.stream().limit(SCHOOLS_NAMED).map(SchoolCode::value).collect(Collectors.joining(", "));
        row(
                words.date(night.date()),
                number(night, ChangeKind.GAINED),
                number(night, ChangeKind.LOST),
                number(night, ChangeKind.REDUCED),
                number(night, ChangeKind.RESTORED),
                schools.size() > SCHOOLS_NAMED ? words.number(schools.size()) : named,
                "");
    }

    private String number(SimulatedNight night, ChangeKind kind) {
        int number = night.counts().of(kind);
        return number == 0 ? "–" : words.number(number);
    }

    private void row(
            String night, String gained, String lost, String reduced, String restored, String schools, String style) {
        sheet.row(
                2,
                new Cell(night, 12, style),
                new Cell(gained, 9, style, true),
                new Cell(lost, 9, style, true),
                new Cell(reduced, 11, style, true),
                new Cell(restored, 11, style, true),
                new Cell(schools, 26, style));
    }
}
