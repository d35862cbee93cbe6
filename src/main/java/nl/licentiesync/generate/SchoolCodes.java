package nl.licentiesync.generate;

/** Generates school codes in ascending order; every second institution has a second branch. */
final class SchoolCodes {

    /** Codes run out soon after this many schools. */
    static final int MOST = 100_000;

    private static final int LETTERS = 26;

    private SchoolCodes() {}

    /** The code of a school, counted from 0: two digits, two letters, two digits. */
    static String code(int school) {
        int institution = school / 3 * 2 + (school % 3 == 0 ? 0 : 1);
        int branch = school % 3 == 2 ? 1 : 0;
        int letters = institution % (LETTERS * LETTERS);
        String digits =
                Integer.toString(100 + institution / (LETTERS * LETTERS)).substring(1);
        return digits + (char) ('A' + letters / LETTERS) + (char) ('A' + letters % LETTERS) + "0" + branch;
    }
}
