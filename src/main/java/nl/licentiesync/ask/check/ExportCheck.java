package nl.licentiesync.ask.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.FindingCode;
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
    private final List<PartCheck> parts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<ExportFile, String> guessedFiles = new LinkedHashMap<>();
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
        if (check.problems.isEmpty()) {
            check.readWhole();
        }
        return check;
    }

    private void readParts() {
        Map<ExportFile, String> absent = new EnumMap<>(ExportFile.class);
        Set<Path> used = new HashSet<>();
        for (ExportFile file : ExportFile.values()) {
            try {
                List<Path> paths = ExportPaths.find(folder, rosters, named.getOrDefault(file, List.of()), file, date);
                if (paths.isEmpty()) {
                    absent.put(file, "");
                }
                paths.forEach(path -> read(file, path));
                used.addAll(paths);
            } catch (UnusableExport e) {
                absent.put(file, String.valueOf(e.getMessage()));
            }
        }
        absent.forEach((file, problem) -> {
            boolean isRead = file == ExportFile.ACCOUNTS || file == ExportFile.TEACHERS && rosters != null;
            if (!isRead && named.getOrDefault(file, List.of()).isEmpty()) {
                guess(file, used);
            }
            if (!problem.isEmpty()) {
                problems.add(problem);
            }
        });
    }

    private void read(ExportFile file, Path path) {
        try {
            parts.add(PartCheck.of(file, path, options));
        } catch (UnusableExport e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    /** Looks among the other files of the folder for the one that looks most like an export that is not there. */
    private void guess(ExportFile file, Set<Path> used) {
        PartCheck likeliest = null;
        for (Path path : others(used)) {
            PartCheck candidate = candidate(file, path);
            boolean isLikelier = candidate != null
                    && candidate.fits()
                    && candidate.likeness() > 1
                    && (likeliest == null || candidate.likeness() > likeliest.likeness());
            likeliest = isLikelier ? candidate : likeliest;
        }
        if (likeliest == null || !isBest(likeliest)) {
            return;
        }
        parts.add(likeliest);
        used.add(likeliest.path());
        guessedFiles.put(file, likeliest.path().getFileName().toString());
    }

    /** Whether a file does not look more like another export. */
    private boolean isBest(PartCheck part) {
        for (ExportFile other : ExportFile.values()) {
            PartCheck as = other == part.file() || other == ExportFile.ACCOUNTS ? null : candidate(other, part.path());
            if (as != null && as.fits() && as.likeness() > part.likeness()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable PartCheck candidate(ExportFile file, Path path) {
        try {
            return PartCheck.of(file, path, options);
        } catch (UnusableExport noExport) {
            return null;
        }
    }

    private List<Path> others(Set<Path> used) {
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> !used.contains(path))
                    .filter(path -> path.getFileName().toString().matches("(?i)[^.].*\\.(csv|txt|tsv|gz)"))
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

    /** Why sync would refuse the exports, each in a sentence. */
    public List<String> problems() {
        return problems;
    }

    /** The files that look like an export that has no file, by export. */
    public Map<ExportFile, String> guessedFiles() {
        return guessedFiles;
    }

    /** How the rows of each file would add up; none when sync would refuse the exports. */
    public Map<ExportFile, FileTally> tallies() {
        return evidence == null ? Map.of() : evidence.tallies();
    }

    /** Number of rows of each file that would be rejected, by the reason. */
    public Map<ExportFile, Map<FindingCode, Integer>> rejected() {
        Map<ExportFile, Map<FindingCode, Integer>> rejected = new TreeMap<>();
        if (evidence != null) {
            for (Finding finding : evidence.findings()) {
                if (finding.severity() == Severity.ERROR) {
                    rejected.computeIfAbsent(finding.file(), any -> new TreeMap<>())
                            .merge(finding.code(), Math.max(1, finding.unlisted()), Integer::sum);
                }
            }
        }
        return rejected;
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
