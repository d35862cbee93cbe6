package nl.licentiesync.generate;

import java.util.Locale;

/**
 * Number, code and name of a generated school.
 *
 * @param number the school's place in the exports, from 0
 * @param numbersAreAccounts whether the number of a teacher is the account, as Basispoort has it
 */
record SchoolIdentity(int number, String code, String name, boolean numbersAreAccounts) {

    /** The school's mail domain, of a kind that is reserved for examples and belongs to nobody. */
    String mailDomain() {
        return "school-" + code.toLowerCase(Locale.ROOT) + ".example";
    }
}
