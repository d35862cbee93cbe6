package nl.licentiesync.command;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPaths;
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

    @Option(names = "--licences", paramLabel = "FILE", description = "The licence export, instead of the folder's.")
    private @Nullable Path licences;

    @Option(names = "--teachers", paramLabel = "FILE", description = "The teacher export, instead of the folder's.")
    private @Nullable Path teachers;

    @Option(names = "--programs", paramLabel = "FILE", description = "The catalogue, instead of the folder's.")
    private @Nullable Path programs;

    @Option(names = "--manual-links", paramLabel = "FILE", description = "The manual links, instead of the folder's.")
    private @Nullable Path manualLinks;

    @Mixin
    private EncodingOption encoding;

    /** The encoding. */
    Charset encoding() {
        return encoding.encoding();
    }

    /** Whether any is named. */
    boolean areNamed() {
        return Stream.of(exports, licences, teachers, programs, manualLinks).anyMatch(Objects::nonNull);
    }

    /** Whether any is named on the command line itself. */
    boolean areTyped(CommandSpec spec) {
        return Stream.of("--exports", "--licences", "--teachers", "--programs", "--manual-links")
                .anyMatch(option -> TypedCommandLine.is(spec, option));
    }

    /** The files, refused when one that is needed is not named or does not exist. */
    ExportPaths paths(CommandSpec spec) {
        Map<ExportFile, Path> named = new EnumMap<>(ExportFile.class);
        putIfNamed(spec, named, ExportFile.LICENCES, licences, "--licences");
        putIfNamed(spec, named, ExportFile.TEACHERS, teachers, "--teachers");
        putIfNamed(spec, named, ExportFile.PROGRAMS, programs, "--programs");
        putIfNamed(spec, named, ExportFile.MANUAL_LINKS, manualLinks, "--manual-links");
        boolean complete = named.containsKey(ExportFile.LICENCES) && named.containsKey(ExportFile.TEACHERS);
        if (exports == null && !complete) {
            throw new ParameterException(
                    spec.commandLine(), "Name the folder of the exports with --exports, or the files one by one.");
        }
        if (exports != null) {
            ExportPaths.problemOf(exports).ifPresent(problem -> {
                throw new ParameterException(spec.commandLine(), problem);
            });
        }
        return new ExportPaths(exports, named);
    }

    /** A folder that was typed goes before single files that the environment or a file names. */
    private void putIfNamed(
            CommandSpec spec, Map<ExportFile, Path> named, ExportFile file, @Nullable Path path, String option) {
        if (path != null && (TypedCommandLine.is(spec, option) || !TypedCommandLine.is(spec, "--exports"))) {
            named.put(file, path);
        }
    }
}
