package nl.licentiesync.ask.explain;

import java.util.List;
import nl.licentiesync.ask.Difference;

/**
 * The result of a question.
 *
 * @param assumed what was assumed, each in a sentence
 * @param explanations of each teacher at each school, by school and teacher
 * @param differences what the assumptions change for these teachers, by school, teacher, program and night
 * @param doubts what was wrong in the exports as a whole, each in a sentence
 */
public record ExplainResult(
        List<String> assumed, List<Explanation> explanations, List<Difference> differences, List<String> doubts) {}
