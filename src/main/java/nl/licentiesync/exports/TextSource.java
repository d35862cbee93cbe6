package nl.licentiesync.exports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/**
 * The text of a file: unpacked when it is gzip, and decoded by its byte order mark, or else by {@code --encoding}.
 *
 * @param isPacked whether it is gzip
 * @param mark number of bytes of its byte order mark
 */
record TextSource(Path path, Charset charset, boolean isPacked, int mark) {

    private static final int BUFFER = 1 << 16;
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final int LONGEST_BEGINNING = 32;

    /** Looks at the first bytes of a file; fails when it is no text. */
    static TextSource of(Path path, Charset said) throws IOException {
        byte[] start = beginning(path, false);
        boolean isPacked = begins(start, GZIP);
        byte[] text = isPacked ? beginning(path, true) : start;
        BinaryFormat.of(text).ifPresent(format -> {
            throw new UnusableExport("%s is %s; save it as CSV.".formatted(path, format.described()));
        });
        FirstBytes first = new FirstBytes(text, said);
        first.markup().ifPresent(markup -> {
            throw new UnusableExport(
                    "%s is %s; export it as CSV, and check that this is the right file.".formatted(path, markup));
        });
        for (Mark known : Mark.values()) {
            if (begins(text, known.bytes)) {
                return new TextSource(path, known.charset, isPacked, known.bytes.length);
            }
        }
        first.unmarkedUtf16().ifPresent(charset -> {
            throw new UnusableExport(
                    "%s looks like %s without a byte order mark; add --encoding %s, or export it as UTF-8."
                            .formatted(path, charset.name(), charset.name()));
        });
        if (first.areBinary()) {
            throw new UnusableExport("%s is a binary file; save it as CSV.".formatted(path));
        }
        return new TextSource(path, said, isPacked, 0);
    }

    /** The form of UTF-16 in which a file without a mark seems to be, though it was not said; empty when it is none. */
    static Optional<Charset> unmarkedUtf16(Path path, Charset said) throws IOException {
        boolean isPacked = begins(beginning(path, false), GZIP);
        return new FirstBytes(beginning(path, isPacked), said).unmarkedUtf16();
    }

    /** The bytes of the text, from the beginning. */
    InputStream open() throws IOException {
        return open(UnaryOperator.identity());
    }

    /** Whether its encoding is that of its byte order mark. */
    boolean isMarked() {
        return mark > 0;
    }

    /**
     * The text, which fails where the bytes are not of its encoding.
     *
     * @param raw what the bytes of the file itself go through
     */
    Reader decoded(UnaryOperator<InputStream> raw) throws IOException {
        return new InputStreamReader(
                open(raw),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private InputStream open(UnaryOperator<InputStream> raw) throws IOException {
        InputStream file = raw.apply(new BufferedInputStream(Files.newInputStream(path), BUFFER));
        try {
            InputStream text = isPacked ? new GZIPInputStream(file, BUFFER) : file;
            text.readNBytes(mark);
            return text;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static byte[] beginning(Path path, boolean unpacked) throws IOException {
        try (InputStream file = Files.newInputStream(path);
                InputStream text = unpacked ? new GZIPInputStream(file) : file) {
            return text.readNBytes(LONGEST_BEGINNING);
        }
    }

    private static boolean begins(byte[] start, byte[] beginning) {
        return start.length >= beginning.length && Arrays.equals(Arrays.copyOf(start, beginning.length), beginning);
    }

    /** The byte order marks. */
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

        private final Charset charset;
        private final byte[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                this.bytes[i] = (byte) bytes[i];
            }
        }
    }
}
