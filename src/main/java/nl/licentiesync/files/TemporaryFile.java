package nl.licentiesync.files;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file for its owner alone that takes what would fill the memory. Where the system allows it, its name is gone as soon
 * as it is open, so that nothing is left of it when the process ends, or is killed; elsewhere it goes when it is closed.
 */
public final class TemporaryFile implements Closeable {

    private static final Set<StandardOpenOption> NEW = Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);

    private final Path path;
    private final FileChannel channel;
    private long size;

    private TemporaryFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates one; fails when there is a file of that name. */
    public static TemporaryFile create(Path path) throws IOException {
        return new TemporaryFile(path, FileChannel.open(path, NEW, FilePermissions.OWNER.ofNewFile(path)));
    }

    /** Adds bytes at its end, and returns the position at which they begin. */
    public long append(byte[] bytes, int from, int length) throws IOException {
        long position = size;
        ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
        try {
            while (left.hasRemaining()) {
                size += channel.write(left, size);
            }
        } catch (IOException e) {
            throw FileFailure.of(path, e);
        }
        return position;
    }

    /** Reads bytes that were added. */
    public void read(long position, byte[] into, int from, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(into, from, length);
        try {
            while (left.hasRemaining()) {
                if (channel.read(left, position + left.position() - from) < 0) {
                    throw new EOFException("It ends too early");
                }
            }
        } catch (IOException e) {
            throw FileFailure.of(path, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
