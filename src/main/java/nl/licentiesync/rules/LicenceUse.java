package nl.licentiesync.rules;

/** What a licence gives on a day to teachers whom nothing else holds back. */
public enum LicenceUse {
    /** Nothing: it has not started, is over, or never ran. */
    NONE,
    /** The program. */
    FULL,
    /** Nothing, as its terms do not hold while it runs. */
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
