package nl.licentiesync.generate;

import java.util.Collection;

/**
 * Somebody who teaches, at one school or at several.
 *
 * @param home the school that gave the teacher number
 * @param number the person's place among those of the home school, from 0
 * @param account whether there is a Basispoort account
 * @param leadingZero whether the account is written with a leading zero
 */
record Person(SchoolIdentity home, int number, PersonName name, String email, boolean account, boolean leadingZero) {

    /** The most teacher numbers that one school gives. */
    static final int MOST_PER_SCHOOL = 1_000;

    private static final long ACCOUNTS_FROM = 100_000_000;
    private static final long SCATTER = 48_271;
    private static final long ACCOUNTS = 100_000_007;

    /** A new person of a school; the e-mail address differs from all that are taken. */
    static Person drawn(SchoolIdentity home, int number, Collection<Person> others, RandomStream random) {
        PersonName name = NameOrigin.name(random);
        String mailbox = name.mailbox();
        String email = mailbox + "@" + home.mailDomain();
        for (int next = 2; isTaken(email, others); next++) {
            email = mailbox + next + "@" + home.mailDomain();
        }
        return new Person(home, number, name, email, false, false);
    }

    private static boolean isTaken(String email, Collection<Person> others) {
        return others.stream().anyMatch(other -> other.email.equals(email));
    }

    /** The teacher number: it is in ascending order of school. */
    String teacherId() {
        return home.numbersAreAccounts() ? digits() : GeneratedIds.code("T", uniqueNumber());
    }

    /** The digits of the Basispoort account, no two people's the same; empty without account. */
    String basispoortId() {
        boolean hasAccount = account || home.numbersAreAccounts();
        return hasAccount ? (leadingZero ? "0" : "") + digits() : "";
    }

    private String digits() {
        return Long.toString(ACCOUNTS_FROM + uniqueNumber() * SCATTER % ACCOUNTS);
    }

    /** The same person, with an account. */
    Person withAccount() {
        return new Person(home, number, name, email, true, leadingZero);
    }

    /** The same person, whose account is written with a leading zero. */
    Person withLeadingZero() {
        return new Person(home, number, name, email, account, true);
    }

    // Below ACCOUNTS, which is prime: multiplying scatters these numbers without making two of them meet.
    private long uniqueNumber() {
        return (long) home.number() * MOST_PER_SCHOOL + number;
    }
}
