package nl.licentiesync.pages.school;

/** A sentence about a program. */
public record ProgramNote(String id, String name, String text) {}
