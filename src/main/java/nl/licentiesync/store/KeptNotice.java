package nl.licentiesync.store;

/**
 * A notice of a published run, kept to recognise new ones.
 *
 * @param kind its kind, as a word
 * @param subject what tells it from others of its kind
 * @param amount how much it concerned
 * @param nights for how many nights it had lasted, at least 1
 */
public record KeptNotice(String kind, String subject, long amount, int nights) {}
