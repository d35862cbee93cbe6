package nl.licentiesync.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.files.BootId;
import nl.licentiesync.files.SideBySide;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.FindingLog;
import nl.licentiesync.intake.Severity;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.nightly.guard.Guard;
import nl.licentiesync.nightly.guard.GuardVerdict;
import nl.licentiesync.nightly.guard.GuardedNight;
import nl.licentiesync.nightly.notices.NightNotices;
import nl.licentiesync.nightly.notices.NoticeSchedule;
import nl.licentiesync.pages.search.SearchPages;
import nl.licentiesync.report.FileChecksum;
import nl.licentiesync.report.GuardRemarkCodec;
import nl.licentiesync.report.NoticeKind;
import nl.licentiesync.report.ReportTotals;
import nl.licentiesync.report.RunFigures;
import nl.licentiesync.report.RunReport;
import nl.licentiesync.report.SummaryFacts;
import nl.licentiesync.report.WrittenFile;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.RepairCause;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.FirstRunFindings;
import nl.licentiesync.store.KeptPage;
import nl.licentiesync.store.KeptReport;
import nl.licentiesync.store.KeptSchool;
import nl.licentiesync.store.RunCounts;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.Runs;
import org.jspecify.annotations.Nullable;
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
    private final RunReport report;
    private final Executor threads;
    private final TransactionTemplate ownTransaction;

    Publish(
            Night night,
            Database database,
            RunReport report,
            Executor threads,
            PlatformTransactionManager transactions) {
        this.night = night;
        this.database = database;
        this.report = report;
        this.threads = threads;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Finishes the report, and publishes or holds the night. */
    NightOutcome publish(JudgedExports judged, SynchronisedSchools schools) throws IOException {
        Exports exports = judged.exports();
        List<Finding> findings = FindingLog.firstOfEachFile(judged.findings(), schools.findings());
        GuardVerdict verdict = new Guard(night.request().limits()).verdict(guarded(exports, schools));
        boolean held = verdict.trips() && !night.request().mode().acceptsChanges();
        NoticeSchedule notices = notices(exports, findings, schools);
        RunFigures run = new RunFigures(summary(schools, verdict, held, notices), exports, findings, schools.totals());
        exports.forgetRows();
        FileChecksum manifest = report.finish(run, database.identity().id());
        return held ? hold(run, verdict, notices) : publish(run, verdict, notices, manifest, schools);
    }

    private GuardedNight guarded(Exports exports, SynchronisedSchools schools) {
        ReplacedRun replaced = night.replaced();
        return GuardedNight.of(
                night.date(),
                night.request().startedAt(),
                exports,
                night.before(),
                schools.figures(),
                schools.totals().everVisible() == 0,
                replaced == null ? null : replaced.counted());
    }

    private NoticeSchedule notices(Exports exports, List<Finding> findings, SynchronisedSchools schools) {
        NightNotices found = new NightNotices(night.request().notices());
        found.addRejected(exports.tallies());
        found.addSchools(NoticeKind.SCHOOLS_GONE, schools.gone());
        found.addSchools(NoticeKind.SCHOOLS_GAINED, schools.gaining());
        found.addFindings(findings, exports.places());
        found.addAge(night.date(), unchangedSince(exports.tallies()));
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
                .inputs()
                .unchangedSince(night.date(), licences.sha256(), teachers.sha256())
                .orElse(null);
    }

    private SummaryFacts summary(
            SynchronisedSchools schools, GuardVerdict verdict, boolean held, NoticeSchedule notices) {
        return new SummaryFacts(
                night.date(),
                night.run().value(),
                held ? "HELD" : night.request().mode().dryRun() ? "DRY_RUN" : "PUBLISHED",
                night.request().startedAt(),
                verdict.remarks(),
                verdict.measures(),
                night.request().limits().floor(),
                schools.gone(),
                schools.gaining(),
                notices.notices());
    }

    private static RunCounts counts(RunFigures run) {
        ReportTotals totals = run.totals();
        return new RunCounts(
                totals.rows(Access.FULL),
                totals.rows(Access.RESULTS_ONLY),
                totals.rows(Access.NONE),
                totals.changes(ChangeKind.GAINED),
                totals.changes(ChangeKind.LOST),
                totals.changes(ChangeKind.REDUCED),
                totals.changes(ChangeKind.RESTORED),
                Finding.count(run.findings(), Severity.ERROR),
                Finding.count(run.findings(), Severity.WARNING),
                run.exports().keptInForce(),
                Optional.of(new RunCounts.Repairs(
                        totals.repairs(RepairCause.TERMS),
                        totals.repairs(RepairCause.PERMISSION),
                        totals.repairs(RepairCause.ACCOUNT))));
    }

    private static Stream<KeptPage> keptPages(SynchronisedSchools schools) {
        return schools.pages().entrySet().stream().map(page -> LatestPages.kept(page.getKey(), page.getValue()));
    }

    private NightOutcome publish(
            RunFigures run,
            GuardVerdict verdict,
            NoticeSchedule notices,
            FileChecksum manifest,
            SynchronisedSchools schools)
            throws IOException {
        Stream<KeptPage> pages = keptPages(schools);
        Optional<WrittenFile> search = SearchPages.indexed(report);
        // The database is written while the report is forced to the disk, and committed when that is done.
        Optional<Replacement> replacement = SideBySide.beside(
                night.folder()::complete,
                complete -> ownTransaction.execute(transaction -> {
                    Optional<Replacement> replaced = keepPublished(run, verdict, notices, manifest, pages, search);
                    keepSchools(schools);
                    complete.join();
                    return replaced;
                }),
                threads);
        database.requireWritten();
        night.folder().makeLatest();
        return new NightOutcome(
                false, verdict, notices, replacement, night.folder().readAs());
    }

    private Optional<Replacement> keepPublished(
            RunFigures run,
            GuardVerdict verdict,
            NoticeSchedule notices,
            FileChecksum manifest,
            Stream<KeptPage> pages,
            Optional<WrittenFile> search) {
        Optional<Replacement> replaced = withdrawReplaced();
        Runs runs = database.runs();
        runs.publish(night.run(), OffsetDateTime.now());
        runs.keepCounts(night.run(), counts(run));
        if (verdict.trips()) {
            runs.keepOverridden(night.run(), reasons(verdict));
            runs.keepGuard(night.run(), GuardRemarkCodec.write(verdict.remarks()));
        }
        database.reports()
                .keep(
                        night.run(),
                        new KeptReport(
                                manifest.toString(),
                                night.request().language().getLanguage(),
                                night.request().contacts().own(),
                                BootId.current(),
                                night.request().pages(),
                                search.map(WrittenFile::toString)));
        database.pages().keep(pages);
        database.notices().keep(night.run(), notices.toKeep());
        runs.keepDoubts(
                night.run(),
                FirstRunFindings.of(run.exports().tallies(), run.totals().everVisible() == 0));
        database.exportLines().writeCatalogue(night.run(), run.exports().packedLinesOfCatalogue());
        database.schools().forgetBefore(night.before().id());
        return replaced;
    }

    /** What the report says of the schools takes the place of what the latest one said. */
    private void keepSchools(SynchronisedSchools schools) {
        database.keptSchools()
                .add(
                        night.run(),
                        schools.dropped().stream().map(KeptSchool::gone).toList());
        List<SchoolCode> added = new ArrayList<>(schools.evaluated());
        added.addAll(schools.dropped());
        database.keptSchools().publish(night.run(), added);
    }

    /** Takes the replaced run out of the current state, and keeps what a restore of it needs. */
    private Optional<Replacement> withdrawReplaced() {
        RunId before = night.before().id();
        ReplacedRun replaced = night.replaced();
        if (replaced == null) {
            return Optional.empty();
        }
        Replacement.Count count = new Replacement.Count(replaced);
        database.past().keep(replaced.run(), night.run(), before, count::add);
        database.schools().replace(replaced.run());
        database.runs().replace(replaced.run());
        return Optional.of(count.total());
    }

    private Optional<Replacement> comparedWithReplaced() {
        ReplacedRun replaced = night.replaced();
        if (replaced == null) {
            return Optional.empty();
        }
        Replacement.Count count = new Replacement.Count(replaced);
        database.past().compare(replaced.run(), night.run(), night.before().id(), count::add);
        return Optional.of(count.total());
    }

    private static String reasons(GuardVerdict verdict) {
        return String.join("; ", verdict.sentences());
    }

    private NightOutcome hold(RunFigures run, GuardVerdict verdict, NoticeSchedule notices) throws IOException {
        Path held = night.folder().hold(night.request().filePermissions());
        Optional<Replacement> replacement = ownTransaction.execute(transaction -> {
            Runs runs = database.runs();
            runs.hold(night.run(), held, reasons(verdict), OffsetDateTime.now());
            runs.keepGuard(night.run(), GuardRemarkCodec.write(verdict.remarks()));
            runs.keepCounts(night.run(), counts(run));
            Optional<Replacement> replaced = comparedWithReplaced();
            database.schools().discard(night.run());
            database.exportLines().discard(night.run());
            database.keptSchools().discard(night.run());
            return replaced;
        });
        database.requireWritten();
        return new NightOutcome(true, verdict, notices, replacement, held);
    }
}
