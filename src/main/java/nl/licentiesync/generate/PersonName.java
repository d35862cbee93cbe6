package nl.licentiesync.generate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a teacher.
 *
 * @param prefix such as "van den"; empty when there is none
 */
record PersonName(String first, String prefix, String last) {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]");

    /** The name as it begins an e-mail address: initial, dot, last name, in plain letters. */
    String mailbox() {
        return plain(first).charAt(0) + "." + plain(prefix + last);
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ø', 'o');
        return NOT_A_LETTER.matcher(apart).replaceAll("");
    }
}
