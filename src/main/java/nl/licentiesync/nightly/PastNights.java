package nl.licentiesync.nightly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.Severity;
import nl.licentiesync.model.Access;
import nl.licentiesync.pages.nights.PastNight;
import nl.licentiesync.pages.overview.OverviewPage;
import nl.licentiesync.report.GuardRemarkCodec;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.report.ReportTotals;
import nl.licentiesync.report.RunFigures;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.RepairCause;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.History;
import nl.licentiesync.store.PastRun;
import nl.licentiesync.store.Run;
import nl.licentiesync.store.RunCounts;

/** The nights that a state keeps, as pages tell them. */
final class PastNights {

    private final Night night;
    private final List<PastNight> kept;

    /** Those of a night's state, with the night itself, which has begun. */
    PastNights(Night night, Database database) {
        this.night = night;
        this.kept = kept(database).stream()
                .map(past -> hasPages(past) ? past : past.withoutReport())
                .toList();
    }

    /** A night may have been published without pages, and somebody may have removed its report. */
    private boolean hasPages(PastNight past) {
        Path reports = night.folder().path().resolveSibling("");
        return past.report()
                .filter(report -> Files.exists(reports.resolve(report).resolve(OverviewPage.FILE)))
                .isPresent();
    }

    /** The night itself, whose totals are known and whose state is about to be kept, and those before it. */
    List<PastNight> with(RunFigures run) {
        PastNight.Status status = PastNight.Status.valueOf(run.summary().status());
        boolean isCurrent = status == PastNight.Status.PUBLISHED;
        List<PastNight> nights = new ArrayList<>();
        for (PastNight past : kept) {
            if (past.run() == night.run().value()) {
                nights.add(tonight(run, status, isCurrent));
            } else {
                boolean isReplaced =
                        isCurrent && past.isCurrent() && past.date().equals(night.date());
                nights.add(isCurrent && past.isCurrent() ? noLongerCurrent(past, isReplaced) : past);
            }
        }
        return nights;
    }

    private PastNight tonight(RunFigures run, PastNight.Status status, boolean isCurrent) {
        String name = night.folder().path().getFileName().toString();
        ReportTotals totals = run.totals();
        return new PastNight(
                night.run().value(),
                night.date(),
                night.request().startedAt().toLocalTime(),
                status,
                isCurrent,
                Optional.of(new PastNight.Figures(
                        totals.rows(Access.FULL) + totals.rows(Access.RESULTS_ONLY),
                        totals.changes(ChangeKind.GAINED),
                        totals.changes(ChangeKind.LOST),
                        Finding.count(run.findings(), Severity.ERROR),
                        Optional.of(new PastNight.Repairs(
                                totals.repairs(RepairCause.TERMS),
                                totals.repairs(RepairCause.PERMISSION),
                                totals.repairs(RepairCause.ACCOUNT))))),
                run.summary().guardRemarks(),
                switch (status) {
                    case HELD -> Optional.of(ReportFolder.HELD + "/" + name);
                    case DRY_RUN -> Optional.of(ReportFolder.DRY_RUN + "/" + name);
                    default -> Optional.of(name);
                },
                night.run().value());
    }

    private static PastNight noLongerCurrent(PastNight past, boolean isReplaced) {
        return new PastNight(
                past.run(),
                past.date(),
                past.at(),
                isReplaced ? PastNight.Status.REPLACED : past.status(),
                false,
                past.figures(),
                past.guard(),
                past.report(),
                past.firstRun());
    }

    /** All runs of a state since the oldest one whose report is kept, the last one first. */
    static List<PastNight> kept(Database database) {
        List<PastRun> runs = History.in(database);
        Map<Path, Long> firstRuns = runs.stream()
                .filter(past -> past.run().report().isPresent())
                .collect(Collectors.toMap(
                        past -> past.run().report().orElseThrow(),
                        past -> past.run().id().value(),
                        Math::min));
        long oldest = firstRuns.values().stream().min(Long::compare).orElse(0L);
        return runs.stream()
                .filter(past -> past.run().id().value() >= oldest)
                .map(past -> night(past, firstRuns::get))
                .toList();
    }

    private static PastNight night(PastRun past, Function<Path, Long> firstRuns) {
        Run run = past.run();
        Optional<RunCounts> counts = past.counts();
        return new PastNight(
                run.id().value(),
                run.date(),
                LocalTime.from(past.started()),
                PastNight.Status.valueOf(run.status().name()),
                past.isCurrent(),
                counts.map(kept -> new PastNight.Figures(
                        kept.full() + kept.resultsOnly(),
                        kept.gained(),
                        kept.lost(),
                        kept.rejected(),
                        kept.repairs()
                                .map(repairs -> new PastNight.Repairs(
                                        repairs.terms(), repairs.permission(), repairs.account())))),
                GuardRemarkCodec.read(past.guard()),
                run.report().map(report -> path(past, report)),
                run.report().map(firstRuns).orElse(run.id().value()));
    }

    private static String path(PastRun past, Path report) {
        String name = report.getFileName().toString();
        return PastNight.Status.valueOf(past.run().status().name()) == PastNight.Status.HELD
                ? ReportFolder.HELD + "/" + name
                : name;
    }
}
