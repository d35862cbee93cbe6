package nl.licentiesync.exports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the first bytes of a file tell of one that is no text, or none in the given encoding. */
final class FirstBytes {

    /** What begins so, by its beginning in lower case. */
    private static final Map<String, String> MARKUP = Map.of(
            "<!doctype html", "a web page",
            "<html", "a web page",
            "<table", "a web page",
            "<?xml", "an XML document");

    /** No header is so short that a row with a zero byte begins before. */
    private static final int LOOKED_AT = 16;

    private final byte[] bytes;
    private final Charset said;

    FirstBytes(byte[] bytes, Charset said) {
        this.bytes = bytes.clone();
        this.said = said;
    }

    /** What the file is when it is HTML or XML, in the middle of a sentence. */
    Optional<String> markup() {
        String text = Blanks.trimmed(new String(bytes, StandardCharsets.UTF_8)).toLowerCase(Locale.ROOT);
        return MARKUP.entrySet().stream()
                .filter(markup -> text.startsWith(markup.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The form of UTF-16 in which the file seems to be, though nobody said so: every second byte is zero. */
    Optional<Charset> unmarkedUtf16() {
        if (!oneByteIsOneLetter() || length() < 4) {
            return Optional.empty();
        }
        return isZeroFrom(1) && bytes[0] != 0
                ? Optional.of(StandardCharsets.UTF_16LE)
                : isZeroFrom(0) && bytes[1] != 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Whether they hold a zero byte, which no text has in an encoding with a byte for each letter. */
    boolean areBinary() {
        for (int i = 0; i < length(); i++) {
            if (bytes[i] == 0 && oneByteIsOneLetter()) {
                return true;
            }
        }
        return false;
    }

    private boolean isZeroFrom(int first) {
        for (int i = first; i < length(); i += 2) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private int length() {
        return Math.min(bytes.length, LOOKED_AT);
    }

    private boolean oneByteIsOneLetter() {
        return said.canEncode() && said.encode("a").limit() == 1;
    }
}
