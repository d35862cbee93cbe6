package nl.licentiesync.pages.school;

/**
 * Something that somebody has to do at a school.
 *
 * @param what in a few words
 * @param who does it, and where
 * @param effect who waits for it, empty when nobody does
 */
public record Todo(String what, String who, String effect) {}
