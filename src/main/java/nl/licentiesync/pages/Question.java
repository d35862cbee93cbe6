package nl.licentiesync.pages;

import java.util.List;

/**
 * A question that helpdesks hear every day, answered for this school.
 *
 * @param topic what it is about, in a word
 */
public record Question(String topic, String question, List<String> answers) {}
