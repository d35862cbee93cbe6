package nl.licentiesync.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import nl.licentiesync.files.FileFailure;
import org.jspecify.annotations.Nullable;

/**
 * A database's .data file as it was when the database was opened. Before HSQLDB changes a page of it for the first time,
 * it appends the page to .backup, behind the page's length (four bytes) and place (eight bytes), and syncs that to the
 * disk; so one that is cut off was not changed yet.
 */
final class DataFileAtOpening {

    private static final int PAGE = 1 << 14;

    private static final int HEADER = Integer.BYTES + Long.BYTES;

    private final Path data;
    private final Path backup;

    DataFileAtOpening(Path data, Path backup) {
        this.data = data;
        this.backup = backup;
    }

    /** The checksum of its first bytes. */
    FileChecksum checksum(long length) throws IOException {
        CRC32 crc = new CRC32();
        try (CheckedOutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), crc)) {
            return new FileChecksum(write(length, out), crc);
        }
    }

    /**
     * Writes its first bytes.
     *
     * @return how many there were
     */
    long write(long length, OutputStream out) throws IOException {
        if (Files.notExists(backup)) {
            return write(length, out, null);
        }
        try (FileChannel before = FileChannel.open(backup, StandardOpenOption.READ)) {
            return write(length, out, before);
        }
    }

    private long write(long length, OutputStream out, @Nullable FileChannel before) throws IOException {
        Map<Long, Long> places = before == null ? Map.of() : places(before);
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        long written = 0;
        try (FileChannel now = FileChannel.open(data, StandardOpenOption.READ)) {
            while (written < length) {
                page.clear().limit((int) Math.min(PAGE, length - written));
                Long kept = places.get(written);
                int read = kept == null || before == null
                        ? read(data, now, written, page)
                        : read(backup, before, kept, page);
                if (read == 0) {
                    break;
                }
                out.write(page.array(), 0, read);
                written += read;
            }
        }
        return written;
    }

    /** Where in .backup the pages are, by their places in .data. */
    private Map<Long, Long> places(FileChannel before) throws IOException {
        Map<Long, Long> places = new HashMap<>();
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        long end = before.size();
        long at = 0;
        while (at + HEADER + PAGE <= end) {
            read(backup, before, at, header.clear());
            header.flip();
            if (header.getInt() != PAGE) {
                // Damaged: the pages that are not found make the checksum another one.
                break;
            }
            places.putIfAbsent(header.getLong(), at + HEADER);
            at += HEADER + PAGE;
        }
        return places;
    }

    private static int read(Path file, FileChannel in, long place, ByteBuffer buffer) throws IOException {
        try {
            while (buffer.hasRemaining()) {
                if (in.read(buffer, place + buffer.position()) < 0) {
                    break;
                }
            }
        } catch (IOException e) {
            throw FileFailure.of(file, e);
        }
        return buffer.position();
    }
}
