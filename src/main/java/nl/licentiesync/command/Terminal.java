package nl.licentiesync.command;

/**
 * What standard error goes to, as run.sh found it: Java 17 cannot tell.
 *
 * @param isThere whether it is a terminal
 * @param columns how wide that is, 0 when a line of it cannot be written anew
 */
record Terminal(boolean isThere, int columns) {

    private static final String PROPERTY = "licentiesync.terminal";

    static Terminal ofStandardError() {
        Integer columns = Integer.getInteger(PROPERTY);
        return columns == null ? new Terminal(false, 0) : new Terminal(true, columns);
    }
}
