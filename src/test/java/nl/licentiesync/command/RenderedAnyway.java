package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.nightly.recovery.ReportRepair;
import nl.licentiesync.report.FileChecksum;
import nl.licentiesync.report.ReportManifest;
import nl.licentiesync.report.SchoolsFile;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.KeptReport;
import nl.licentiesync.store.Run;

/**
 * Renders the files of all schools and those with rows of all of them in the latest report from the state, also what was
 * taken over, and compares them.
 */
final class RenderedAnyway {

    private RenderedAnyway() {}

    /**
     * Passes when these files are, byte for byte, what they are when they are rendered for this night.
     *
     * @return the number of files
     */
    static int isTheSame(Nights nights) {
        try (StateLock lock = StateLock.take(nights.state());
                Database database = Database.open(lock)) {
            Run run = database.runs().lastPublished().orElseThrow();
            KeptReport kept = database.reports().of(run.id()).orElseThrow();
            Path report = run.report().orElseThrow();
            ReportManifest manifest = ReportManifest.in(report, FileChecksum.parse(kept.manifest()))
                    .orElseThrow();
            List<String> files = manifest.files().keySet().stream()
                    .filter(file -> file.startsWith("schools/") || SchoolsFile.NAMES.contains(file))
                    .toList();
            assertThat(ReportManifest.damaged(report, manifest.files()))
                    .as("files on the disk that are not what the manifest of run %s says", run.id())
                    .isEmpty();
            try (ReportRepair rendered = new ReportRepair(database, run, report, manifest, kept)) {
                rendered.rewrite(files);
                assertThat(rendered.lost())
                        .as("files of run %s of %s that say something else", run.id(), run.date())
                        .isEmpty();
            }
            return files.size();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
