package nl.licentiesync.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the configuration file; every command has it. */
@OptionTopic(HelpTopic.GENERAL)
final class ConfigOption {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "YAML with options, such as 'max-lost: 5' on a line; LICENTIESYNC_MAX_LOST=5 in the environment"
                            + " takes precedence over it, the command line over both.")
    private @Nullable Path file;
}
