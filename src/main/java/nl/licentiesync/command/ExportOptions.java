package nl.licentiesync.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.licentiesync.ask.check.ExportCheck;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.ReadingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options for the location and the form of the exports. */
@OptionTopic(HelpTopic.EXPORTS)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExportOptions {

    @Option(
            names = "--exports",
            paramLabel = "DIR",
            description = "Folder with licences.csv, teachers.csv and, if you have them, programs.csv and"
                    + " manual-links.csv.")
    private @Nullable Path exports;

    @Mixin
    private ExportFileOptions files;

    @Mixin
    private RosterOption rosters;

    @Mixin
    private EncodingOption encoding;

    /** How the exports are to be read. */
    ReadingOptions reading(CommandSpec spec) {
        return encoding.reading(spec);
    }

    /** Whether any is named. */
    boolean areNamed() {
        return exports != null || files.areNamed() || rosters.isNamed();
    }

    /** Whether any is named on the command line itself. */
    boolean areTyped(CommandSpec spec) {
        return TypedCommandLine.is(spec, "--exports") || files.areTyped(spec) || rosters.isTyped(spec);
    }

    /** Looks at the files on a date, whatever they are. */
    ExportCheck check(CommandSpec spec, LocalDate date, ReadingOptions reading) {
        Map<ExportFile, List<String>> named = named(spec);
        return ExportCheck.of(exports, named, date, reading, rosters.folder(spec, named));
    }

    /** The files on a date, refused when one that is needed is not named or does not exist. */
    ExportPaths paths(CommandSpec spec, LocalDate date) {
        Map<ExportFile, List<String>> named = named(spec);
        return new ExportPaths(exports, named, date, rosters.folder(spec, named));
    }

    private Map<ExportFile, List<String>> named(CommandSpec spec) {
        Map<ExportFile, List<String>> named =
                rosters.without(spec, files.named(spec, TypedCommandLine.is(spec, "--exports")));
        requireNamed(spec, named);
        return named;
    }

    private void requireNamed(CommandSpec spec, Map<ExportFile, List<String>> named) {
        boolean hasTeachers = named.containsKey(ExportFile.TEACHERS) || rosters.folder(spec, named) != null;
        boolean complete = named.containsKey(ExportFile.LICENCES) && hasTeachers;
        if (exports == null && !complete) {
            throw new ParameterException(
                    spec.commandLine(), "Name the folder of the exports with --exports, or the files one by one.");
        }
        if (exports != null) {
            ExportPaths.problemOf(exports).ifPresent(problem -> {
                throw new ParameterException(spec.commandLine(), problem);
            });
        }
    }
}
