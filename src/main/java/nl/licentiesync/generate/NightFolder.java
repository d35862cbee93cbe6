package nl.licentiesync.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.licentiesync.exports.ExportFile;
import org.jspecify.annotations.Nullable;

/** Writes the files of one night's export school by school. */
final class NightFolder implements Closeable {

    private final ExportWriter licences;
    private final @Nullable ExportWriter teachers;
    private final @Nullable RosterWriter rosters;
    private final ExportWriter programs;
    private final ExportWriter links;
    private final ExportWriter permissions;

    /** Begins the files of an existing folder; the catalogue is written at once. */
    NightFolder(Path folder, GeneratorSettings plan, LocalDate date) throws IOException {
        ExportForm form = plan.form();
        RosterForm ofRosters = plan.rosters();
        this.licences = new ExportWriter(folder, ExportFile.LICENCES, form);
        this.teachers = ofRosters == null ? new ExportWriter(folder, ExportFile.TEACHERS, form) : null;
        this.rosters = ofRosters == null ? null : new RosterWriter(folder, ofRosters, form, date);
        this.programs = new ExportWriter(folder, ExportFile.PROGRAMS, form);
        this.links = new ExportWriter(folder, ExportFile.MANUAL_LINKS, form);
        this.permissions = new ExportWriter(folder, ExportFile.PERMISSIONS, form);
        programs.write(Programs.ALL);
    }

    /** Appends a school. */
    void write(GeneratedSchool school) throws IOException {
        licences.write(school.licences());
        if (teachers != null) {
            teachers.write(school.teachers());
        }
        if (rosters != null) {
            rosters.write(school);
        }
        links.write(school.links());
        permissions.write(school.permissions());
    }

    /** The bytes written so far. */
    ExportTotals totals() {
        long written = teachers != null ? teachers.rows() : rosters != null ? rosters.teachers() : 0;
        return new ExportTotals(written, licences.rows(), links.rows(), permissions.rows(), programs.rows());
    }

    @Override
    public void close() throws IOException {
        try (licences;
                teachers;
                rosters;
                programs;
                links;
                permissions) {
            // Closing is all there is to do: each one, even when another fails.
        }
    }
}
