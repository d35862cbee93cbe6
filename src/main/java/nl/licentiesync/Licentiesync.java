package nl.licentiesync;

import nl.licentiesync.command.MainCommand;

/** Starts Licentiesync. */
public final class Licentiesync {

    private Licentiesync() {}

    /** Runs the command line and exits with the outcome's exit code. */
    public static void main(String[] arguments) {
        System.exit(MainCommand.run(arguments));
    }
}
