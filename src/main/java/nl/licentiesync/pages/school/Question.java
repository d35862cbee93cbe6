package nl.licentiesync.pages.school;

import gg.jte.Content;
import java.util.List;
import nl.licentiesync.pages.RenderedOnce;

/**
 * A frequent question, answered for one school or for all.
 *
 * @param topic what it is about, in a word
 * @param rendered question and answers in the page
 */
public record Question(String topic, String question, List<String> answers, RenderedOnce rendered) {

    /** Of one school. */
    Question(String topic, String question, List<String> answers) {
        this(topic, question, answers, new RenderedOnce());
    }

    /** Question and answers, as the page has them. */
    public Content as(Content rendering) {
        return rendered.of(rendering);
    }
}
