package nl.licentiesync.basispoort;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of differences between a run and Basispoort, in the order of drift.csv. */
public enum DriftKind {
    /** Basispoort says that the school became part of another one. */
    SCHOOL_MERGED,
    /** The school is not active in Basispoort. */
    SCHOOL_INACTIVE,
    /** The school has not permitted the publisher. */
    NO_PERMISSION,
    /** The account of a teacher is no number that Basispoort gives. */
    INVALID_ACCOUNT,
    /** The staff of the school has the account of a teacher who has none in the exports. */
    ACCOUNT_FOUND,
    /** The staff of the school lacks the account of a teacher. */
    UNKNOWN_ACCOUNT,
    /** Basispoort does not show what a teacher is to see. */
    MISSING,
    /** Basispoort shows what a teacher is not to see. */
    EXTRA,
    /** Basispoort shows a method to staff who are not in any export. */
    EXTRA_STAFF,
    /** The roles differ. */
    ROLE_DIFFERS,
    /** The last days in service differ. */
    END_DATE_DIFFERS,
    /** The year groups differ. */
    YEAR_GROUPS_DIFFER;

    private static final Set<DriftKind> SAID_IN_WORDS =
            EnumSet.of(SCHOOL_INACTIVE, NO_PERMISSION, MISSING, EXTRA, EXTRA_STAFF);

    /** Whether drift.csv says by words of our own what should be and what is. */
    boolean isSaidInWords() {
        return SAID_IN_WORDS.contains(this);
    }
}
