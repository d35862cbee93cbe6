package nl.licentiesync.model;

/** One teacher, school and program: what a link connects. */
public record LinkKey(TeacherId teacher, SchoolCode school, ProgramId program) {}
