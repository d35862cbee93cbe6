package nl.licentiesync.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import nl.licentiesync.files.FileFailure;

/**
 * Length and CRC32 of a file, or of its first bytes.
 *
 * @param crc eight hexadecimal digits
 */
record FileChecksum(long length, String crc) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}) ([0-9a-f]{8})");

    private static final int BUFFER = 1 << 16;

    FileChecksum(long length, CRC32 crc) {
        this(length, String.format(Locale.ROOT, "%08x", crc.getValue()));
    }

    /** The checksum of a whole file. */
    static FileChecksum of(Path file) throws IOException {
        return of(file, Long.MAX_VALUE);
    }

    /** The checksum of a file's first bytes; of all when it has fewer. */
    static FileChecksum of(Path file, long limit) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            while (length < limit) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, limit - length));
                if (read < 0) {
                    break;
                }
                crc.update(buffer, 0, read);
                length += read;
            }
        } catch (IOException e) {
            throw FileFailure.of(file, e);
        }
        return new FileChecksum(length, crc);
    }

    /** The inverse of {@link #toString}. */
    static Optional<FileChecksum> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new FileChecksum(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return length + " " + crc;
    }
}
