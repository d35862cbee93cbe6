package nl.licentiesync.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.licentiesync.settings.Setting;
import nl.licentiesync.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the value of every option of a night, and where it comes from. */
@Command(
        name = "config",
        description =
                "Shows the value of every option of a night, and where it comes from: replace sync by config in your command.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ConfigCommand implements Callable<Integer> {

    private final SyncCommand night;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    /** Checks the options of this command. */
    public ConfigCommand(SyncCommand night) {
        this.night = night;
    }

    /** The command with the options of a night added, none of which it requires; their values go to the night. */
    static CommandLine withOptionsOf(CommandLine sync) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new ConfigCommand(sync.getCommand()));
        for (OptionSpec option : sync.getCommandSpec().options()) {
            if (Settings.canBeSet(option)) {
                spec.addOption(OptionSpec.builder(option).required(false).build());
            }
        }
        return new CommandLine(spec);
    }

    @Override
    public Integer call() {
        checkRanges();
        List<Line> lines = spec.options().stream()
                .filter(Settings::canBeSet)
                .map(this::line)
                .toList();
        int names = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
        int values =
                lines.stream().mapToInt(line -> line.value().length()).max().orElse(0);
        PrintWriter out = spec.commandLine().getOut();
        for (Line line : lines) {
            out.println(line.padded(names, values).stripTrailing());
        }
        StandardOutput.finish(out);
        return ExitCode.DONE.code();
    }

    /** A night refuses a value in its own name, and this command knows where the value came from. */
    private void checkRanges() {
        try {
            night.checkRanges();
        } catch (ParameterException e) {
            OptionSpec option =
                    e.getArgSpec() instanceof OptionSpec refused ? spec.findOption(refused.longestName()) : null;
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), option, e.getValue());
        }
    }

    private Line line(OptionSpec option) {
        String name = option.longestName().substring("--".length());
        if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
            return new Line(name, String.join(" ", option.originalStringValues()), "command line");
        }
        if (spec.defaultValueProvider() instanceof Settings settings) {
            Setting setting = settings.of(option).orElse(null);
            if (setting != null) {
                return new Line(name, setting.shown(), setting.place());
            }
        }
        String fallback = defaultOf(option);
        return fallback == null ? new Line(name, "not set", "") : new Line(name, fallback, "default");
    }

    private static @Nullable String defaultOf(OptionSpec option) {
        if (option.defaultValue() != null) {
            return option.defaultValue();
        }
        return option.initialValue() == null ? null : Objects.toString(option.initialValue());
    }

    /** Description of an option. */
    private record Line(String name, String value, String source) {

        private String padded(int names, int values) {
            return name
                    + " ".repeat(names + 2 - name.length())
                    + value
                    + " ".repeat(values + 2 - value.length())
                    + source;
        }
    }
}
