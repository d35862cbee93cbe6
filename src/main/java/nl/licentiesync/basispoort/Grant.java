package nl.licentiesync.basispoort;

import java.util.List;
import nl.licentiesync.model.Access;

/**
 * What becomes of one method for one account: a row of grants.csv.
 *
 * @param access what it opens; none when it is revoked
 * @param reasons of the rows of the run that decide; NOT_IN_EXPORT when there is none
 */
record Grant(
        String method,
        long account,
        Action action,
        Access access,
        List<String> schools,
        List<String> teachers,
        List<String> programs,
        List<String> reasons) {

    /** What is to be done at Basispoort. */
    enum Action {
        GRANT,
        KEEP,
        REVOKE
    }
}
