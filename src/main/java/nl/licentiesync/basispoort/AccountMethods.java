package nl.licentiesync.basispoort;

import java.util.Arrays;
import java.util.List;
import nl.licentiesync.model.AccountIds;

/** The methods that each account has in Basispoort: the lists of all methods, merged by account. */
final class AccountMethods {

    private static final int[] NONE = {};

    private final AccountIds accounts;

    /** Where the methods of an account begin, and after the last account where they end. */
    private final int[] starts;

    private final int[] methods;

    private AccountMethods(AccountIds accounts, int[] starts, int[] methods) {
        this.accounts = accounts;
        this.starts = starts;
        this.methods = methods;
    }

    /** The accounts of each method, by its number. */
    static AccountMethods of(List<AccountIds> lists) {
        AccountIds accounts = AccountIds.union(lists);
        int[] starts = new int[accounts.size() + 1];
        for (AccountIds list : lists) {
            list.forEachPlaceIn(accounts, place -> starts[place + 1]++);
        }
        for (int place = 0; place < accounts.size(); place++) {
            starts[place + 1] += starts[place];
        }
        int[] next = starts.clone();
        int[] methods = new int[starts[accounts.size()]];
        for (int method = 0; method < lists.size(); method++) {
            int number = method;
            lists.get(method).forEachPlaceIn(accounts, place -> methods[next[place]++] = number);
        }
        return new AccountMethods(accounts, starts, methods);
    }

    /** The numbers of the methods that an account has, in order. */
    int[] of(long account) {
        int place = accounts.placeOf(account);
        return place < 0 ? NONE : Arrays.copyOfRange(methods, starts[place], starts[place + 1]);
    }
}
