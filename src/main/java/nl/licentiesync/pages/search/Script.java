package nl.licentiesync.pages.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A script that calls one function of the search page, with a name and with lines. */
final class Script {

    private static final byte[] END = ascii("\")\n");

    /** A tab as a script writes it. */
    static final byte[] TAB = ascii("\\t");

    static final byte[] END_OF_LINE = ascii("\\n");
    static final byte[] COMMA = ascii(",");
    static final byte[] NOTHING = {};

    private byte[] bytes;
    private int size;

    /**
     * A script without lines yet.
     *
     * @param key tells the files of one function apart
     * @param size of the lines, about
     */
    Script(String function, String key, int size) {
        this.bytes = new byte[size + 64];
        put(ascii(function + "(\"" + key + "\",\""));
    }

    /** Adds what is written as scripts write it. */
    void put(byte[] written) {
        put(written, 0, written.length);
    }

    /** Adds a part of what is written as scripts write it. */
    void put(byte[] written, int from, int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
        }
        System.arraycopy(written, from, bytes, size, length);
        size += length;
    }

    /** The whole script. */
    ByteBuffer end() {
        put(END);
        return ByteBuffer.wrap(bytes, 0, size);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Texts of one line, as they stand between the quotes of a script: with tabs between them and a line end. */
    static byte[] line(String... texts) {
        StringBuilder line = new StringBuilder(64);
        for (int i = 0; i < texts.length; i++) {
            put(line.append(i == 0 ? "" : "\\t"), texts[i]);
        }
        return line.append("\\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A text as a page has it when it has read a script: tabs and line ends are blanks there. */
    static String plain(String text) {
        return text.replace('\n', ' ').replace('\t', ' ');
    }

    /** Tabs and line ends would end a text: they are blanks. */
    private static void put(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> line.append('\\').append(c);
                case '\n', '\t' -> line.append(' ');
                default -> {
                    if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
                        line.append("\\u")
                                .append(Integer.toHexString(c | 0x10000).substring(1));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
    }
}
