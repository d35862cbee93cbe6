package nl.licentiesync.nightly.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import nl.licentiesync.files.BootId;
import nl.licentiesync.pages.Pages;
import nl.licentiesync.report.FileChecksum;
import nl.licentiesync.report.ReportManifest;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.KeptReport;
import nl.licentiesync.store.Run;
import nl.licentiesync.store.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the school files of the latest report once after each boot and rewrites damaged ones. Publishing does not
 * sync these files to the disk, so a power cut may lose them; all other files are synced.
 */
final class PowerCutCheck {

    private static final Logger LOG = LoggerFactory.getLogger(PowerCutCheck.class);

    private final Database database;
    private final Optional<String> boot;

    /**
     * The check under a start of the system.
     *
     * @param boot empty where it is not told: then it is done each time
     */
    PowerCutCheck(Database database, Optional<String> boot) {
        this.database = database;
        this.boot = boot;
    }

    /** Under the running system. */
    static PowerCutCheck now(Database database) {
        return new PowerCutCheck(database, BootId.current());
    }

    /** Checks the report of the current run, unless that was done since the system was started. */
    void check(Run current, Path report) throws IOException {
        Optional<KeptReport> kept = database.reports().of(current.id());
        if (kept.isPresent() && !isKnownWhole(kept.get())) {
            check(current, report, kept.get());
        }
    }

    private boolean isKnownWhole(KeptReport kept) {
        return boot.isPresent() && boot.equals(kept.boot());
    }

    private void check(Run current, Path report, KeptReport kept) throws IOException {
        Optional<ReportManifest> manifest = ReportManifest.in(report, FileChecksum.parse(kept.manifest()));
        if (manifest.isEmpty()) {
            LOG.warn(
                    "The system was restarted since the latest report {} was written, and its {} is damaged or gone, so that its pages cannot be checked; the next night that is published replaces it.",
                    report,
                    ReportManifest.NAME);
            return;
        }
        SortedMap<String, FileChecksum> pages = new TreeMap<>(manifest.get().files());
        pages.keySet().removeIf(file -> Pages.schoolOf(file).isEmpty());
        SortedSet<String> damaged = ReportManifest.damaged(report, pages);
        if (damaged.isEmpty()) {
            LOG.info(
                    "The system was restarted since the latest report was written: all {} files of its schools are whole.",
                    number(pages.size()));
            found(current.id());
            return;
        }
        try (ReportRepair repair = new ReportRepair(database, current, report, manifest.get(), kept)) {
            repair.rewrite(damaged);
            SortedSet<String> whole = repair.putInPlace();
            LOG.warn(
                    "The system was restarted since the latest report {} was written, and {} of {} files of its schools were damaged or lost: {} are written again.",
                    report,
                    number(damaged.size()),
                    number(pages.size()),
                    number(whole.size()));
            if (!repair.lost().isEmpty()) {
                LOG.warn(
                        "{} of them, such as {}, cannot be written as they were; the next night that is published replaces them.",
                        number(repair.lost().size()),
                        repair.lost().first());
                return;
            }
        }
        found(current.id());
    }

    private void found(RunId run) {
        database.reports().checked(run, boot);
    }

    private static String number(int files) {
        return String.format(Locale.ROOT, "%,d", files);
    }
}
