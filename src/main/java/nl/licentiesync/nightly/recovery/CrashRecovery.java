package nl.licentiesync.nightly.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.licentiesync.nightly.checks.StateAndReports;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.Run;
import nl.licentiesync.store.RunId;

/** Repairs what an interrupted run left, before the state is used. */
public final class CrashRecovery {

    private final Database database;

    public CrashRecovery(Database database) {
        this.database = database;
    }

    /** Discards what was not published, switches readers to what was, and writes again what a power cut took of it. */
    public void repair() throws IOException {
        // Only the holder of the lock gets here, so whatever still counts as running was interrupted.
        for (Run interrupted : database.runs().running()) {
            discard(interrupted.id(), interrupted.report().map(ReportFolder::at), "interrupted");
        }
        Optional<Run> current = database.runs().lastPublished();
        Optional<ReportFolder> report = current.flatMap(Run::report).map(ReportFolder::at);
        if (report.isPresent()) {
            if (!isOfOtherOwner(ReportFolder.latestOf(report.get()))) {
                report.get().makeLatest();
            }
            PowerCutCheck.now(database).check(current.get(), report.get().path());
        }
    }

    /** Readers go on with the latest report that this state does not know, until a night is published beside it. */
    private boolean isOfOtherOwner(Path latest) throws IOException {
        Optional<String> name = ReportFolder.latestNameIn(latest.resolveSibling(""));
        return name.isPresent() && !StateAndReports.knows(database.runs(), name.get());
    }

    /** Leaves no trace of a run that was not published, but that it failed. */
    public void discard(RunId run, Optional<ReportFolder> report, String remark) throws IOException {
        if (report.isPresent()) {
            report.get().discard(database.identity().id());
        }
        database.schools().discard(run);
        database.exportLines().discard(run);
        database.keptSchools().discard(run);
        database.runs().fail(run, remark, OffsetDateTime.now());
    }
}
