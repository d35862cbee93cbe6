package nl.licentiesync.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.files.BootId;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.Severity;
import nl.licentiesync.model.Access;
import nl.licentiesync.nightly.guard.Guard;
import nl.licentiesync.nightly.guard.GuardedNight;
import nl.licentiesync.nightly.notices.NightNotices;
import nl.licentiesync.nightly.notices.NoticeSchedule;
import nl.licentiesync.pages.Inputs;
import nl.licentiesync.report.FileChecksum;
import nl.licentiesync.report.NoticeKind;
import nl.licentiesync.report.ReportEnd;
import nl.licentiesync.report.ReportManifest;
import nl.licentiesync.report.ReportTotals;
import nl.licentiesync.report.SummaryFacts;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.FirstRunFindings;
import nl.licentiesync.store.KeptReport;
import nl.licentiesync.store.RunCounts;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.Runs;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.Step;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Step 3, publish: checks the totals, asks the guard, and publishes or holds the night. The report is complete before
 * the state names it, and the state is committed before {@code latest} is switched; after a crash the next run
 * completes or removes what is left.
 */
final class Publish {

    private final Night night;
    private final Database database;
    private final TransactionTemplate ownTransaction;

    Publish(Night night, Database database, PlatformTransactionManager transactions) {
        this.night = night;
        this.database = database;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Step step(Steps steps) {
        return steps.once("publish", this::publishOrHold);
    }

    private void publishOrHold() throws IOException {
        night.guarded(new Guard(night.request().limits()).verdict(guardedNight()));
        night.noticed(notices());
        NightRequest request = night.request();
        new ReportEnd(night.reportFiles(), request.language())
                .write(night.exports(), night.findings(), night.totals(), facts());
        night.pages().writeOverview(facts(), night.totals(), inputs(), night.schools());
        FileChecksum manifest = new ReportManifest(
                        database.identity().id(),
                        night.run().value(),
                        night.reportFiles().written())
                .write(night.reportFiles());
        if (night.isHeld()) {
            hold();
        } else {
            publish(manifest);
        }
    }

    private GuardedNight guardedNight() {
        ReplacedRun replaced = night.replaced();
        return GuardedNight.of(
                night.date(),
                night.request().startedAt(),
                night.exports(),
                night.before(),
                night.figures(),
                night.totals().everVisible() == 0,
                replaced == null ? null : replaced.counted());
    }

    private NoticeSchedule notices() {
        Map<ExportFile, FileTally> files = night.exports().tallies();
        NightNotices found = new NightNotices(night.request().notices());
        found.addRejected(files);
        found.addSchools(NoticeKind.SCHOOLS_GONE, night.goneSchools());
        found.addSchools(NoticeKind.SCHOOLS_GAINED, night.gainedSchools());
        found.addFindings(night.findings());
        found.addAge(night.date(), unchangedSince(files));
        return new NoticeSchedule(
                found.all(), database.notices().of(night.before().id()));
    }

    private @Nullable LocalDate unchangedSince(Map<ExportFile, FileTally> files) {
        FileTally licences = files.get(ExportFile.LICENCES);
        FileTally teachers = files.get(ExportFile.TEACHERS);
        if (licences == null || teachers == null) {
            return null;
        }
        return database.runs()
                .unchangedSince(night.date(), licences.sha256(), teachers.sha256())
                .orElse(null);
    }

    private Inputs inputs() {
        Map<ExportFile, LocalDate> written = new EnumMap<>(ExportFile.class);
        ZoneOffset here = night.request().startedAt().getOffset();
        night.exports()
                .tallies()
                .forEach((file, tally) -> written.put(
                        file, tally.atReading().modified().atOffset(here).toLocalDate()));
        return new Inputs(
                night.exports().tallies(),
                written,
                Finding.count(night.findings(), Severity.ERROR),
                Finding.count(night.findings(), Severity.WARNING));
    }

    private SummaryFacts facts() {
        return new SummaryFacts(
                night.date(),
                night.run().value(),
                night.isHeld() ? "HELD" : night.request().mode().dryRun() ? "DRY_RUN" : "PUBLISHED",
                night.request().startedAt(),
                night.guardVerdict().remarks(),
                night.request().limits().floor(),
                night.goneSchools(),
                night.gainedSchools(),
                night.notices().notices());
    }

    private RunCounts counts() {
        ReportTotals totals = night.totals();
        return new RunCounts(
                totals.rows(Access.FULL),
                totals.rows(Access.RESULTS_ONLY),
                totals.rows(Access.NONE),
                totals.changes(ChangeKind.GAINED),
                totals.changes(ChangeKind.LOST),
                totals.changes(ChangeKind.REDUCED),
                totals.changes(ChangeKind.RESTORED),
                Finding.count(night.findings(), Severity.ERROR),
                Finding.count(night.findings(), Severity.WARNING),
                night.exports().keptInForce());
    }

    private void publish(FileChecksum manifest) throws IOException {
        night.report().complete();
        ownTransaction.executeWithoutResult(transaction -> {
            keepHowItWas();
            Runs runs = database.runs();
            runs.publish(night.run(), OffsetDateTime.now());
            runs.keepCounts(night.run(), counts());
            if (night.guardVerdict().trips()) {
                runs.keepOverridden(night.run(), reasons());
            }
            database.reports()
                    .keep(
                            night.run(),
                            new KeptReport(
                                    manifest.toString(),
                                    night.request().language().getLanguage(),
                                    night.request().contacts().own(),
                                    BootId.current()));
            database.notices().keep(night.run(), night.notices().toKeep());
            runs.keepDoubts(
                    night.run(),
                    FirstRunFindings.of(
                            night.exports().tallies(), night.totals().everVisible() == 0));
            database.exportLines().writeCatalogue(night.run(), night.exports().packedLinesOfCatalogue());
            database.schools().forgetBefore(night.before().id());
        });
        database.requireWritten();
        night.report().makeLatest();
    }

    /** The run that this one replaces leaves no trace in the state, but that it can be restored. */
    private void keepHowItWas() {
        RunId before = night.before().id();
        ReplacedRun replaced = night.replaced();
        if (replaced != null) {
            database.past().keep(replaced.run(), night.run(), before, replaced::count);
            database.schools().discard(replaced.run());
            database.runs().replace(replaced.run());
        } else if (night.before().exists()) {
            database.past().keep(before, night.run(), before, school -> {});
        }
    }

    private void compareWithReplaced() {
        ReplacedRun replaced = night.replaced();
        if (replaced != null) {
            database.past().compare(replaced.run(), night.run(), night.before().id(), replaced::count);
        }
    }

    private String reasons() {
        return String.join("; ", night.guardVerdict().sentences());
    }

    private void hold() throws IOException {
        Path report = night.report().hold(night.request().filePermissions());
        ownTransaction.executeWithoutResult(transaction -> {
            Runs runs = database.runs();
            runs.hold(night.run(), report, reasons(), OffsetDateTime.now());
            runs.keepCounts(night.run(), counts());
            compareWithReplaced();
            database.schools().discard(night.run());
            database.exportLines().discard(night.run());
        });
        database.requireWritten();
        night.heldIn(report);
    }
}
