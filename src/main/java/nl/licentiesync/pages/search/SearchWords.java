package nl.licentiesync.pages.search;

import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.pages.FoldedText;

/** The words of a name as they are searched: in lower case, without marks. The script of the search page does the same. */
final class SearchWords {

    private SearchWords() {}

    /** The words of a text, in order. */
    static List<String> of(String text) {
        String folded = FoldedText.of(text);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean isPart = i < folded.length() && Character.isLetterOrDigit(codePointAround(folded, i));
            if (isPart && start < 0) {
                start = i;
            } else if (!isPart && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static int codePointAround(String text, int at) {
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? text.codePointAt(at - 1) : text.codePointAt(at);
    }
}
