package nl.licentiesync.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a state must know, by section 2.5 of the contract alone: the published runs and the nights that each builds on. */
final class SoakModel {

    /** The nights that each published run builds on and itself, the first night first, by the number of the run. */
    private final Map<Long, List<CountedNight>> runs = new TreeMap<>();

    private final Map<Long, String> reports = new TreeMap<>();
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
        copy.reports.putAll(reports);
        copy.current = current;
        copy.restoredBy = restoredBy;
        copy.held = held;
        return copy;
    }

    /** The nights that count, the first one first. */
    List<CountedNight> chain() {
        return runs.getOrDefault(current, List.of());
    }

    long current() {
        return current;
    }

    /** The date of the current run. */
    LocalDate date() {
        return chain().get(chain().size() - 1).date();
    }

    /** The nights before a date, which is not earlier than the current run's. */
    List<CountedNight> before(LocalDate date) {
        return chain().stream().filter(night -> night.date().isBefore(date)).toList();
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

    boolean knowsReport(String name) {
        return reports.containsValue(name);
    }

    Set<Long> published() {
        return runs.keySet();
    }

    String reportOf(long run) {
        return reports.get(run);
    }

    /** Whether the current run says what this one said, because it is that or has restored it. */
    boolean isCurrent(long run) {
        return run == current || run == restoredBy;
    }

    void published(long run, CountedNight night, String report) {
        List<CountedNight> nights = new ArrayList<>(before(night.date()));
        nights.add(night);
        become(run, List.copyOf(nights), report);
        restoredBy = 0;
    }

    void restored(long run, long earlier) {
        become(run, runs.get(earlier), reports.get(earlier));
        restoredBy = earlier;
    }

    private void become(long run, List<CountedNight> nights, String report) {
        runs.put(run, nights);
        reports.put(run, report);
        current = run;
        held = Optional.empty();
    }

    void held(CountedNight night) {
        held = Optional.of(night);
    }

    void movedReports(Path folder) {
        reportFolder = folder;
    }
}
