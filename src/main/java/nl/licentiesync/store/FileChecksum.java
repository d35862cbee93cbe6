package nl.licentiesync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    private static final int BUFFER = 1 << 18;

    FileChecksum(long length, CRC32 crc) {
        this(length, String.format(Locale.ROOT, "%08x", crc.getValue()));
    }

    /** The checksum of a whole file. */
    static FileChecksum of(Path file) throws IOException {
        return of(file, Long.MAX_VALUE);
    }

    /** The checksum of a file's first bytes; of all when it has fewer. */
    static FileChecksum of(Path file, long limit) throws IOException {
        return ofStartAndWhole(file, limit, limit).whole();
    }

    /** The checksums of a file's first bytes, of all when it has fewer, and of the whole file, which is read once. */
    static StartAndWhole ofStartAndWhole(Path file, long start) throws IOException {
        return ofStartAndWhole(file, start, Long.MAX_VALUE);
    }

    private static StartAndWhole ofStartAndWhole(Path file, long start, long limit) throws IOException {
        CRC32 crc = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        long length = 0;
        FileChecksum ofStart = null;
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            while (length < limit) {
                long end = length < start ? start : limit;
                buffer.clear().limit((int) Math.min(BUFFER, end - length));
                int read = in.read(buffer);
                if (read < 0) {
                    break;
                }
                crc.update(buffer.flip());
                length += read;
                if (length == start) {
                    ofStart = new FileChecksum(length, crc);
                }
            }
        } catch (IOException e) {
            throw FileFailure.of(file, e);
        }
        FileChecksum whole = new FileChecksum(length, crc);
        return new StartAndWhole(ofStart == null ? whole : ofStart, whole);
    }

    /** Checksums of the first bytes of a file, and of all. */
    record StartAndWhole(FileChecksum start, FileChecksum whole) {}

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
