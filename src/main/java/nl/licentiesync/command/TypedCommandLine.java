package nl.licentiesync.command;

import picocli.CommandLine.Model.CommandSpec;

/** What stands on the command line itself, and was not taken from the environment or a file. */
final class TypedCommandLine {

    private TypedCommandLine() {}

    /** Whether an option does. */
    static boolean is(CommandSpec spec, String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }
}
