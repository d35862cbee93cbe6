package nl.licentiesync.rules;

/** The reasons why one licence counts before another for the same program (section 2.3). */
public enum Precedence {
    /** It has a better rank: running before results, accepted terms before open ones, and so on. */
    BETTER_STANDING,
    /** It has the same rank and ends later, or never. */
    LATER_END,
    /** It ends on the same day and started later. */
    LATER_START,
    /** Neither has started, and it starts earlier. */
    EARLIER_START,
    /** Its licence_id is smaller; everything else is equal. */
    SMALLER_ID
}
