package nl.licentiesync.ask.simulate;

import static nl.licentiesync.report.CsvFile.Column.code;
import static nl.licentiesync.report.CsvFile.Column.list;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.licentiesync.ask.Difference;
import nl.licentiesync.ask.OutputFolder;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.pages.simulation.SimulationPages;
import nl.licentiesync.report.CsvFile;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ForecastNight;

/** Writes the files of a simulation: timeline.csv, differences.csv when there are assumptions, and the pages. */
public final class SimulationFiles implements OutputFolder.Content {

    /** What a folder with a simulation holds. */
    public static final OutputFolder.Kind FOLDER =
            new OutputFolder.Kind(Set.of("timeline.csv"), Set.of("differences.csv", "index.html", "schools", "assets"));

    private final Simulation simulation;
    private final List<String> assumed;
    private final Catalogue catalogue;
    private final Messages messages;

    /**
     * The files of a simulation.
     *
     * @param assumed what was assumed, each in a sentence
     */
    public SimulationFiles(Simulation simulation, List<String> assumed, Catalogue catalogue, Messages messages) {
        this.simulation = simulation;
        this.assumed = assumed;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @Override
    public void writeTo(Path folder) throws IOException {
        writeTimeline(folder);
        if (!assumed.isEmpty()) {
            writeDifferences(folder);
        }
        SimulationPageBuilder builder = new SimulationPageBuilder(simulation, assumed, catalogue, messages);
        SimulationPages pages = new SimulationPages(folder, FilePermissions.OWNER);
        for (SimulatedSchool school : simulation.schools()) {
            pages.write(builder.school(school));
        }
        pages.write(builder.calendar());
    }

    /** Writes what the nights would change, by date, school, teacher and program. */
    private void writeTimeline(Path folder) throws IOException {
        Map<LocalDate, List<SchoolNight>> byDate = new TreeMap<>();
        for (SimulatedSchool school : simulation.schools()) {
            for (ForecastNight night : school.nights()) {
                byDate.computeIfAbsent(night.date(), date -> new ArrayList<>())
                        .add(new SchoolNight(school.school().code(), night));
            }
        }
        List<CsvFile.Column<Line>> columns = List.of(
                code("date", Line::date),
                code("school_id", Line::school),
                code("teacher_id", line -> line.change().teacher()),
                code("program_id", line -> line.change().program()),
                code("was", line -> line.change().was()),
                code("now", line -> line.change().now()),
                list("reasons", line -> line.change().reasons()));
        try (CsvFile<Line> file =
                new CsvFile<>(FilePermissions.OWNER.createFile(folder.resolve("timeline.csv")), columns)) {
            for (List<SchoolNight> nights : byDate.values()) {
                for (SchoolNight night : nights) {
                    file.append(file.rendered(night.lines()));
                }
            }
        }
    }

    /** Writes who sees something else with the assumptions than without; up_to is empty beyond the period. */
    private void writeDifferences(Path folder) throws IOException {
        List<CsvFile.Column<Difference>> columns = List.of(
                code("school_id", Difference::school),
                code("teacher_id", Difference::teacher),
                code("program_id", Difference::program),
                code("from", Difference::from),
                code("up_to", difference -> difference.upTo() == null ? "" : difference.upTo()),
                code("without", Difference::without),
                code("with", Difference::with));
        try (CsvFile<Difference> file =
                new CsvFile<>(FilePermissions.OWNER.createFile(folder.resolve("differences.csv")), columns)) {
            file.append(file.rendered(simulation.differences()));
        }
    }

    private record SchoolNight(SchoolCode school, ForecastNight night) {

        List<Line> lines() {
            return night.changes().stream()
                    .map(change -> new Line(night.date(), school, change))
                    .toList();
        }
    }

    private record Line(LocalDate date, SchoolCode school, Change change) {}
}
