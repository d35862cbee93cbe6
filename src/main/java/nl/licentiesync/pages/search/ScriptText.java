package nl.licentiesync.pages.search;

/** Writes a text as a string of a script. */
final class ScriptText {

    private ScriptText() {}

    /** The text between quotes. */
    static String quoted(CharSequence text) {
        StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
                        quoted.append("\\u")
                                .append(Integer.toHexString(c | 0x10000).substring(1));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
