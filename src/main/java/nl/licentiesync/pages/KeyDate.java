package nl.licentiesync.pages;

/** A day to remember, how far away it is, and what it means. */
public record KeyDate(String day, String away, String meaning) {}
