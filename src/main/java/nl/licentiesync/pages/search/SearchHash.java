package nl.licentiesync.pages.search;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The hash under which a number, account or e-mail address is found (cyrb53): the files hold no address. The script of
 * the search page computes the same. It protects nothing against somebody who tries addresses.
 */
final class SearchHash {

    /** So many bits are kept, 13 hexadecimal digits: among half a million people nobody is found by chance. */
    static final int BITS = 52;

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private SearchHash() {}

    /** Of a number, account or e-mail address, in any case. */
    static long of(String value) {
        return ofText(value.toLowerCase(Locale.ROOT));
    }

    /** Of a text as it is. */
    static long ofText(String text) {
        int h1 = 0xdeadbeef;
        int h2 = 0x41c6ce57;
        for (int i = 0; i < text.length(); i++) {
            h1 = (h1 ^ text.charAt(i)) * (int) 2654435761L;
            h2 = (h2 ^ text.charAt(i)) * 1597334677;
        }
        h1 = (h1 ^ h1 >>> 16) * (int) 2246822507L ^ (h2 ^ h2 >>> 13) * (int) 3266489909L;
        h2 = (h2 ^ h2 >>> 16) * (int) 2246822507L ^ (h1 ^ h1 >>> 13) * (int) 3266489909L;
        return ((h2 & 0x1FFFFFL) << 32) + (h1 & 0xFFFFFFFFL) >>> 1;
    }

    /** A hash in hexadecimal. */
    static byte[] text(long hash) {
        byte[] text = new byte[BITS / 4];
        for (int i = 0; i < text.length; i++) {
            text[i] = DIGITS[(int) (hash >>> BITS - 4 * (i + 1)) & 0xF];
        }
        return text;
    }
}
