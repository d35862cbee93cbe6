package nl.licentiesync.nightly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.intake.ExportReader;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.LineEnds;
import nl.licentiesync.model.School;
import nl.licentiesync.nightly.checks.RefusedNight;
import nl.licentiesync.report.RunReport;
import nl.licentiesync.store.Database;
import org.jspecify.annotations.Nullable;

/** Step 1, readExports: reads and judges the exports, and keeps rejected rows of the run before in force. */
final class ReadExports {

    /**
     * Rows of more than this part of the heap do not stay in it, as the pages would not find room beside them: of the
     * usual heap that are rows of two countries.
     */
    private static final int PART_OF_HEAP = 8;

    private final Night night;
    private final Database database;
    private final RunReport report;
    private @Nullable ExportReader reading;

    /**
     * The step of a night.
     *
     * @param report keeps rows that do not stay in memory
     * @param reading the exports, which are read already, and forgotten once they are judged
     */
    ReadExports(Night night, Database database, RunReport report, ExportReader reading) {
        this.night = night;
        this.database = database;
        this.report = report;
        this.reading = reading;
    }

    JudgedExports read() throws IOException {
        Exports exports = Objects.requireNonNull(reading, "The exports are read once")
                .finish(this::schoolsBefore, night.before().catalogue());
        reading = null;
        requireInputs(night.request().mode().onlyInputs(), night.request(), exports);
        if (exports.bytesInMemory() > Runtime.getRuntime().maxMemory() / PART_OF_HEAP) {
            exports.moveRowsTo(new RowFile(report.createTemporary(".rows")));
        }
        database.runs().inputs().keep(night.run(), exports.tallies(), exports.catalogue());
        database.runOrigins()
                .keep(night.run(), exports, night.request().reading().mapping().fingerprint());
        List<Finding> findings = new ArrayList<>(exports.findings());
        findings.addAll(LineEnds.missing(
                exports.tallies(),
                database.runs().inputs().filesWithLineEnd(night.before().id())));
        return new JudgedExports(exports, findings);
    }

    private static void requireInputs(Map<String, String> fingerprints, NightRequest request, Exports exports) {
        if (fingerprints.isEmpty()) {
            return;
        }
        if (!request.reading().mapping().fingerprint().equals(fingerprints.get(NightMode.CONFIGURATION))) {
            throw new RefusedNight(
                    "The columns, values, constants and dates of the configuration file are not those of the held run; give the same configuration, or run sync again and look at what it says.");
        }
        ExportPaths paths = request.exports();
        for (ExportFile file : ExportFile.values()) {
            FileTally tally = exports.tallies().get(file);
            String now = tally == null ? null : tally.sha256();
            if (!Objects.equals(now, fingerprints.get(file.fileName()))) {
                throw new RefusedNight(
                        "%s that the held run read; name the folder of its exports, or run sync again and look at what it says."
                                .formatted(notAsHeld(file, paths)));
            }
        }
    }

    private static String notAsHeld(ExportFile file, ExportPaths paths) {
        if (file == ExportFile.TEACHERS && paths.rosters() != null) {
            return "The rosters in %s are not the files".formatted(paths.rosters());
        }
        String names = paths.parts(file).isEmpty()
                ? file.fileName()
                : paths.parts(file).stream().map(part -> part.path().toString()).collect(Collectors.joining(" and "));
        return names + " is not the file";
    }

    private Iterator<School> schoolsBefore() {
        return database.schools().schoolsAsOf(night.before().id());
    }
}
