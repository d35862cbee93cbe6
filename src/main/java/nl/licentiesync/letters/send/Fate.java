package nl.licentiesync.letters.send;

/** What is known of a letter before it is sent. */
enum Fate {
    /** It is to be sent. */
    OPEN,
    /** A server has taken it. */
    SENT,
    /** A server may have taken it: sending was killed or lost its connection before the answer. */
    UNKNOWN
}
