package nl.licentiesync.pages.school;

/** A last day on which licences can be cancelled, with the names of their programs. */
public record DayToCancel(String date, String programs) {}
