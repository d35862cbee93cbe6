package nl.licentiesync.pages;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts as they are searched and sorted: in lower case, without marks. The script of the search page does the same. */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Map<Character, String> LETTERS =
            Map.of('ß', "ss", 'ø', "o", 'ł', "l", 'æ', "ae", 'œ', "oe", 'đ', "d", 'ı', "i", 'ð', "d", 'þ', "th");

    private FoldedText() {}

    /** The folded text. */
    public static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
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

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
