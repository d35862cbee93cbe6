package nl.licentiesync.store;

/**
 * A notice as a published run keeps it, so that the next one can tell what is new.
 *
 * @param kind its kind, as a word
 * @param subject what tells it from others of its kind
 * @param amount how much it concerned
 * @param nights for how many nights it had lasted, at least 1
 */
public record KeptNotice(String kind, String subject, long amount, int nights) {}
