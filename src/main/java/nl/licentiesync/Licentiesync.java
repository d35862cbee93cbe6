package nl.licentiesync;

import java.util.Locale;
import nl.licentiesync.command.MainCommand;

/** Starts Licentiesync. */
public final class Licentiesync {

    private Licentiesync() {}

    /** Runs the command line and exits with the outcome's exit code; in the same way wherever the computer stands. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(MainCommand.run(arguments));
    }
}
