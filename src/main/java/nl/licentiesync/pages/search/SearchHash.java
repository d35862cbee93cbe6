package nl.licentiesync.pages.search;

import java.util.Locale;

/**
 * The hash under which a number, account or e-mail address is found (cyrb53): the files hold no address. The script of
 * the search page computes the same. It protects nothing against somebody who tries addresses.
 */
final class SearchHash {

    /** Its digits: one of some thousand searches in a country finds somebody else too. */
    static final int LENGTH = 8;

    private static final int UNUSED_BITS = 53 - 4 * LENGTH;

    private final long hash;

    private SearchHash(long hash) {
        this.hash = hash;
    }

    static SearchHash of(String value) {
        String text = value.toLowerCase(Locale.ROOT);
        int h1 = 0xdeadbeef;
        int h2 = 0x41c6ce57;
        for (int i = 0; i < text.length(); i++) {
            h1 = (h1 ^ text.charAt(i)) * (int) 2654435761L;
            h2 = (h2 ^ text.charAt(i)) * 1597334677;
        }
        h1 = (h1 ^ h1 >>> 16) * (int) 2246822507L ^ (h2 ^ h2 >>> 13) * (int) 3266489909L;
        h2 = (h2 ^ h2 >>> 16) * (int) 2246822507L ^ (h1 ^ h1 >>> 13) * (int) 3266489909L;
        return new SearchHash(((h2 & 0x1FFFFFL) << 32) + (h1 & 0xFFFFFFFFL));
    }

    /** In hexadecimal. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%0" + LENGTH + "x", hash >>> UNUSED_BITS);
    }
}
