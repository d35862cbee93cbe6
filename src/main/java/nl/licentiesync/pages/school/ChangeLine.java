package nl.licentiesync.pages.school;

/**
 * The changes for one program since the run before.
 *
 * @param kind the change's code
 * @param what in words
 * @param number of teachers
 * @param who their names
 */
public record ChangeLine(String kind, String what, String program, int number, String who) {}
