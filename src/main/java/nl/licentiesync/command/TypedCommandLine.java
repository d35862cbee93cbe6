package nl.licentiesync.command;

import picocli.CommandLine.Model.CommandSpec;

/** The options given on the command line itself, not those from the environment or a file. */
final class TypedCommandLine {

    private TypedCommandLine() {}

    /** Whether an option does. */
    static boolean is(CommandSpec spec, String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }
}
