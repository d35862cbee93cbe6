package nl.licentiesync.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.report.ReportFolder;

/**
 * What a state must know, by section 2.5 of the contract and by its retention alone: the published runs that it keeps, and
 * the nights that each builds on.
 */
final class SoakModel {

    /** The published runs that the state keeps, by number. */
    private final SortedMap<Long, SoakRun> runs = new TreeMap<>();

    private long current;
    private long restoredBy;
    private Path reportFolder;
    private Optional<CountedNight> held = Optional.empty();

    /** A state that keeps its reports in a folder and has published nothing. */
    SoakModel(Path reportFolder) {
        this.reportFolder = reportFolder;
    }

    /** What a copy of the state knows from now on. */
    SoakModel copy() {
        SoakModel copy = new SoakModel(reportFolder);
        copy.runs.putAll(runs);
        copy.current = current;
        copy.restoredBy = restoredBy;
        copy.held = held;
        return copy;
    }

    /** The nights that count, the first one first. */
    List<CountedNight> chain() {
        return runs.isEmpty() ? List.of() : currentRun().nights();
    }

    /** The number of the current run; 0 when there is none. */
    long current() {
        return current;
    }

    private SoakRun currentRun() {
        return Objects.requireNonNull(runs.get(current));
    }

    /** The date of the current run. */
    LocalDate date() {
        return currentRun().date();
    }

    /** The nights before a date, which is not earlier than the current run's. */
    List<CountedNight> before(LocalDate date) {
        return chain().stream().filter(night -> night.date().isBefore(date)).toList();
    }

    /** The nights that count once this one is published. */
    List<CountedNight> with(CountedNight night) {
        List<CountedNight> nights = new ArrayList<>(before(night.date()));
        nights.add(night);
        return List.copyOf(nights);
    }

    /** The night of this date that a rerun would replace. */
    Optional<CountedNight> replaced(LocalDate date) {
        return chain().stream().filter(night -> night.date().equals(date)).findFirst();
    }

    /** The night that {@code accept} would publish. */
    Optional<CountedNight> held() {
        return held;
    }

    Path reportFolder() {
        return reportFolder;
    }

    /** Whether it knows the run of a report as published. A run is kept longer than its report while a kept one needs it. */
    boolean knowsReport(String name) {
        return runs.values().stream()
                .anyMatch(run -> run.report().isPresent()
                        ? run.report().get().equals(name)
                        : ReportFolder.runIn(name).equals(Optional.of(run.number()))
                                && ReportFolder.dateIn(name).equals(Optional.of(run.date())));
    }

    /** A published run by its number; empty when it is not kept. */
    Optional<SoakRun> run(long number) {
        return Optional.ofNullable(runs.get(number));
    }

    /** Whether a run can be made current again, when its report is there. */
    boolean isRestorable(long number) {
        return number != current
                && number != restoredBy
                && run(number).filter(SoakRun::restorable).isPresent();
    }

    /** What history must tell of the runs that were published. */
    Map<Long, ToldRun> told() {
        List<Long> counted = countedRuns();
        Map<Long, ToldRun> told = new LinkedHashMap<>();
        runs.forEach((number, run) -> told.put(
                number,
                new ToldRun(
                        run.date(),
                        counted.contains(number),
                        isRestorable(number),
                        run.report().map(reportFolder::resolve))));
        return told;
    }

    /** The current run and those that it is built on, as far as they are kept. */
    private List<Long> countedRuns() {
        List<Long> counted = new ArrayList<>();
        for (long run = current; runs.containsKey(run); run = runs.get(run).base()) {
            counted.add(run);
        }
        return counted;
    }

    /** Publishes a night, on the last run of an earlier date that counts. */
    void published(long number, CountedNight night, String report) {
        long base = countedRuns().stream()
                .filter(run -> runs.get(run).date().isBefore(night.date()))
                .findFirst()
                .orElse(SoakRun.NONE);
        become(new SoakRun(number, with(night), base, Optional.of(report), true));
        restoredBy = SoakRun.NONE;
    }

    void restored(long number, long earlier) {
        SoakRun run = runs.get(earlier);
        become(new SoakRun(number, run.nights(), run.base(), run.report(), true));
        restoredBy = earlier;
    }

    private void become(SoakRun run) {
        runs.put(run.number(), run);
        current = run.number();
        held = Optional.empty();
    }

    /**
     * Removes what is older than the retention: reports by their date, and runs once no run that can be restored is built
     * on them.
     */
    void prune(LocalDate firstKept) {
        runs.replaceAll((number, run) -> run.date().isBefore(firstKept) ? run.withoutReport() : run);
        long oldest = runs.values().stream()
                .filter(run -> run.restorable() || run.number() == current)
                .mapToLong(run -> run.base() == SoakRun.NONE ? run.number() : run.base())
                .min()
                .orElseThrow();
        runs.replaceAll((number, run) -> run.isBuiltBefore(oldest) ? run.notRestorable() : run);
        runs.values().removeIf(run -> run.number() < oldest && run.report().isEmpty());
    }

    void held(CountedNight night) {
        held = Optional.of(night);
    }

    void movedReports(Path folder) {
        reportFolder = folder;
    }

    /**
     * A published run as history tells it.
     *
     * @param counts whether it is the current run, or the current run is built on it
     */
    record ToldRun(LocalDate date, boolean counts, boolean restorable, Optional<Path> report) {}
}
