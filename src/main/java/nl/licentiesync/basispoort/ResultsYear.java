package nl.licentiesync.basispoort;

import nl.licentiesync.model.Access;

/** What Basispoort is to be told of programs of which only the results are visible. */
public enum ResultsYear {
    /** They stay granted. */
    GRANT,
    /** They are revoked. */
    REVOKE;

    /** Whether a teacher with this access is to have the method. */
    boolean isWanted(Access access) {
        return access == Access.FULL || access == Access.RESULTS_ONLY && this == GRANT;
    }
}
