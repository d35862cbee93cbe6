package nl.licentiesync.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Size and checksum of a file.
 *
 * @param crc32c the CRC32C of all its bytes, in eight hexadecimal digits
 */
public record FileChecksum(long size, String crc32c) {

    private static final int BUFFER = 1 << 16;

    static FileChecksum of(long size, CRC32C sum) {
        return new FileChecksum(size, HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    /** Of a file that would hold these bytes. */
    static FileChecksum of(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.array(), 0, bytes.limit());
        return of(bytes.limit(), sum);
    }

    /**
     * Of a file as it is on the disk now.
     *
     * @throws IOException when there is no file or it cannot be read; a link is not followed
     */
    public static FileChecksum of(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        long size = 0;
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try (SeekableByteChannel in =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer.clear())) {
                sum.update(buffer.array(), 0, read);
                size += read;
            }
        }
        return of(size, sum);
    }

    /** Parses the result of {@link #toString}. */
    public static FileChecksum parse(String text) {
        int end = text.indexOf(' ');
        return new FileChecksum(Long.parseLong(text.substring(0, end)), text.substring(end + 1));
    }

    @Override
    public String toString() {
        return size + " " + crc32c;
    }
}
