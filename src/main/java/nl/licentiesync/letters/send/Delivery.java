package nl.licentiesync.letters.send;

/**
 * What came of handing a letter to a mail server.
 *
 * @param answer of the server, on one line; empty when there was none
 */
record Delivery(Result result, String answer) {

    private static final int LONGEST = 500;

    Delivery {
        answer = answer.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
        answer = answer.length() > LONGEST ? answer.substring(0, LONGEST) : answer;
    }

    /** Whether the server took it. */
    boolean isAccepted() {
        return result == Result.ACCEPTED || result == Result.ACCEPTED_IN_PART;
    }

    /** What came of it. */
    enum Result {
        /** The server took it for all recipients. */
        ACCEPTED,
        /** The server took it, but not for all recipients. */
        ACCEPTED_IN_PART,
        /** The server refused it. */
        REFUSED,
        /** The connection was lost after all of the letter was sent and before the server answered. */
        UNKNOWN,
        /** The connection was lost before all of the letter was sent, so that the server cannot have taken it. */
        NOT_SENT
    }
}
