package nl.licentiesync.ask.compare;

/**
 * What a fact says.
 *
 * @param code for other programs
 * @param text in a sentence
 */
record FactValue(String code, String text) {}
