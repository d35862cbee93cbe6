package nl.licentiesync.store;

import nl.licentiesync.model.AccountId;
import nl.licentiesync.model.AccountIds;

/** The accounts of the teachers in any school state that is kept, of undone and replaced runs too. */
final class KnownAccounts {

    private KnownAccounts() {}

    /** Goes through every state of every school once. */
    static AccountIds in(PastStates states) {
        AccountIds.Builder accounts = new AccountIds.Builder();
        states.forEach(state -> state.unpack()
                .school()
                .teachers()
                .forEach(teacher -> accounts.add(AccountId.parse(teacher.basispoortId()))));
        return accounts.build();
    }
}
