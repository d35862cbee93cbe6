package nl.licentiesync.command;

/**
 * What standard output and standard error are connected to. The launcher finds it out, as Java 17 cannot tell.
 *
 * @param isThere whether it is a terminal
 * @param columns how wide that is; of standard error 0 when a line of it cannot be rewritten
 */
record Terminal(boolean isThere, int columns) {

    private static final String ERROR = "licentiesync.terminal";
    private static final String OUTPUT = "licentiesync.columns";

    static Terminal ofStandardError() {
        return of(ERROR);
    }

    static Terminal ofStandardOutput() {
        return of(OUTPUT);
    }

    private static Terminal of(String property) {
        Integer columns = Integer.getInteger(property);
        return columns == null ? new Terminal(false, 0) : new Terminal(true, columns);
    }
}
