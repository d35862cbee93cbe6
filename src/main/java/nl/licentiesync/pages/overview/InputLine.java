package nl.licentiesync.pages.overview;

/**
 * An export file in the overview.
 *
 * @param from when it was last written
 * @param age how long that was before the date of the night
 */
public record InputLine(String file, String from, String age, int read, int used, int rejected, int ignored) {}
