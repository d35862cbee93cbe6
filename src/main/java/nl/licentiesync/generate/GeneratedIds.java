package nl.licentiesync.generate;

/** Writes licence and teacher numbers. */
final class GeneratedIds {

    private static final long EIGHT_DIGITS = 100_000_000;

    private GeneratedIds() {}

    /** A letter and eight digits: with a letter in front no spreadsheet eats the zeros. */
    static String code(String letter, long number) {
        return letter + Long.toString(EIGHT_DIGITS + number).substring(1);
    }
}
