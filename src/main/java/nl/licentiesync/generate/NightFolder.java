package nl.licentiesync.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import nl.licentiesync.exports.ExportFile;

/** Writes the five files of one night's export school by school. */
final class NightFolder implements Closeable {

    private final ExportWriter licences;
    private final ExportWriter teachers;
    private final ExportWriter programs;
    private final ExportWriter links;
    private final ExportWriter permissions;

    /** Begins the files of an existing folder; the catalogue is written at once. */
    NightFolder(Path folder, ExportForm form) throws IOException {
        this.licences = new ExportWriter(folder, ExportFile.LICENCES, form);
        this.teachers = new ExportWriter(folder, ExportFile.TEACHERS, form);
        this.programs = new ExportWriter(folder, ExportFile.PROGRAMS, form);
        this.links = new ExportWriter(folder, ExportFile.MANUAL_LINKS, form);
        this.permissions = new ExportWriter(folder, ExportFile.PERMISSIONS, form);
        programs.write(Programs.ALL);
    }

    /** Appends a school. */
    void write(GeneratedSchool school) throws IOException {
        licences.write(school.licences());
        teachers.write(school.teachers());
        links.write(school.links());
        permissions.write(school.permissions());
    }

    /** The bytes written so far. */
    ExportTotals totals() {
        return new ExportTotals(teachers.rows(), licences.rows(), links.rows(), permissions.rows(), programs.rows());
    }

    @Override
    public void close() throws IOException {
        try (licences;
                teachers;
                programs;
                links;
                permissions) {
            // Closing is all there is to do: each one, even when another fails.
        }
    }
}
