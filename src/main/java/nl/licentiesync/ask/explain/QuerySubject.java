package nl.licentiesync.ask.explain;

import nl.licentiesync.model.SchoolCode;
import org.jspecify.annotations.Nullable;

/**
 * The teacher, school and program that a question names.
 *
 * @param teacher a number, address or name; null for all of the school
 * @param school the only one; null for wherever the teacher works
 * @param program a code or name; null for all
 * @param onlyBlocked whether only programs with an obstacle are asked for
 */
public record QuerySubject(
        @Nullable String teacher,
        @Nullable SchoolCode school,
        @Nullable String program,
        boolean onlyBlocked) {}
