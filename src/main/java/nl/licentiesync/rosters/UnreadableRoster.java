package nl.licentiesync.rosters;

/** A file of a school that cannot be read to its end. */
final class UnreadableRoster extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RosterFault fault;
    private final int line;
    private final String detail;

    /**
     * A fault of a file.
     *
     * @param line on which it was noticed; 0 when it is about the file as a whole
     * @param detail what the message names beside the file
     */
    UnreadableRoster(RosterFault fault, int line, String detail) {
        super(fault + " " + detail);
        this.fault = fault;
        this.line = line;
        this.detail = detail;
    }

    RosterFault fault() {
        return fault;
    }

    int line() {
        return line;
    }

    String detail() {
        return detail;
    }
}
