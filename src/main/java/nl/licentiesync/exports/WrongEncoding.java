package nl.licentiesync.exports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Explains why an export is not in the given encoding, and which one fits. It reads the file again, so it is used
 * only for the message.
 */
final class WrongEncoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    private final TextSource source;
    private final Path path;
    private final Charset charset;

    WrongEncoding(TextSource source) {
        this.source = source;
        this.path = source.path();
        this.charset = source.charset();
    }

    /** One sentence with the line of the first byte that is wrong, and what to do. */
    String sentence() {
        try {
            return withLine();
        } catch (IOException unreadable) {
            return "%s cannot be read as %s; name its encoding with --encoding.".formatted(path, charset.name());
        }
    }

    /** The encoding in which the file is text, when it is not text in the given one. */
    Optional<Charset> fitting() throws IOException {
        Look look = new Look(charset);
        boolean isUtf8 = charset.equals(StandardCharsets.UTF_8);
        if (look.line == 0 || source.isMarked() || isUtf8 && look.beyondAscii) {
            return Optional.empty();
        }
        if (!isUtf8 && isUtf8()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return charset.equals(WINDOWS)
                ? Optional.empty()
                : new PlausibleText(WINDOWS).firstBeyondAscii(source).map(letter -> WINDOWS);
    }

    private boolean isUtf8() throws IOException {
        Look utf8 = new Look(StandardCharsets.UTF_8);
        return utf8.line == 0 && utf8.beyondAscii;
    }

    private String withLine() throws IOException {
        Look said = new Look(charset);
        String where = String.format(
                Locale.ROOT, "%s is not %s: line %d holds the byte %02X", path, charset.name(), said.line, said.wrong);
        if (charset.equals(StandardCharsets.UTF_8) && said.beyondAscii) {
            return said.atEnd
                    ? String.format(
                            Locale.ROOT,
                            "%s ends in the middle of a character (line %d), as when it is cut off; run again when the export is complete.",
                            path,
                            said.line)
                    : where + ", while other characters are proper UTF-8; export all of it in one encoding.";
        }
        if (source.isMarked() && !charset.equals(StandardCharsets.UTF_8)) {
            return where + ", though it begins with the mark of that encoding; export it again.";
        }
        if (!charset.equals(StandardCharsets.UTF_8) && isUtf8()) {
            return where + ", and all of it is proper UTF-8; leave --encoding away, or give --encoding UTF-8.";
        }
        if (!charset.equals(WINDOWS)) {
            Optional<String> letter = new PlausibleText(WINDOWS).firstBeyondAscii(source);
            if (letter.isPresent()) {
                return where + ", which is " + letter.get()
                        + " in windows-1252; if that is right, add --encoding windows-1252.";
            }
        }
        return where + "; name its encoding with --encoding, or export it as UTF-8.";
    }

    /** One pass through the file: where it is wrong in a charset, and whether it holds characters beyond ASCII. */
    private final class Look {

        private int line;
        private int wrong;
        private boolean atEnd;
        private boolean beyondAscii;
        private int lineEnds;
        private boolean afterReturn;

        Look(Charset charset) throws IOException {
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
            CharBuffer chars = CharBuffer.allocate(BUFFER);
            try (InputStream in = new BufferedInputStream(source.open(), BUFFER)) {
                boolean end = false;
                while (!end) {
                    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                    end = count < 0;
                    bytes.position(bytes.position() + Math.max(count, 0)).flip();
                    decode(decoder, bytes, chars, end);
                    bytes.compact();
                }
            }
        }

        private void decode(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean end) {
            while (true) {
                CoderResult result = decoder.decode(bytes, chars, end);
                take(chars.flip());
                chars.clear();
                if (result.isUnderflow()) {
                    return;
                }
                if (result.isError()) {
                    if (line == 0) {
                        line = lineEnds + 1;
                        wrong = bytes.get(bytes.position()) & 0xFF;
                        atEnd = end && result.length() == bytes.remaining();
                    }
                    bytes.position(bytes.position() + result.length());
                }
            }
        }

        private void take(CharBuffer chars) {
            while (chars.hasRemaining()) {
                char c = chars.get();
                if (c == '\r' || c == '\n' && !afterReturn) {
                    lineEnds++;
                }
                afterReturn = c == '\r';
                beyondAscii |= c >= 0x80 && c != '\uFEFF';
            }
        }
    }
}
