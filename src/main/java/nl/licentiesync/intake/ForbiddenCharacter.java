package nl.licentiesync.intake;

import org.jspecify.annotations.Nullable;

/** The kinds of characters that an id must not hold. */
enum ForbiddenCharacter {
    /** A line end. */
    LINE_END,
    /** Nobody sees it. */
    CONTROL_CHARACTER,
    /** A semicolon, at which a Dutch spreadsheet splits cells. */
    SEMICOLON;

    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    /** The kind of a character; null when an id may hold it. */
    static @Nullable ForbiddenCharacter of(char c) {
        if (c == ';') {
            return SEMICOLON;
        }
        if (c >= ' ' && c <= '~') {
            return null;
        }
        if (LINE_ENDS.indexOf(c) >= 0) {
            return LINE_END;
        }
        return Character.isISOControl(c) ? CONTROL_CHARACTER : null;
    }

    /** The kind of the first such character that nobody sees, else of the semicolon; null when an id has none. */
    static @Nullable ForbiddenCharacter in(String id) {
        ForbiddenCharacter found = null;
        for (int place = 0; place < id.length(); place++) {
            ForbiddenCharacter kind = of(id.charAt(place));
            if (kind != null && kind != SEMICOLON) {
                return kind;
            }
            found = kind == null ? found : kind;
        }
        return found;
    }

    /** Whether a replacement character is shown in its place. */
    boolean isInvisible() {
        return this != SEMICOLON;
    }
}
