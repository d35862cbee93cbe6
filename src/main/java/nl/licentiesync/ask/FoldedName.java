package nl.licentiesync.ask;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/** Names in the form in which they are compared: lower case, no accents, single blanks. */
final class FoldedName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String[] LETTERS = {"ı", "ø", "ł", "đ", "ß", "æ", "œ", "ð", "þ"};
    private static final String[] WRITTEN_AS = {"i", "o", "l", "d", "ss", "ae", "oe", "d", "th"};

    private FoldedName() {}

    /** A text without case and accents; of letters that have no accent to take away, what they are written as. */
    static String of(String text) {
        String unmarked =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = BLANKS.matcher(unmarked.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        return StringUtils.replaceEach(lower, LETTERS, WRITTEN_AS);
    }

    /** A person's name, first name first: "de Groot, Femke" and "Groot, Femke de" are Femke de Groot. */
    static String ofPerson(String name) {
        int comma = name.indexOf(',');
        return of(comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma));
    }
}
