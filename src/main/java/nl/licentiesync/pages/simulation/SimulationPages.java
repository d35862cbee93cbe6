package nl.licentiesync.pages.simulation;

import java.io.IOException;
import java.nio.file.Path;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.pages.PageFolder;
import nl.licentiesync.report.ReportFiles;

/** Writes the pages of a simulation: one for each school with changes, and the calendar. */
public final class SimulationPages {

    private final PageFolder folder;

    /** Begins the pages in a folder that exists, and puts there what they share. */
    public SimulationPages(Path folder, FilePermissions filePermissions) throws IOException {
        this.folder = PageFolder.begin(new ReportFiles(folder, filePermissions));
    }

    /** Writes the calendar. */
    public void write(SimulationPage page) throws IOException {
        folder.writeIndex("simulation.jte", page);
    }

    /** Writes the page of a school. */
    public void write(SimulatedSchoolPage page) throws IOException {
        folder.writeSchool(page.code(), "simulatedschool.jte", page);
    }
}
