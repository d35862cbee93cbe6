package nl.licentiesync.pages;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as they are searched and sorted: in lower case, without marks. The script of the search page does the same. */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Map<Character, String> LETTERS =
            Map.of('ß', "ss", 'ø', "o", 'ł', "l", 'æ', "ae", 'œ', "oe", 'đ', "d", 'ı', "i", 'ð', "d", 'þ', "th");

    /** The letters of western languages folded, by their number; found when they are met first. */
    private static final AtomicReferenceArray<@Nullable String> WESTERN = new AtomicReferenceArray<>(0x180);

    private FoldedText() {}

    /** The folded text. */
    public static String of(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return ofWestern(text);
            }
            folded[i] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return new String(folded);
    }

    /** Each of these letters is folded alone; others may depend on those beside them. */
    private static String ofWestern(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= WESTERN.length()) {
                return ofAny(text);
            }
            String known = WESTERN.get(c);
            if (known == null) {
                known = ofAny(String.valueOf(c));
                WESTERN.set(c, known);
            }
            folded.append(known);
        }
        return folded.toString();
    }

    private static String ofAny(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
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
