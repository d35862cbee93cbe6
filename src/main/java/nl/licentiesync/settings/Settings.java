package nl.licentiesync.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Settings beside the command line: from the environment, else from the configuration file. */
public final class Settings implements IDefaultValueProvider {

    private final ParseResult typed;
    private final Map<String, Setting> settings;
    private final Map<String, SettingNode> groups;

    private Settings(ParseResult typed, Map<String, Setting> settings, Map<String, SettingNode> groups) {
        this.typed = typed;
        this.settings = settings;
        this.groups = groups;
    }

    /**
     * Applies settings of the environment, and of the configuration file if one is named, to the parsed command.
     *
     * @param all makes the command line with all commands, whose options are the settings there are
     * @throws UnusableSetting when there is no such setting, or the file cannot be used
     */
    public static void apply(
            CommandLine line, Supplier<CommandLine> all, Map<String, String> variables, String... arguments) {
        CommandLine command = command(line, arguments);
        ParseResult typed = command.getParseResult();
        boolean help = typed.isUsageHelpRequested() || typed.isVersionHelpRequested();
        if (!help && command.getCommandSpec().findOption("--config") != null) {
            Environment environment = new Environment(variables);
            Optional<SettingsFile> named = file(typed, environment);
            command.setDefaultValueProvider(
                    named.isPresent() || environment.hasSettings()
                            ? settings(typed, environment, named, SettingKeys.of(all.get()))
                            : new Settings(typed, Map.of(), Map.of()));
        }
    }

    private static Settings settings(
            ParseResult typed, Environment environment, Optional<SettingsFile> named, SettingKeys keys) {
        FileSettings file = named.map(found -> found.settings(keys)).orElse(FileSettings.NONE);
        Map<String, Setting> settings = new HashMap<>(file.options());
        settings.putAll(environment.settings(keys));
        return new Settings(typed, settings, file.groups());
    }

    /** The command as typed, which need not be complete yet; what else is wrong with it is told when it is run. */
    private static CommandLine command(CommandLine line, String... arguments) {
        try {
            line.parseArgs(arguments);
            List<CommandLine> commands = line.getParseResult().asCommandLineList();
            return commands.get(commands.size() - 1);
        } catch (MissingParameterException e) {
            return e.getCommandLine();
        } catch (ParameterException e) {
            return line;
        }
    }

    private static Optional<SettingsFile> file(ParseResult typed, Environment environment) {
        Path file = typed.matchedOptionValue("--config", (Path) null);
        if (file != null) {
            return Optional.of(new SettingsFile(file, null));
        }
        String named = environment.file();
        if (named == null) {
            return Optional.empty();
        }
        String place = "environment " + Environment.FILE;
        try {
            return Optional.of(new SettingsFile(Path.of(named), place));
        } catch (InvalidPathException e) {
            throw new UnusableSetting("%s: %s; name the right file.".formatted(place, e.getMessage()));
        }
    }

    /** The value of an option that the command line leaves open. */
    public Optional<Setting> of(OptionSpec option) {
        boolean open = !typed.hasMatchedOption(option.longestName());
        return open ? Optional.ofNullable(settings.get(SettingKeys.of(option))) : Optional.empty();
    }

    /** How the configuration file says that the exports are written: columns, values, constants and dates. */
    public static Map<String, SettingNode> groups(CommandLine command) {
        return command.getDefaultValueProvider() instanceof Settings settings ? settings.groups : Map.of();
    }

    /** Whether an option can be set elsewhere than on the command line, which is all but --help and the like. */
    public static boolean canBeSet(OptionSpec option) {
        return SettingKeys.canBeSet(SettingKeys.of(option));
    }

    /** Doubles every $, so that picocli takes no part of a value for a variable of its own. */
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? of(option).map(setting -> setting.value().replace("$", "$$")).orElse(null)
                : null;
    }

    /** The sentence for a value that picocli refused, if it was a setting. */
    public Optional<String> explain(ParameterException e) {
        if (!(e.getArgSpec() instanceof OptionSpec option)) {
            return Optional.empty();
        }
        // A value that is out of range was refused after it was read, in a whole sentence.
        String reason = e.getCause() instanceof CommandLine.TypeConversionException cause
                ? String.valueOf(cause.getMessage())
                : String.valueOf(e.getMessage());
        return of(option)
                .map(setting -> "%s: the value of %s cannot be used: %s."
                        .formatted(setting.place(), SettingKeys.of(option), reason.replaceFirst("\\.$", "")));
    }
}
