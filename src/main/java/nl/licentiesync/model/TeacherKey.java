package nl.licentiesync.model;

/** One teacher at one school: the key of the teacher export. */
public record TeacherKey(TeacherId teacher, SchoolCode school) {}
