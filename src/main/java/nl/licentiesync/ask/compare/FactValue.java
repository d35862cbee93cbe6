package nl.licentiesync.ask.compare;

/**
 * The value of a fact, for programs and for sentences.
 *
 * @param code for other programs
 * @param text in a sentence
 */
record FactValue(String code, String text) {}
