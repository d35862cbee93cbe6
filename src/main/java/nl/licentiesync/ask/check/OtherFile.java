package nl.licentiesync.ask.check;

/**
 * A file of the folder that is no export.
 *
 * @param problem why it cannot be read, in a sentence; empty when it can, but looks like no export that is missing
 */
public record OtherFile(String name, String problem) {}
