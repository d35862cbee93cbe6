package nl.licentiesync.exports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Detects UTF-8 text that was decoded in a single-byte encoding, such as Ã« for ë, here or by an earlier program. If
 * every character beyond ASCII fits, each of them counts; without it only combinations that no word contains.
 */
public final class MisreadUtf8 {

    private static final int LONGEST = 4;

    /** The usual encoding in which UTF-8 is read by mistake. */
    private static final Charset USUAL = Charset.forName("windows-1252");

    private final CharsetEncoder encoder;
    private final StringBuilder run = new StringBuilder();
    private final Seen all = new Seen();
    private final Seen typical = new Seen();
    private boolean otherCharacters;
    private int line = 1;
    private char previous;

    /** Looks at text that is read in an encoding of {@link #canBeReadAs}. */
    MisreadUtf8(Charset charset) {
        this.encoder = (charset.equals(StandardCharsets.UTF_8) ? USUAL : charset).newEncoder();
    }

    /** Whether text of this charset can be looked at: UTF-8, or a single-byte one that holds more than ASCII. */
    public static boolean canBeReadAs(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || isSingleByte(charset);
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode()
                && charset.newEncoder().maxBytesPerChar() == 1
                && !charset.equals(StandardCharsets.US_ASCII);
    }

    /** Takes the next part of the decoded text. */
    void take(char[] text, int offset, int length) {
        boolean inRun = !run.isEmpty();
        for (int i = offset; i < offset + length; i++) {
            char c = text[i];
            if (c >= 0x80) {
                run.append(c);
                inRun = true;
                continue;
            }
            if (inRun) {
                endRun();
                inRun = false;
            }
            if (c == '\r' || c == '\n' && previous != '\r') {
                line++;
            }
            previous = c;
        }
    }

    /** The result, once all text was read. */
    Optional<Seen> found() {
        endRun();
        Seen seen = otherCharacters ? typical : all;
        return seen.lines == 0 ? Optional.empty() : Optional.of(seen);
    }

    private void endRun() {
        if (run.length() == 1) {
            // No character of UTF-8 beyond ASCII has a single byte.
            otherCharacters = true;
            run.setLength(0);
            return;
        }
        if (!encoder.canEncode(run)) {
            otherCharacters = true;
            run.setLength(0);
            return;
        }
        ByteBuffer bytes = encoded();
        int at = 0;
        while (at < run.length()) {
            String character = characterAt(bytes, at);
            int length = Math.max(1, character.getBytes(StandardCharsets.UTF_8).length);
            if (isEuropean(character)) {
                String odd = run.substring(at, at + length);
                all.add(line, odd);
                if (!odd.codePoints().skip(1).allMatch(Character::isLetter)) {
                    typical.add(line, odd);
                }
            } else {
                otherCharacters = true;
            }
            at += length;
        }
        run.setLength(0);
    }

    private ByteBuffer encoded() {
        try {
            return encoder.encode(CharBuffer.wrap(run));
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("All of it can be encoded", e);
        }
    }

    /** The character of UTF-8 whose bytes begin in a place; empty when there is none. */
    private static String characterAt(ByteBuffer bytes, int at) {
        for (int length = 2; length <= LONGEST && at + length <= bytes.limit(); length++) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(bytes.slice(at, length))
                        .toString();
            } catch (CharacterCodingException notOfThisLength) {
                continue;
            }
        }
        return "";
    }

    /** Whether it is what names in Europe hold: a Latin letter or sign, or punctuation. */
    private static boolean isEuropean(String character) {
        int c = character.isEmpty() ? 0 : character.codePointAt(0);
        return c >= 0xA0 && c <= 0x233 || c >= 0x2010 && c <= 0x20CF;
    }

    /** Where odd characters stand. */
    public static final class Seen {

        private int first;
        private int last;
        private int lines;
        private String odd = "";

        private void add(int line, String characters) {
            if (lines == 0) {
                first = line;
                odd = characters;
            }
            if (line != last) {
                lines++;
                last = line;
            }
        }

        /** The first line with any. */
        public int line() {
            return first;
        }

        /** Number of lines with any. */
        public int lines() {
            return lines;
        }

        /** The first of them. */
        public String characters() {
            return odd;
        }
    }
}
