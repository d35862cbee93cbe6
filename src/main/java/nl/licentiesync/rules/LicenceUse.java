package nl.licentiesync.rules;

/** What a licence gives on a day, apart from obstacles of the teacher such as a missing account. */
public enum LicenceUse {
    /** Nothing: it has not started, is over, or never ran. */
    NONE,
    /** The program. */
    FULL,
    /** Nothing, as its terms are not accepted while it runs. */
    BLOCKED,
    /** The results alone. */
    RESULTS;

    static LicenceUse of(LicenceStatus licenceStatus) {
        if (licenceStatus.isBlockedByTerms()) {
            return BLOCKED;
        }
        return switch (licenceStatus.access()) {
            case FULL -> FULL;
            case RESULTS_ONLY -> RESULTS;
            case NONE -> NONE;
        };
    }
}
