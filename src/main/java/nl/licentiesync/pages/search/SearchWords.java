package nl.licentiesync.pages.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of a name as they are searched: in lower case, without marks. The script of the search page does the same. */
final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Map<Character, String> LETTERS =
            Map.of('ß', "ss", 'ø', "o", 'ł', "l", 'æ', "ae", 'œ', "oe", 'đ', "d", 'ı', "i", 'ð', "d", 'þ', "th");

    private SearchWords() {}

    /** The words of a text, in order. */
    static List<String> of(String text) {
        String folded = folded(text);
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

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static int codePointAround(String text, int at) {
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? text.codePointAt(at - 1) : text.codePointAt(at);
    }

    private static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        StringBuilder folded = new StringBuilder();
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            folded.append(LETTERS.getOrDefault(c, String.valueOf(c)));
        }
        return folded.toString();
    }
}
