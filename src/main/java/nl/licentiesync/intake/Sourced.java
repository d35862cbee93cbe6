package nl.licentiesync.intake;

/** A used row and the physical line that it, or the rejected row it stands in for, begins on. */
record Sourced<T>(int line, T row) {}
