package nl.licentiesync.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.licentiesync.ask.ExportEvidence;
import nl.licentiesync.ask.PublishedEvidence;
import nl.licentiesync.ask.compare.ComparedState;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.store.PublishedRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Options that name the two compared sides: run numbers of a state, or folders of exports. */
@OptionTopic(HelpTopic.QUESTION)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ComparisonOptions {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    @Parameters(
            arity = "0..*",
            paramLabel = "A B",
            description = "Before and after: two run numbers with --state, or two folders of exports.")
    private List<String> named = new ArrayList<>();

    @OptionTopic(HelpTopic.STATE)
    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "The state folder of the nights, whose runs are compared, each on its own date. Nothing in it"
                    + " is changed.")
    private @Nullable Path state;

    @Mixin
    private ExportFileOptions files;

    @Mixin
    private RosterOption rosters;

    @Mixin
    private EncodingOption encoding;

    @Option(
            names = "--date",
            paramLabel = "D",
            description =
                    "The date for both folders, unless --date-a or --date-b is given (default: today in Amsterdam).")
    private @Nullable LocalDate date;

    @Option(
            names = "--date-a",
            paramLabel = "D",
            description = "Another date for the exports A, so that the calendar may be a cause.")
    private @Nullable LocalDate dateOfA;

    @Option(names = "--date-b", paramLabel = "D", description = "Another date for the exports B.")
    private @Nullable LocalDate dateOfB;

    /** Reads the two, what was before what is now. */
    List<ComparisonSide> read(CommandSpec spec, LocalDate today) throws StateLock.HeldElsewhere {
        if (named.size() != 2) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name two to compare, what was and what is now: two run numbers with --state, or two folders of"
                            + " exports.");
        }
        return areRuns(spec) ? runs(spec) : folders(spec, today);
    }

    /** When the state comes from the settings, only arguments that look like a run number and are no folder name runs. */
    private boolean areRuns(CommandSpec spec) {
        if (TypedCommandLine.is(spec, "--state")) {
            return true;
        }
        return state != null
                && named.stream().allMatch(ComparisonOptions::isNumber)
                && !named.stream().allMatch(name -> Files.isDirectory(Path.of(name)));
    }

    private List<ComparisonSide> runs(CommandSpec spec) throws StateLock.HeldElsewhere {
        for (String name : named) {
            if (!isNumber(name)) {
                throw refused(
                        spec,
                        "'%s' is not the number of a run; with --state, name two of those that history lists."
                                .formatted(name));
            }
        }
        Stream.of("--date", "--date-a", "--date-b")
                .filter(option -> TypedCommandLine.is(spec, option))
                .findFirst()
                .ifPresent(option -> {
                    throw refused(spec, "Runs are compared each on its own date; leave %s out.".formatted(option));
                });
        List<Long> numbers = named.stream().map(Long::valueOf).toList();
        if (numbers.get(0).equals(numbers.get(1))) {
            throw refused(
                    spec,
                    String.format(
                            Locale.ROOT, "Run %d cannot be compared with itself; name another run.", numbers.get(0)));
        }
        return PublishedRun.of(Objects.requireNonNull(state), numbers).stream()
                .map(run -> new ComparisonSide(ComparedState.of(new PublishedEvidence(run)), null))
                .toList();
    }

    private List<ComparisonSide> folders(CommandSpec spec, LocalDate today) {
        for (String name : named) {
            if (!Files.isDirectory(Path.of(name))) {
                throw refused(
                        spec,
                        isNumber(name)
                                ? "There is no folder %s with exports; to compare runs, name two numbers, and their state with --state."
                                        .formatted(name)
                                : "The export folder %s does not exist; name the right one.".formatted(name));
            }
        }
        LocalDate usual = date == null ? today : date;
        return List.of(
                side(spec, Path.of(named.get(0)), dateOfA == null ? usual : dateOfA),
                side(spec, Path.of(named.get(1)), dateOfB == null ? usual : dateOfB));
    }

    private ComparisonSide side(CommandSpec spec, Path folder, LocalDate day) {
        Map<ExportFile, List<String>> files = rosters.without(spec, this.files.named(spec, true));
        ExportPaths paths = new ExportPaths(folder, files, day, rosters.folderIn(folder, spec, files));
        return new ComparisonSide(new ComparedState(ExportEvidence.read(paths, encoding.reading(spec)), day), folder);
    }

    private static boolean isNumber(String name) {
        return NUMBER.matcher(name).matches();
    }

    private static ParameterException refused(CommandSpec spec, String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
