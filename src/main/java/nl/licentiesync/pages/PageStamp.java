package nl.licentiesync.pages;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The paragraph at the end of a page that tells since which night it says what it says. */
final class PageStamp {

    private static final byte[] BEGINNING = "<p class=\"stamp\">".getBytes(StandardCharsets.UTF_8);

    private PageStamp() {}

    /** Whether two pages are the same but for the night that their stamps tell. */
    static boolean isAllThatDiffers(ByteBuffer one, ByteBuffer other) {
        int at = beginning(one);
        int otherAt = beginning(other);
        return at == otherAt
                && one.slice(0, at).equals(other.slice(0, at))
                && afterStamp(one, at).equals(afterStamp(other, at));
    }

    /** Where the text of the stamp begins; the end of the page when it has none. */
    private static int beginning(ByteBuffer page) {
        for (int at = page.limit() - BEGINNING.length; at >= 0; at--) {
            if (page.get(at) == BEGINNING[0] && page.slice(at, BEGINNING.length).equals(ByteBuffer.wrap(BEGINNING))) {
                return at + BEGINNING.length;
            }
        }
        return page.limit();
    }

    private static ByteBuffer afterStamp(ByteBuffer page, int at) {
        int end = at;
        while (end < page.limit() && page.get(end) != '<') {
            end++;
        }
        return page.slice(end, page.limit() - end);
    }
}
