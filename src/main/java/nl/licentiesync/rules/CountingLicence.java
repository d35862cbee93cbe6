package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.Comparator;

/** Selects the licence that counts for a program (section 2.3). */
public final class CountingLicence {

    private static final Comparator<LicenceStatus> LATER_END_FIRST =
            Comparator.comparing(CountingLicence::endOrNever, Comparator.reverseOrder());
    private static final Comparator<LicenceStatus> LATER_START_FIRST =
            Comparator.comparing(licenceStatus -> licenceStatus.licence().startsOn(), Comparator.reverseOrder());
    private static final Comparator<LicenceStatus> EARLIER_START_FIRST =
            Comparator.comparing(licenceStatus -> licenceStatus.licence().startsOn());
    private static final Comparator<LicenceStatus> SMALLER_ID_FIRST =
            Comparator.comparing(licenceStatus -> licenceStatus.licence().id());

    private static final Comparator<LicenceStatus> USUAL_TIES =
            LATER_END_FIRST.thenComparing(LATER_START_FIRST).thenComparing(SMALLER_ID_FIRST);
    private static final Comparator<LicenceStatus> TIES_BEFORE_START =
            EARLIER_START_FIRST.thenComparing(SMALLER_ID_FIRST);

    /** The best licence first. */
    public static final Comparator<LicenceStatus> BEST_FIRST =
            Comparator.comparingInt(CountingLicence::rank).thenComparing(CountingLicence::breakTie);

    private CountingLicence() {}

    /** Why the one that counts goes before another. */
    public static Precedence why(LicenceStatus counting, LicenceStatus other) {
        if (rank(counting) != rank(other)) {
            return Precedence.BETTER_STANDING;
        }
        if (counting.phase() == Phase.NOT_STARTED) {
            return EARLIER_START_FIRST.compare(counting, other) == 0 ? Precedence.SMALLER_ID : Precedence.EARLIER_START;
        }
        if (LATER_END_FIRST.compare(counting, other) != 0) {
            return Precedence.LATER_END;
        }
        return LATER_START_FIRST.compare(counting, other) == 0 ? Precedence.SMALLER_ID : Precedence.LATER_START;
    }

    private static int rank(LicenceStatus licenceStatus) {
        boolean terms = licenceStatus.terms().hold();
        return switch (licenceStatus.phase()) {
            case ACTIVE -> terms ? 1 : 4;
            case CANCELLED, CANCELLED_LATE -> terms ? 2 : 5;
            case RESULTS_YEAR -> 3;
            case NOT_STARTED -> terms ? 6 : 7;
            case ENDED -> 8;
            case WITHDRAWN -> 9;
        };
    }

    private static int breakTie(LicenceStatus left, LicenceStatus right) {
        return (left.phase() == Phase.NOT_STARTED ? TIES_BEFORE_START : USUAL_TIES).compare(left, right);
    }

    private static LocalDate endOrNever(LicenceStatus licenceStatus) {
        return licenceStatus.end() == null ? LocalDate.MAX : licenceStatus.end();
    }
}
