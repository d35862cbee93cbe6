package nl.licentiesync.pages.school;

import java.util.List;

/**
 * A frequent question, answered for one school.
 *
 * @param topic what it is about, in a word
 */
public record Question(String topic, String question, List<String> answers) {}
