package nl.licentiesync.ask.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.licentiesync.ask.AccessTimeline;
import nl.licentiesync.ask.ExportEvidence;
import nl.licentiesync.ask.Period;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.FindingCode;
import nl.licentiesync.intake.RosterTally;
import nl.licentiesync.intake.Severity;
import nl.licentiesync.model.Dates;
import nl.licentiesync.rules.ForecastRule;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/** Looks at a folder of exports: what each file holds, what the configuration lacks, and whether a night could use it. */
public final class ExportCheck {

    private final @Nullable Path folder;
    private final @Nullable Path rosters;
    private final Map<ExportFile, List<String>> named;
    private final LocalDate date;
    private final ReadingOptions options;
    private final PartReader reader;
    private final List<PartCheck> parts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<ExportFile, List<String>> guessed = new LinkedHashMap<>();
    private final List<OtherFile> others = new ArrayList<>();
    private @Nullable Path guessedRosters;
    private @Nullable ExportEvidence evidence;

    private ExportCheck(
            @Nullable Path folder,
            Map<ExportFile, List<String>> named,
            LocalDate date,
            ReadingOptions options,
            @Nullable Path rosters) {
        this.rosters = rosters;
        this.folder = folder;
        this.named = named;
        this.date = date;
        this.options = options;
        this.reader = new PartReader(options);
    }

    /** Reads what is there; nothing is refused, as what cannot be used is a problem that the check tells. */
    public static ExportCheck of(
            @Nullable Path folder,
            Map<ExportFile, List<String>> named,
            LocalDate date,
            ReadingOptions options,
            @Nullable Path rosters) {
        ExportCheck check = new ExportCheck(folder, named, date, options, rosters);
        check.readParts();
        if (check.isUsable()) {
            check.readWhole();
        }
        return check;
    }

    private void readParts() {
        Map<ExportFile, List<Path>> found = new EnumMap<>(ExportFile.class);
        Map<ExportFile, String> absent = new EnumMap<>(ExportFile.class);
        for (ExportFile file : ExportFile.values()) {
            try {
                List<Path> paths = ExportPaths.find(folder, rosters, named.getOrDefault(file, List.of()), file, date);
                if (paths.isEmpty()) {
                    absent.put(file, "");
                } else {
                    found.put(file, paths);
                }
            } catch (UnusableExport e) {
                absent.put(file, String.valueOf(e.getMessage()));
            }
        }
        // The catalogue goes first, as its programs tell what other files name.
        readAll(ExportFile.PROGRAMS, found.remove(ExportFile.PROGRAMS));
        guess(absent.keySet(), found.values());
        found.forEach(this::readAll);
        parts.sort((one, other) -> one.file().compareTo(other.file()));
        absent.forEach((file, problem) -> {
            boolean isGuessed = guessed.containsKey(file) || file == ExportFile.TEACHERS && guessedRosters != null;
            if (!problem.isEmpty() && !isGuessed) {
                problems.add(problem);
            }
        });
    }

    private void readAll(ExportFile file, @Nullable List<Path> paths) {
        if (paths != null) {
            paths.forEach(path -> read(file, path));
        }
    }

    private void read(ExportFile file, Path path) {
        try {
            PartCheck part = reader.read(file, path);
            parts.add(part);
            if (!part.problem().isEmpty()) {
                problems.add(part.problem());
            }
        } catch (UnusableExport e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    /** Looks among the other files of the folder for those that look like an export that is not there. */
    private void guess(Collection<ExportFile> absent, Collection<List<Path>> found) {
        List<ExportFile> unnamed = absent.stream()
                .filter(file -> named.getOrDefault(file, List.of()).isEmpty())
                .filter(file -> file != ExportFile.ACCOUNTS && (file != ExportFile.TEACHERS || rosters == null))
                .toList();
        Set<Path> used = new HashSet<>();
        found.forEach(used::addAll);
        parts.forEach(part -> used.add(part.path()));
        GuessedFiles guesses = new GuessedFiles(unnamed, others(used), date, reader);
        others.addAll(guesses.others());
        guesses.files().forEach((file, paths) -> {
            guessed.put(
                    file,
                    paths.stream()
                            .map(path -> NightInName.pattern(path.getFileName().toString(), date))
                            .distinct()
                            .toList());
            readAll(file, paths);
        });
        if (folder != null && unnamed.contains(ExportFile.TEACHERS) && !guessed.containsKey(ExportFile.TEACHERS)) {
            guessedRosters = GuessedRosters.in(folder);
        }
    }

    private List<Path> others(Set<Path> used) {
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> !used.contains(path))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> !path.getFileName().toString().matches("(?i).*\\.(ya?ml|json|md)"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException notListed) {
            return List.of();
        }
    }

    private void readWhole() {
        try {
            evidence = ExportEvidence.read(new ExportPaths(folder, named, date, rosters), options);
        } catch (UnusableExport e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    /** The parts that were read, and files that look like an export that is not there. */
    public List<PartCheck> parts() {
        return parts;
    }

    /** Why sync would refuse the exports, each in a sentence, those apart that lack a file which another looks like. */
    public List<String> problems() {
        return problems;
    }

    /** Whether sync could read the exports. */
    public boolean isUsable() {
        return problems.isEmpty()
                && guessedRosters == null
                && guessed.keySet().stream().noneMatch(ExportFile::isRequired);
    }

    /** The files, or patterns of files, that look like an export that has no file, by export. */
    public Map<ExportFile, List<String>> guessedFiles() {
        return guessed;
    }

    /** The folder that holds rosters where no file looks like a teacher export; null when there is none. */
    public @Nullable Path guessedRosters() {
        return guessedRosters;
    }

    /** The folder of rosters that was named; null when teachers are an export. */
    public @Nullable Path rosters() {
        return rosters;
    }

    /** How many rosters of each format there are; none when sync would refuse the exports. */
    public List<RosterTally> rosterTallies() {
        return evidence == null ? List.of() : evidence.rosterTallies();
    }

    /** The findings about rosters as a whole, in the order of the files. */
    public List<Finding> rosterFindings() {
        return evidence == null
                ? List.of()
                : evidence.findings().stream()
                        .filter(finding -> finding.code().isAboutRoster())
                        .sorted(Finding.inFileOrder(evidence.places()))
                        .toList();
    }

    /** Where the lines of the exports are. */
    public LinePlaces places() {
        return evidence == null ? LinePlaces.USUAL : evidence.places();
    }

    /** The files of the folder that are no export. */
    public List<OtherFile> otherFiles() {
        return others;
    }

    /** How the rows of each file would add up; none when sync would refuse the exports. */
    public Map<ExportFile, FileTally> tallies() {
        return evidence == null ? Map.of() : evidence.tallies();
    }

    /** Number of rows of each file that would be rejected, by the reason. */
    public Map<ExportFile, Map<FindingCode, Integer>> rejected() {
        return findings(Severity.ERROR);
    }

    /** Number of warnings about each file, by the reason. */
    public Map<ExportFile, Map<FindingCode, Integer>> warnings() {
        return findings(Severity.WARNING);
    }

    private Map<ExportFile, Map<FindingCode, Integer>> findings(Severity severity) {
        Map<ExportFile, Map<FindingCode, Integer>> counts = new TreeMap<>();
        if (evidence != null) {
            for (Finding finding : evidence.findings()) {
                if (finding.severity() == severity) {
                    counts.computeIfAbsent(finding.file(), any -> new TreeMap<>())
                            .merge(finding.code(), Math.max(1, finding.unlisted()), Integer::sum);
                }
            }
        }
        return counts;
    }

    /** Whether nobody would see anything on the date or any later day. */
    public boolean isNothingVisible(LicenceRules rules) {
        ExportEvidence read = evidence;
        if (read == null) {
            return false;
        }
        ForecastRule forecast = new ForecastRule(rules, read.catalogue());
        Period period = new Period(date, Dates.LAST);
        return read.schoolCodes().stream()
                .map(code -> AccessTimeline.of(read.school(code), period, forecast))
                .noneMatch(school -> school.start().stream().anyMatch(Visibility::isVisible)
                        || !school.nights().isEmpty());
    }
}
