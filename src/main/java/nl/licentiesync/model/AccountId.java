package nl.licentiesync.model;

/** The number of an account in Basispoort: 1 to 2^63-1, written without leading zeros. */
public final class AccountId {

    /** Stands for a text that is no such number. */
    public static final long NONE = 0;

    /** Digits of the largest number. */
    private static final int MOST_DIGITS = 19;

    private AccountId() {}

    /** The number that a text is, or {@link #NONE}. */
    public static long parse(String text) {
        int length = text.length();
        if (length == 0 || length > MOST_DIGITS || text.charAt(0) == '0') {
            return NONE;
        }
        long id = 0;
        for (int i = 0; i < length; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return NONE;
            }
            id = id * 10 + (digit - '0');
        }
        // Nineteen digits are less than twice as many, so that a larger number is negative.
        return Math.max(id, NONE);
    }
}
