package nl.licentiesync.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option for the number of rows or keys that never makes the guard hold a night. */
@OptionTopic(HelpTopic.GUARD)
final class GuardFloorOption {

    private static final int HIGHEST = 1_000_000;

    @Option(
            names = "--guard-floor",
            paramLabel = "N",
            defaultValue = "10",
            description = "So many rows or keys of a kind never make the guard hold a night, whatever percentage they"
                    + " are (default: ${DEFAULT-VALUE}).")
    private int floor;

    /** The number; refused when it is too high. */
    int floor(CommandSpec spec) {
        return OptionRanges.inRange(spec, "--guard-floor", floor, 0, HIGHEST);
    }
}
