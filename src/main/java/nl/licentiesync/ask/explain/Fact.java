package nl.licentiesync.ask.explain;

import java.util.List;
import nl.licentiesync.ask.Source;

/**
 * A fact that decides what a teacher sees.
 *
 * @param code what it is about, in a word for other programs
 * @param holds whether it speaks for seeing the program
 * @param text in a sentence
 */
public record Fact(String code, boolean holds, String text, List<Source> sources) {

    public Fact {
        sources = sources.stream().flatMap(Source::each).toList();
    }
}
