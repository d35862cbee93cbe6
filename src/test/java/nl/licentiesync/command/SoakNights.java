package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.licentiesync.files.Folders;
import nl.licentiesync.report.FileChecksum;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.report.ReportManifest;

/**
 * A state and a reports folder on which commands run, each checked against the model: its exit code, the report that
 * {@code latest} shows, and that nothing is left over.
 */
final class SoakNights {

    private static final String MAIN = "nl.licentiesync.Licentiesync";
    private static final String HELD = "held";
    private static final String MOVED_REPORTS = "--moved-reports";
    private static final String OLDER_STATE = "--older-state";
    private static final String KEPT_BY_DEFAULT = "2";
    private static final Pattern REPORT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)-run-\\d+(-\\d+)?");
    private static final Pattern PUBLISHED = Pattern.compile("run (\\d+): published");
    private static final Pattern RESTORED = Pattern.compile("Run (\\d+) restored run");

    /** Nights that are days apart change much: only exports without most of the teachers are to be held. */
    private static final List<String> LIMITS = List.of("--max-missing", "45", "--max-lost", "45", "--max-gained", "45");

    private final Path home;
    private final Random random;
    private final SoakExports exports;
    private final Nights nights;
    private Path reports;
    private SoakModel model;
    private int moves;

    /** The nights that each report shows, by the name of its folder. */
    private Map<String, List<CountedNight>> shown = new HashMap<>();

    /** Fingerprints of what was published for these nights. */
    private final Map<List<CountedNight>, Map<String, String>> published = new HashMap<>();

    /** What latest may show still, after a command was killed and until the next one has run. */
    private Optional<List<CountedNight>> interrupted = Optional.empty();

    /** How long a night takes once it holds the lock. */
    private long duration;

    /** A copy of the state that a dry run left, until the next night. */
    private boolean dryRunKilled;

    private final List<Backup> backups = new ArrayList<>();

    SoakNights(Path home, SoakExports exports, Random random) {
        this.home = home;
        this.random = random;
        this.exports = exports;
        this.nights = new Nights(home);
        this.reports = home.resolve("reports");
        this.model = new SoakModel(reports);
    }

    SoakModel model() {
        return model;
    }

    SoakExports exports() {
        return exports;
    }

    Random random() {
        return random;
    }

    Path state() {
        return nights.state();
    }

    Optional<Map<String, String>> published(List<CountedNight> counted) {
        return Optional.ofNullable(published.get(counted));
    }

    /** Publishes the first night in a process of its own, which tells how long one takes. */
    void begin(CountedNight first) throws IOException {
        Process process = Jvm.start(home, MAIN, sync(first, "--accept-changes"));
        nights.awaitLock(process);
        long start = System.nanoTime();
        Jvm.awaitEnd(process);
        duration = System.nanoTime() - start;
        assertThat(process.exitValue()).as(Nights.read(home.resolve("err"))).isZero();
        model.published(current().run(), first, latestName());
        shown.put(latestName(), model.chain());
        check();
    }

    /** Publishes a night; when state and reports do not belong together, only once that is confirmed. */
    void publish(CountedNight night) {
        String keep = drawKeep();
        publish(night, keep, sync(night, "--keep", keep));
    }

    /** Publishes the night that is held. */
    void accept(CountedNight night) {
        String keep = drawKeep();
        publish(night, keep, acceptCommand(night, "--keep", keep));
    }

    private void publish(CountedNight night, String keep, String[] command) {
        Set<String> confirmations = confirmations();
        refusedUnlessConfirmed(night, command, confirmations);
        Set<Path> expected = reportsAfterRecovery();
        Nights.Outcome outcome = run(night.date(), with(command, confirmations));
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        LocalDate firstKept = firstKept(night.date(), night.date(), keep);
        model.movedReports(reports);
        model.published(number(PUBLISHED, outcome), night, latestName());
        model.prune(firstKept);
        assertThat(latestName()).startsWith("%s-run-%d".formatted(night.date(), model.current()));
        shown.put(latestName(), model.chain());
        settle();
        expected.removeIf(report -> dateOf(report).isBefore(firstKept));
        expected.add(reports.resolve(latestName()));
        assertThat(allReports()).as("reports with --keep %s", keep).isEqualTo(expected);
    }

    /** Fails unless a restore is refused too, and each confirmation is asked for when the others are given. */
    private void refusedUnlessConfirmed(CountedNight night, String[] command, Set<String> needed) {
        for (String left : needed) {
            Set<String> given = new TreeSet<>(needed);
            given.remove(left);
            refused(night.date(), left, with(command, given));
        }
        if (needed.contains(MOVED_REPORTS)) {
            refused(night.date(), MOVED_REPORTS, command);
            restorableRuns().findFirst().ifPresent(run -> refused(night.date(), MOVED_REPORTS, restoreCommand(run)));
        } else if (needed.contains(OLDER_STATE)) {
            refused(night.date(), remedyForUnknownReport(), command);
            restorableRuns()
                    .findFirst()
                    .ifPresent(run -> refused(night.date(), remedyForUnknownReport(), restoreCommand(run)));
        }
    }

    /** What the refusal advises: a state that has forgotten the run of the latest report is newer, so it is kept. */
    private String remedyForUnknownReport() {
        long run = ReportFolder.runIn(latestName()).orElseThrow();
        boolean forgotten = run < model.current()
                && !dateOf(reports.resolve(latestName())).isAfter(model.date())
                && history().stream().noneMatch(known -> known.run() == run);
        return forgotten ? "Keep this state and put back newer reports" : "Put back the state of these reports";
    }

    /** All reports, without one that a killed night completed and did not publish: the next command discards it. */
    private Set<Path> reportsAfterRecovery() {
        Set<Path> all = allReports();
        if (interrupted.isPresent()) {
            all.removeIf(report -> report.getParent().equals(reports)
                    && !shown.containsKey(report.getFileName().toString()));
        }
        return all;
    }

    /** Runs a night that the guard must hold; its report for inspection is the only one that is added. */
    void hold(CountedNight night) {
        Set<Path> before = reportsAfterRecovery();
        Nights.Outcome outcome = run(night.date(), sync(night));
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(3);
        model.held(night);
        settle();
        Set<Path> added = allReports();
        assertThat(added).containsAll(before);
        added.removeAll(before);
        Path report = added.iterator().next();
        String name = "held/%s-run-%d".formatted(night.date(), history().get(0).run());
        assertThat(added).containsExactly(report);
        assertThat(reports.relativize(report).toString()).startsWith(name);
        checkReport(report, model.with(night));
    }

    /** Whether the guard must hold a night with few teachers: its run before had them all, and so had the one it replaces. */
    boolean wouldBeHeld(LocalDate date) {
        List<CountedNight> before = model.before(date);
        return !before.isEmpty()
                && !SoakExports.hasFewTeachers(before.get(before.size() - 1))
                && model.replaced(date).filter(SoakExports::hasFewTeachers).isEmpty();
    }

    /** Shows what a night would publish, and changes nothing but the folder for that. */
    void dryRun(CountedNight night) {
        Set<Path> before = allReports();
        String latest = latestName();
        Nights.Outcome outcome = run(night.date(), sync(night, "--dry-run"));
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(allReports()).isEqualTo(before);
        assertThat(latestName()).isEqualTo(latest);
        check();
        checkFingerprints(fingerprints(outcome.report()), model.with(night));
    }

    /** Restores a run. */
    void restore(long run) {
        Set<Path> before = reportsAfterRecovery();
        Nights.Outcome outcome = run(model.date(), restoreCommand(run));
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        model.restored(number(RESTORED, outcome), run);
        settle();
        assertThat(allReports()).isEqualTo(before);
    }

    /** The runs that can be restored and whose report is there, the last ones of them. */
    List<Long> restorable() {
        return restorableRuns()
                .filter(run -> Files.isDirectory(reportOf(run)) && isShownByItsReport(run))
                .limit(8)
                .toList();
    }

    private Stream<Long> restorableRuns() {
        return history().stream().map(KnownRun::run).filter(model::isRestorable);
    }

    /** Where the report of a run that can be restored must be. */
    Path reportOf(long run) {
        return reports.resolve(model.run(run).flatMap(SoakRun::report).orElseThrow());
    }

    /** False when another run has taken the name of the report since state and reports were put back. */
    private boolean isShownByItsReport(long run) {
        return model.run(run)
                .map(SoakRun::nights)
                .equals(Optional.ofNullable(
                        shown.get(reportOf(run).getFileName().toString())));
    }

    String[] restoreCommand(long run) {
        return new String[] {"restore", "--state", state().toString(), "--run", Long.toString(run)};
    }

    /** Runs a command that must be refused with a sentence about this, and change nothing that is published. */
    void refused(LocalDate today, String about, String... command) {
        Map<String, String> before = Nights.tree(reports);
        Nights.Outcome outcome = run(today, command);
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.err()).contains(about);
        assertThat(told(history())).as("the runs that the state knows").isEqualTo(model.told());
        if (interrupted.isEmpty()) {
            assertThat(Nights.tree(reports)).isEqualTo(before);
        }
    }

    /** Runs a night whose exports nobody can use. */
    void unusable(CountedNight night) {
        failed(night, "teachers.csv", sync(night));
    }

    /** Accepts the night that is held with other exports than it read. */
    void acceptOtherExports(CountedNight night) {
        failed(night, "teachers.csv is not the file that the held run read", acceptCommand(night));
    }

    /** Runs a night that must fail with a sentence about this, once it has recovered what a kill left. */
    private void failed(CountedNight night, String about, String... command) {
        Set<Path> before = reportsAfterRecovery();
        Nights.Outcome outcome = run(night.date(), command);
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.err()).contains(about);
        settle();
        assertThat(allReports()).isEqualTo(before);
    }

    /** Kills a night at a random moment, and finds out whether it counts. */
    void killNight(CountedNight night, String... more) throws IOException {
        String[] command = sync(night, more);
        killPublishing(night, with(command, List.of("--accept-changes")));
    }

    /** Kills accept at a random moment. */
    void killAccept(CountedNight night) throws IOException {
        killPublishing(night, acceptCommand(night));
    }

    private void killPublishing(CountedNight night, String[] command) throws IOException {
        List<CountedNight> before = model.chain();
        LocalDate firstKept = firstKept(night.date(), earlier(night.date(), today()), KEPT_BY_DEFAULT);
        boolean over = endsBeforeItIsKilled(duration, command);
        KnownRun now = current();
        if (now.run() != model.current()) {
            String report = now.report().orElseThrow().getFileName().toString();
            model.published(now.run(), night, report);
            shown.put(report, model.chain());
            checkReport(reports.resolve(report), model.chain());
            pruneIfItWas(firstKept, over);
        } else {
            assertThat(over).as("over, so it was published").isFalse();
        }
        interrupted = Optional.of(before);
        check();
    }

    /** A night that was killed once it was published has removed what is older than it keeps, or has not. */
    private void pruneIfItWas(LocalDate firstKept, boolean over) {
        SoakModel pruned = model.copy();
        pruned.prune(firstKept);
        if (over || pruned.told().equals(told(history()))) {
            model = pruned;
        }
    }

    /** Kills a dry run at a random moment. */
    void killDryRun(CountedNight night) throws IOException {
        endsBeforeItIsKilled(duration, sync(night, "--dry-run", "--accept-changes"));
        dryRunKilled = true;
        interrupted = Optional.of(model.chain());
        check();
    }

    /** Kills restore at a random moment, and finds out whether it took effect. */
    void killRestore(long run) throws IOException {
        List<CountedNight> before = model.chain();
        boolean over = endsBeforeItIsKilled(duration / 2, restoreCommand(run));
        KnownRun now = current();
        if (now.run() != model.current()) {
            model.restored(now.run(), run);
        } else {
            assertThat(over).as("over, so it was restored").isFalse();
        }
        interrupted = Optional.of(before);
        check();
    }

    private boolean endsBeforeItIsKilled(long usual, String... command) throws IOException {
        Process process = Jvm.start(home, MAIN, command);
        nights.awaitLock(process);
        boolean over = Jvm.endsWithin(process, (long) (random.nextDouble() * usual));
        Jvm.kill(process);
        if (over) {
            assertThat(process.exitValue()).as(Nights.read(home.resolve("err"))).isZero();
        }
        return over;
    }

    /** Copies state and reports. */
    void backUp() {
        Path copy = home.resolve("backup-" + backups.size());
        copy(state(), copy.resolve("state"));
        copy(reports, copy.resolve("reports"));
        backups.add(new Backup(copy, model.copy(), Map.copyOf(shown), interrupted));
    }

    /** One of the last two backups. */
    Optional<Backup> drawBackup() {
        return backups.isEmpty()
                ? Optional.empty()
                : Optional.of(backups.get(backups.size() - 1 - random.nextInt(Math.min(2, backups.size()))));
    }

    /** Puts the state alone back from a backup. */
    void putStateBack(Backup backup) {
        delete(state());
        copy(backup.folder().resolve("state"), state());
        model = backup.model().copy();
        interrupted = backup.interrupted().or(() -> interrupted);
    }

    /** Puts state and reports back, the reports where they were. */
    void putBothBack(Backup backup) {
        putStateBack(backup);
        delete(reports);
        reports = model.reportFolder();
        copy(backup.folder().resolve("reports"), reports);
        shown = new HashMap<>(backup.shown());
        interrupted = backup.interrupted();
    }

    /** Moves the reports folder, which the state does not know yet. */
    void moveReports() {
        Path to = home.resolve("reports-" + ++moves);
        try {
            Files.move(reports, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reports = to;
    }

    /** The command line of a night. */
    String[] sync(CountedNight night, String... more) {
        List<String> line =
                new ArrayList<>(List.of("sync", "--exports", night.exports().toString()));
        line.addAll(List.of("--state", state().toString(), "--reports", reports.toString()));
        line.addAll(List.of("--date", night.date().toString()));
        line.addAll(LIMITS);
        line.addAll(List.of(more));
        return line.toArray(String[]::new);
    }

    /** The command line that publishes a held night. */
    String[] acceptCommand(CountedNight night, String... more) {
        String[] command = sync(night, more);
        command[0] = "accept";
        return command;
    }

    private static String[] with(String[] command, Collection<String> more) {
        return Stream.concat(Stream.of(command), more.stream()).toArray(String[]::new);
    }

    private Nights.Outcome run(LocalDate today, String... command) {
        dryRunKilled &= !Set.of("sync", "accept").contains(command[0]);
        return Nights.command(Nights.clockOf(today), command);
    }

    /** Options without which a night is refused. */
    private Set<String> confirmations() {
        Set<String> confirmations = new TreeSet<>();
        if (!model.reportFolder().equals(reports)) {
            confirmations.add(MOVED_REPORTS);
        }
        if (!model.knowsReport(latestName())) {
            confirmations.add(OLDER_STATE);
        }
        return confirmations;
    }

    /** What the command that was killed left is mended now. */
    private void settle() {
        interrupted = Optional.empty();
        check();
    }

    /** Fails unless latest shows a whole report of the nights that count, the state knows the runs, and nothing is left. */
    void check() {
        List<CountedNight> latest = shown.get(latestName());
        checkReport(reports.resolve(latestName()), latest);
        assertThat(told(history())).as("the runs that the state knows").isEqualTo(model.told());
        if (interrupted.isPresent()) {
            assertThat(latest).as("latest after a kill").isIn(interrupted.get(), model.chain());
            return;
        }
        assertThat(latest).as("the nights that latest shows").isEqualTo(model.chain());
        assertThat(Nights.names(reports))
                .allMatch(name -> Set.of("latest", HELD, "dry-run").contains(name)
                        || REPORT.matcher(name).matches());
        assertThat(names(reports.resolve(HELD)))
                .allMatch(name -> REPORT.matcher(name).matches());
        if (!dryRunKilled) {
            assertThat(Nights.names(state())).containsExactly("db", "lock");
        }
        assertThat(Nights.names(state().resolve("db")))
                .containsExactly("licentiesync.data", "licentiesync.properties", "licentiesync.script", "seal");
    }

    /** Fails unless a report is whole, and the same as every other one of these nights. */
    private void checkReport(Path report, List<CountedNight> counted) {
        try {
            ReportManifest manifest = ReportManifest.in(report, FileChecksum.of(report.resolve(ReportManifest.NAME)))
                    .orElseThrow();
            assertThat(ReportManifest.damaged(report, manifest.files())).isEmpty();
            checkFingerprints(fingerprints(report), counted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkFingerprints(Map<String, String> now, List<CountedNight> counted) {
        assertThat(now)
                .as("what is published for %s", counted)
                .isEqualTo(published.computeIfAbsent(counted, nobody -> now));
    }

    /** Fails unless history tells each report as a run's or as unknown, and of the published runs what the model does. */
    void checkHistory() {
        Nights.Outcome outcome = run(model.date(), historyCommand());
        List<KnownRun> runs = KnownRun.in(outcome.out());
        Set<Path> told = new TreeSet<>();
        runs.forEach(run -> run.report().ifPresent(told::add));
        outcome.err().lines().forEach(line -> {
            assertThat(line).contains(" is a report of this state that its history does not know");
            Path unknown = Path.of(line.substring(0, line.indexOf(' ')));
            assertThat(told.add(unknown)).as("%s is unknown and known", unknown).isTrue();
        });
        assertThat(told).containsAll(allReports());
        assertThat(told(runs)).isEqualTo(model.told());
        assertThat(current().run()).isEqualTo(model.current());
    }

    private static Map<Long, SoakModel.ToldRun> told(List<KnownRun> runs) {
        Map<Long, SoakModel.ToldRun> told = new HashMap<>();
        runs.stream()
                .filter(KnownRun::wasPublished)
                .forEach(run -> told.put(
                        run.run(),
                        new SoakModel.ToldRun(run.date(), run.isPublished(), run.restorable(), run.report())));
        return told;
    }

    /** The run that history tells as the current one. */
    private KnownRun current() {
        return history().stream().filter(KnownRun::isPublished).findFirst().orElseThrow();
    }

    /** All runs that the state knows. */
    List<KnownRun> history() {
        Nights.Outcome outcome = Nights.command(historyCommand());
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        return KnownRun.in(outcome.out());
    }

    private String[] historyCommand() {
        return new String[] {"history", "--state", state().toString(), "--json"};
    }

    private String latestName() {
        try {
            return Files.readSymbolicLink(reports.resolve("latest")).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All reports of the folder and those that were held. */
    private Set<Path> allReports() {
        Set<Path> all = new TreeSet<>();
        for (Path folder : List.of(reports, reports.resolve(HELD))) {
            names(folder).stream()
                    .filter(name -> REPORT.matcher(name).matches())
                    .map(folder::resolve)
                    .forEach(all::add);
        }
        return all;
    }

    private static List<String> names(Path folder) {
        return Files.isDirectory(folder) ? Nights.names(folder) : List.of();
    }

    private static LocalDate dateOf(Path report) {
        return LocalDate.parse(report.getFileName().toString().substring(0, 10));
    }

    private String drawKeep() {
        return List.of("30d", "30d", "60d", "10d", "1", "2").get(random.nextInt(6));
    }

    /** By the clock of the commands that run in a process of their own. */
    private static LocalDate today() {
        return Today.of(Clock.systemUTC());
    }

    private static LocalDate earlier(LocalDate date, LocalDate other) {
        return date.isBefore(other) ? date : other;
    }

    /** The first date of which reports are kept, counted from a day; the run before is kept however old it is. */
    private LocalDate firstKept(LocalDate date, LocalDate from, String keep) {
        LocalDate first;
        if (keep.endsWith("d")) {
            first = from.minusDays(Long.parseLong(keep.substring(0, keep.length() - 1)) - 1);
        } else {
            int year = from.getMonthValue() < 8 ? from.getYear() - 1 : from.getYear();
            first = LocalDate.of(year - Integer.parseInt(keep) + 1, 8, 1);
        }
        return model.before(date).stream()
                .map(CountedNight::date)
                .max(Comparator.naturalOrder())
                .filter(before -> before.isBefore(first))
                .orElse(first);
    }

    private static long number(Pattern pattern, Nights.Outcome outcome) {
        Matcher matcher = pattern.matcher(outcome.out());
        assertThat(matcher.find()).as(outcome.toString()).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    static Map<String, String> fingerprints(Path report) {
        Map<String, String> fingerprints = new TreeMap<>();
        for (String file : Nights.CSV) {
            try {
                fingerprints.put(file, Nights.sha256(report.resolve(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return fingerprints;
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A copy of state and reports.
     *
     * @param model what that state must know
     * @param shown the nights that each of its reports shows
     * @param interrupted what latest may show still, if a command was killed before
     */
    record Backup(
            Path folder,
            SoakModel model,
            Map<String, List<CountedNight>> shown,
            Optional<List<CountedNight>> interrupted) {}
}
