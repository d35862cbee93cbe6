package nl.licentiesync.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.rosters.RosterReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that names the folder of rosters, in the place of a teacher export. */
@OptionTopic(HelpTopic.EXPORTS)
final class RosterOption {

    private @Nullable Path rosters;

    @Option(
            names = "--rosters",
            paramLabel = "DIR",
            description = "Teachers from files of schools, instead of --teachers: a folder, read with its sub-folders,"
                    + " of EDEXML, UWLR or saved answers of Basispoort.")
    private void setFolder(@Nullable Path folder) {
        rosters = folder;
        if (folder != null) {
            RosterReader.prepare();
        }
    }

    /** Whether it is named. */
    boolean isNamed() {
        return rosters != null;
    }

    /** Whether it is named on the command line itself. */
    boolean isTyped(CommandSpec spec) {
        return TypedCommandLine.is(spec, "--rosters");
    }

    /**
     * The files that are named, without a teacher export that only the environment or a file names beside typed rosters;
     * both on one level are refused.
     */
    Map<ExportFile, List<String>> without(CommandSpec spec, Map<ExportFile, List<String>> named) {
        boolean typedTeachers = TypedCommandLine.is(spec, "--teachers");
        if (rosters == null || !named.containsKey(ExportFile.TEACHERS)) {
            return named;
        }
        if (isTyped(spec) == typedTeachers) {
            throw new ParameterException(
                    spec.commandLine(), "Name the teachers with --rosters or with --teachers, not with both.");
        }
        Map<ExportFile, List<String>> others = new EnumMap<>(named);
        if (isTyped(spec)) {
            others.remove(ExportFile.TEACHERS);
        }
        return others;
    }

    /** The folder; null when the teachers are an export. */
    @Nullable
    Path folder(CommandSpec spec, Map<ExportFile, List<String>> named) {
        return folderIn(null, spec, named);
    }

    /** The folder within one of several export folders, as it is written there; null when the teachers are an export. */
    @Nullable
    Path folderIn(@Nullable Path exports, CommandSpec spec, Map<ExportFile, List<String>> named) {
        Path folder = rosters == null || exports == null ? rosters : exports.resolve(rosters);
        if (named.containsKey(ExportFile.TEACHERS)) {
            return null;
        }
        if (folder == null) {
            if (TypedCommandLine.is(spec, "--accounts")) {
                throw new ParameterException(
                        spec.commandLine(), "--accounts belongs to rosters; name their folder with --rosters.");
            }
            return null;
        }
        if (!Files.exists(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The folder of rosters %s does not exist; name the right one with --rosters.".formatted(folder));
        }
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s is not a folder; name the folder of the rosters with --rosters.".formatted(folder));
        }
        return folder;
    }
}
