package nl.licentiesync.store;

/** The number of a run; later runs have larger ones. */
public record RunId(long value) {

    /** Before the first run: nothing was visible, nothing was known. */
    public static final RunId NONE = new RunId(0);

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
