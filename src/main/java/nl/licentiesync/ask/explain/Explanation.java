package nl.licentiesync.ask.explain;

import java.util.List;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;

/**
 * The answers for one teacher at one school.
 *
 * @param hasPrograms whether there are answers at all, of which only some may have been asked for
 * @param answers by program; none when the teacher has no row
 * @param doubts what was wrong in the exports with the teacher's row, each in a sentence
 */
public record Explanation(
        School school, Teacher teacher, boolean hasPrograms, List<Answer> answers, List<String> doubts) {}
