package nl.licentiesync.rosters;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of an XML document in the encoding of its byte order mark, else in the declared one, else UTF-8. UTF-8 is
 * decoded by the parser, which is the quickest. The text remembers why it failed, as a parser may not tell.
 */
final class XmlText {

    private static final int BUFFER = 1 << 14;
    private static final int LONGEST_DECLARATION = 512;
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']{1,64})[\"']");

    private final InputStream bytes;
    private final Charset charset;
    private final boolean isReadByParser;
    private @Nullable IOException failure;
    private boolean ended;

    private XmlText(InputStream bytes, Charset charset, boolean isReadByParser) {
        this.bytes = bytes;
        this.charset = charset;
        this.isReadByParser = isReadByParser;
    }

    /** The text of a document; fails when the declared encoding is unknown, or cannot be that of the declaration. */
    static XmlText of(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, LONGEST_DECLARATION);
        byte[] start = in.readNBytes(LONGEST_DECLARATION);
        in.unread(start);
        Charset marked = marked(start, in);
        if (marked != null) {
            return new XmlText(in, marked, false);
        }
        Matcher declaration = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
        if (!declaration.lookingAt()) {
            return new XmlText(in, StandardCharsets.UTF_8, true);
        }
        String name = declaration.group(1);
        Charset declared = charset(name);
        boolean canBe = declared != null
                && declared.canEncode()
                && new String("<?xml".getBytes(declared), StandardCharsets.ISO_8859_1).equals("<?xml");
        if (declared == null || !canBe) {
            throw new UnreadableRoster(RosterFault.ENCODING, 1, name);
        }
        return new XmlText(in, declared, declared.equals(StandardCharsets.UTF_8));
    }

    /** A parser of the text. */
    XMLStreamReader parser(XMLInputFactory factory) throws XMLStreamException {
        return isReadByParser
                ? factory.createXMLStreamReader(new Bytes())
                : factory.createXMLStreamReader(new Characters(decoded()));
    }

    /** Fails when the bytes of a document are not text in its encoding, and says on which line. */
    static void requireEncoding(InputStream bytes) throws IOException {
        XmlText text = of(bytes);
        CharsetDecoder decoder = text.decoder();
        ByteBuffer encoded = ByteBuffer.allocate(BUFFER).flip();
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        int line = 1;
        boolean isAtEnd = false;
        while (!isAtEnd) {
            encoded.compact();
            int read = text.bytes.read(encoded.array(), encoded.position(), encoded.remaining());
            encoded.position(encoded.position() + Math.max(0, read)).flip();
            isAtEnd = read < 0;
            CoderResult result = decoder.decode(encoded, characters, isAtEnd);
            line += (int) characters.flip().chars().filter(c -> c == '\n').count();
            characters.clear();
            if (result.isError()) {
                throw new UnreadableRoster(RosterFault.ENCODING, line, text.encoding());
            }
        }
    }

    private Reader decoded() {
        return new InputStreamReader(bytes, decoder());
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
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
        return charset.name();
    }

    /** Why no more of the text could be given; null while it can. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Whether all of the text was given. */
    boolean hasEnded() {
        return ended;
    }

    private int noted(Reading reading) throws IOException {
        try {
            int read = reading.read();
            ended |= read < 0;
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private interface Reading {

        int read() throws IOException;
    }

    /** The bytes of the document. */
    private final class Bytes extends InputStream {

        @Override
        public int read() throws IOException {
            return noted(bytes::read);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return noted(() -> bytes.read(into, from, length));
        }
    }

    /** The characters of the document; leaves the file open, whose rest is read for the fingerprint. */
    private final class Characters extends Reader {

        private final Reader decoded;

        Characters(Reader decoded) {
            this.decoded = decoded;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            return noted(() -> decoded.read(into, from, length));
        }

        @Override
        public void close() {}
    }
}
