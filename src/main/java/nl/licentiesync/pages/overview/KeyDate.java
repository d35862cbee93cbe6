package nl.licentiesync.pages.overview;

/** An important date with its distance and meaning. */
public record KeyDate(String day, String away, String meaning) {}
