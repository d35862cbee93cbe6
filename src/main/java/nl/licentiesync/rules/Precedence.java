package nl.licentiesync.rules;

/** The reasons why one licence counts before another for the same program (section 2.3). */
public enum Precedence {
    /** It stands better: running before results, terms that hold before terms that do not, and so on. */
    BETTER_STANDING,
    /** It stands as well and ends later, or never. */
    LATER_END,
    /** It ends as late and started later. */
    LATER_START,
    /** Neither has started, and it starts earlier. */
    EARLIER_START,
    /** All else is equal; its number is the smaller one. */
    SMALLER_ID
}
