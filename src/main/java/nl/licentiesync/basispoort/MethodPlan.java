package nl.licentiesync.basispoort;

import nl.licentiesync.model.AccountIds;

/**
 * What is to be sent for one method.
 *
 * @param granted accounts to add to its list
 * @param kept accounts that stay
 * @param revoked accounts to remove from it
 * @param others number of accounts in its list that are not ours
 */
public record MethodPlan(String method, AccountIds granted, AccountIds kept, AccountIds revoked, int others) {

    /** Compares who is to have a method with who has it. */
    static MethodPlan of(String method, AccountIds wanted, AccountIds actual, AccountIds ours) {
        return new MethodPlan(
                method,
                wanted.without(actual),
                wanted.and(actual),
                actual.and(ours).without(wanted),
                actual.without(ours).size());
    }

    /** How many of ours its list holds. */
    public int held() {
        return kept.size() + revoked.size();
    }
}
