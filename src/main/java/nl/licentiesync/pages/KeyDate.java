package nl.licentiesync.pages;

/** An important date with its distance and meaning. */
public record KeyDate(String day, String away, String meaning) {}
