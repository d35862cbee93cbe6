package nl.licentiesync.rosters;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an XML document in the encoding of its byte order mark, else in the declared one, else UTF-8. It
 * remembers why it failed, as a parser may not tell.
 */
final class XmlText extends Reader {

    private static final int LONGEST_DECLARATION = 512;
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']{1,64})[\"']");

    private final Reader text;
    private final String encoding;
    private @Nullable IOException failure;
    private boolean ended;

    private XmlText(Reader text, String encoding) {
        this.text = text;
        this.encoding = encoding;
    }

    /** The text of a document; fails when the declared encoding is unknown, or cannot be that of the declaration. */
    static XmlText of(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, 1 << 14);
        in.mark(LONGEST_DECLARATION);
        byte[] start = in.readNBytes(LONGEST_DECLARATION);
        in.reset();
        Charset marked = marked(start, in);
        if (marked != null) {
            return decoded(in, marked);
        }
        Matcher declaration = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
        if (!declaration.lookingAt()) {
            return decoded(in, StandardCharsets.UTF_8);
        }
        String name = declaration.group(1);
        Charset declared = charset(name);
        boolean canBe = declared != null
                && declared.canEncode()
                && new String("<?xml".getBytes(declared), StandardCharsets.ISO_8859_1).equals("<?xml");
        if (declared == null || !canBe) {
            throw new UnreadableRoster(RosterFault.ENCODING, 1, name);
        }
        return decoded(in, declared);
    }

    private static XmlText decoded(InputStream in, Charset charset) {
        return new XmlText(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                charset.name());
    }

    /** The encoding of a byte order mark, which is skipped, or of the first character; null where neither tells. */
    private static @Nullable Charset marked(byte[] start, InputStream in) throws IOException {
        int first = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        switch (first) {
            case 0xFEFF, 0xFFFE -> in.skipNBytes(2);
            case 0xEFBB -> in.skipNBytes(3);
            default -> {}
        }
        return switch (first) {
            case 0xFEFF, '<' -> StandardCharsets.UTF_16BE;
            case 0xFFFE, '<' << 8 -> StandardCharsets.UTF_16LE;
            case 0xEFBB -> StandardCharsets.UTF_8;
            default -> null;
        };
    }

    private static @Nullable Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** The name of the encoding. */
    String encoding() {
        return encoding;
    }

    /** Why no more characters could be given; null while they can. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Whether all characters were given. */
    boolean hasEnded() {
        return ended;
    }

    @Override
    public int read(char[] characters, int from, int length) throws IOException {
        try {
            int read = text.read(characters, from, length);
            ended |= read < 0;
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Leaves the file open, whose rest is read for the fingerprint. */
    @Override
    public void close() {}
}
