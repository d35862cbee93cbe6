package nl.licentiesync.command;

/** The name under which the program was started, as help and advice repeat it. */
final class CommandName {

    private static final String PROPERTY = "licentiesync.command";

    private CommandName() {}

    /** As it must be typed, such as {@code ./run.sh}. */
    static String typed() {
        return System.getProperty(PROPERTY, "licentiesync");
    }

    /** Without its folder. */
    static String name() {
        return typed().substring(typed().lastIndexOf('/') + 1);
    }
}
