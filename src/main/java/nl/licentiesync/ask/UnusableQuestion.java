package nl.licentiesync.ask;

/**
 * A question that cannot be answered from this evidence, such as one about an unknown teacher; the message says what
 * to do.
 */
public final class UnusableQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableQuestion(String message) {
        super(message);
    }
}
