package nl.licentiesync.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option for the share of rejected rows from which the guard holds a night. */
@OptionTopic(HelpTopic.GUARD)
final class MaxRejectedOption {

    @Option(
            names = "--max-rejected",
            paramLabel = "P",
            defaultValue = "5",
            description = "The guard holds a night when more than this percentage of a file's rows is rejected"
                    + " (default: ${DEFAULT-VALUE}).")
    private int percentage;

    /** The percentage; refused when it is none. */
    int percentage(CommandSpec spec) {
        return OptionRanges.inRange(spec, "--max-rejected", percentage, 0, 100);
    }
}
