package nl.licentiesync.letters.send;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import nl.licentiesync.files.DiskSync;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.files.FilePermissions;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** A CSV file to which rows are added, each on the disk before anything else is done. */
final class AppendedFile implements AutoCloseable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final Path path;
    private final FileChannel channel;

    private AppendedFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Opens a file, and makes it with its header when it is not there. A part of a line that a power cut left goes. */
    static AppendedFile open(Path path, List<String> columns, FilePermissions readers) throws IOException {
        if (Files.notExists(path)) {
            readers.createFile(path).close();
        }
        AppendedFile file =
                new AppendedFile(path, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
        try {
            file.channel.truncate(file.wholeLines());
            file.channel.position(file.channel.size());
            if (file.channel.size() == 0) {
                file.add(List.of(columns));
                DiskSync.ofSystem().force(path.toAbsolutePath().resolveSibling(""));
            }
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Takes the file for this process alone; null when another one has it. */
    @Nullable
    FileLock lock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ofThisProcess) {
            return null;
        }
    }

    private long wholeLines() throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    /** Adds rows, which are on the disk when it returns. */
    void add(List<? extends List<?>> rows) throws IOException {
        String lines =
                rows.stream().map(row -> FORMAT.format(row.toArray()) + "\n").collect(Collectors.joining());
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw FileFailure.of(path, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
