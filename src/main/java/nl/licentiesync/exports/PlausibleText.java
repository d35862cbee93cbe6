package nl.licentiesync.exports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * Checks whether a file reads as text in a single-byte encoding: letters where letters are expected, and no control
 * characters.
 */
final class PlausibleText {

    /** Characters that may follow a letter. */
    private static final String AFTER_A_LETTER = "’‘´”“…–—»«°²³®™·•€\u00A0\u00AD";

    /** Characters that may stand between two letters. */
    private static final String BETWEEN_LETTERS = "’´·–\u00AD";

    private final Charset charset;

    PlausibleText(Charset charset) {
        this.charset = charset;
    }

    /** The first character beyond ASCII of a text that is plausible; empty when it is not. */
    Optional<String> firstBeyondAscii(TextSource source) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(source.open(), decoder))) {
            String first = "";
            int before = ' ';
            int c = reader.read();
            while (c >= 0) {
                int after = reader.read();
                if (!isPlausible(before, c, after)) {
                    return Optional.empty();
                }
                first = first.isEmpty() && c >= 0x80 ? Character.toString(c) : first;
                before = c;
                c = after;
            }
            return first.isEmpty() ? Optional.empty() : Optional.of(first);
        } catch (CharacterCodingException notInThisEncoding) {
            return Optional.empty();
        }
    }

    private static boolean isPlausible(int before, int c, int after) {
        if (c < 0x80) {
            return c >= ' ' || "\t\r\n".indexOf(c) >= 0;
        }
        if (Character.isLetter(c)) {
            return !(Character.isUpperCase(c) && Character.isLowerCase(before));
        }
        return !Character.isLetter(before)
                || AFTER_A_LETTER.indexOf(c) >= 0 && (!Character.isLetter(after) || BETWEEN_LETTERS.indexOf(c) >= 0);
    }
}
