package nl.licentiesync.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.settings.Setting;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that name the files of each export, by patterns and in parts. */
@OptionTopic(HelpTopic.EXPORTS)
final class ExportFileOptions {

    @Option(
            names = "--licences",
            paramLabel = "FILE",
            split = Setting.LIST_SEPARATOR,
            description = "The licence export, instead of the folder's: a file or a pattern such as"
                    + " 'licences-{date}*.csv', relative to the folder; any number of times for its parts.")
    private List<String> licences = new ArrayList<>();

    @Option(
            names = "--teachers",
            paramLabel = "FILE",
            split = Setting.LIST_SEPARATOR,
            description = "The teacher export: a file or a pattern, like --licences.")
    private List<String> teachers = new ArrayList<>();

    @Option(
            names = "--programs",
            paramLabel = "FILE",
            split = Setting.LIST_SEPARATOR,
            description = "The catalogue: a file or a pattern, like --licences.")
    private List<String> programs = new ArrayList<>();

    @Option(
            names = "--manual-links",
            paramLabel = "FILE",
            split = Setting.LIST_SEPARATOR,
            description = "The manual links: a file or a pattern, like --licences.")
    private List<String> manualLinks = new ArrayList<>();

    @Option(
            names = "--permissions",
            paramLabel = "FILE",
            split = Setting.LIST_SEPARATOR,
            description = "The permissions of schools for publishers: a file or a pattern, like --licences.")
    private List<String> permissions = new ArrayList<>();

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            split = Setting.LIST_SEPARATOR,
            description = "Accounts, roles and last days of the teachers of --rosters, relative to the working"
                    + " directory (default: accounts.csv in the folder of the rosters).")
    private List<String> accounts = new ArrayList<>();

    private Map<ExportFile, List<String>> all() {
        Map<ExportFile, List<String>> all = new EnumMap<>(ExportFile.class);
        all.put(ExportFile.LICENCES, licences);
        all.put(ExportFile.TEACHERS, teachers);
        all.put(ExportFile.PROGRAMS, programs);
        all.put(ExportFile.MANUAL_LINKS, manualLinks);
        all.put(ExportFile.PERMISSIONS, permissions);
        all.put(ExportFile.ACCOUNTS, accounts);
        return all;
    }

    /** Whether any file is named. */
    boolean areNamed() {
        return all().values().stream().anyMatch(patterns -> !patterns.isEmpty());
    }

    /** Whether any file is named on the command line itself. */
    boolean areTyped(CommandSpec spec) {
        return Stream.of(ExportFile.values()).anyMatch(file -> isTyped(spec, file));
    }

    /**
     * The files and patterns of each export that is named. A folder that was typed goes before files outside of it that
     * the environment or a file names.
     */
    Map<ExportFile, List<String>> named(CommandSpec spec, boolean folderIsTyped) {
        Map<ExportFile, List<String>> named = new EnumMap<>(ExportFile.class);
        all().forEach((file, patterns) -> {
            boolean isInFolder = file != ExportFile.ACCOUNTS;
            List<String> used = isTyped(spec, file) || !folderIsTyped || !isInFolder
                    ? patterns
                    : patterns.stream()
                            .filter(pattern -> !Path.of(pattern).isAbsolute())
                            .toList();
            if (!used.isEmpty()) {
                named.put(file, used);
            }
        });
        return named;
    }

    private static boolean isTyped(CommandSpec spec, ExportFile file) {
        return TypedCommandLine.is(spec, "--" + file.key());
    }
}
