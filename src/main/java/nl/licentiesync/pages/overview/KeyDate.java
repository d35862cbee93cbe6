package nl.licentiesync.pages.overview;

/**
 * An important date with its distance and meaning.
 *
 * @param link to the list of what happens then
 */
public record KeyDate(String day, String away, String meaning, String link) {}
