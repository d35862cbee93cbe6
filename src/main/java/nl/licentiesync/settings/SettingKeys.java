package nl.licentiesync.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The names of all settings: the long names of all options without their dashes. */
final class SettingKeys {

    private static final Set<String> OF_NO_COMMAND = Set.of("help", "version", "config");

    /** What would write over a folder unasked. */
    private static final Set<String> WHERE_TO_WRITE = Set.of("out", "overwrite");

    /** The inputs of a question; computed once. */
    private static final Set<String> OF_ONE_QUESTION = Set.of(
            "teacher",
            "school",
            "program",
            "only-blocked",
            "date-a",
            "date-b",
            "from",
            "to",
            "assume",
            "uncancel",
            "cancel",
            "accept-terms",
            "account",
            "link",
            "permit",
            "reorder",
            "leave",
            "since",
            "all",
            "only",
            "again");

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final String GUARD_OFF = "accept-changes";

    /** Options that a configuration file may not set, as it applies to every night. */
    private static final Set<String> OF_ONE_NIGHT = Set.of("date", "dry-run", "run", "sent");

    /** Confirmations for one night; they are refused in file and environment, where they would apply to every night. */
    private static final Set<String> CONFIRMATIONS = Set.of("new-state", "older-state", "moved-reports");

    /** The keys of a file that no option has: how the exports are written. */
    static final Set<String> GROUPS = Set.of("columns", "values", "constants", "dates");

    private final SortedSet<String> keys;
    private final Set<String> lists;

    private SettingKeys(SortedSet<String> keys, Set<String> lists) {
        this.keys = keys;
        this.lists = lists;
    }

    static SettingKeys of(CommandLine line) {
        List<OptionSpec> options = commands(line)
                .flatMap(command -> command.getCommandSpec().options().stream())
                .filter(option -> canBeSet(of(option)))
                .toList();
        return new SettingKeys(
                options.stream().map(SettingKeys::of).collect(Collectors.toCollection(TreeSet::new)),
                options.stream()
                        .filter(OptionSpec::isMultiValue)
                        .map(SettingKeys::of)
                        .collect(Collectors.toSet()));
    }

    /** All commands below one, with theirs. */
    private static Stream<CommandLine> commands(CommandLine line) {
        return line.getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(Stream.of(command), commands(command)));
    }

    /** Whether a key may have several values. */
    boolean mayBeList(String key) {
        return lists.contains(key);
    }

    static String of(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    static boolean canBeSet(String key) {
        return !OF_NO_COMMAND.contains(key) && !isOnlyTyped(key) && !CONFIRMATIONS.contains(key);
    }

    private static boolean isOnlyTyped(String key) {
        return WHERE_TO_WRITE.contains(key) || OF_ONE_QUESTION.contains(key);
    }

    /** Refuses a key that no command knows, and one that would leave the guard off for good. */
    void check(String key, String place, UnaryOperator<String> spelling) {
        if (key.equals(GUARD_OFF)) {
            throw new UnusableSetting("%s: %s can only be given on the command line, or the guard would be off every"
                            .formatted(place, spelling.apply(key))
                    + " night; remove it, and publish a held night with the command accept.");
        }
        if (CONFIRMATIONS.contains(key)) {
            throw new UnusableSetting(
                    "%s: %s confirms something for one night; remove it, and give it on the command line."
                            .formatted(place, spelling.apply(key)));
        }
        if (isOnlyTyped(key)) {
            // An option of a question may be typed where an export is meant: teacher instead of teachers.
            throw new UnusableSetting("%s: %s can only be given on the command line; %s."
                    .formatted(
                            place,
                            spelling.apply(key),
                            keys.contains(key + "s")
                                    ? "remove it, or write " + spelling.apply(key + "s")
                                    : "remove it"));
        }
        if (!keys.contains(key)) {
            throw new UnusableSetting("%s: there is no setting %s; %s."
                    .formatted(
                            place,
                            spelling.apply(key),
                            nearest(key)
                                    .map(near -> "write " + spelling.apply(near) + ", or remove it")
                                    .orElse("remove it, or write an option that --help lists")));
        }
    }

    /** Refuses a key that would make every night the same one, or none. */
    void checkForEveryNight(String key, String place) {
        if (OF_ONE_NIGHT.contains(key)) {
            throw new UnusableSetting(
                    "%s: %s is about one night; remove it, and give it on the command line.".formatted(place, key));
        }
    }

    private Optional<String> nearest(String key) {
        int close = Math.max(1, key.length() / 3);
        return Stream.concat(keys.stream(), GROUPS.stream().sorted())
                .filter(known -> !known.equals(GUARD_OFF))
                .filter(known -> DISTANCE.apply(key, known) <= close)
                .min(Comparator.comparingInt(known -> DISTANCE.apply(key, known)));
    }
}
