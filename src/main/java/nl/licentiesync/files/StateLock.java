package nl.licentiesync.files;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The lock on a state folder. The operating system releases it when the process ends, also after a kill. */
public final class StateLock implements AutoCloseable {

    /** The name of its file in the state folder. */
    public static final String NAME = "lock";

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** The lock is held over this byte, so that what the holder wrote before it can be read. */
    private static final long LOCKED_BYTE = 1L << 20;

    /** Time that a run waits for commands that copy the state. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private final Path folder;
    private final FileChannel channel;

    private StateLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** The folder that is locked. */
    public Path folder() {
        return folder;
    }

    /**
     * Shares the lock with others who only copy what is there, and writes nothing; a run waits until they are done.
     *
     * @return what ends the sharing
     * @throws HeldElsewhere at once when a run has it
     */
    public static Closeable share(Path folder) throws IOException, HeldElsewhere {
        Path file = folder.resolve(NAME);
        if (Files.notExists(file)) {
            // Whoever changes a state makes this file first.
            return () -> {};
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        long start = System.nanoTime();
        while (lock(channel, true) == null) {
            waitOrRefuse(
                    channel,
                    start,
                    false,
                    HeldElsewhere.by(folder, Files.readString(file).strip()));
        }
        return channel;
    }

    /**
     * Takes the lock of a folder that exists.
     *
     * @throws HeldElsewhere at once when another run has it
     */
    public static StateLock take(Path folder) throws IOException, HeldElsewhere {
        Path file = folder.resolve(NAME);
        if (Files.notExists(file)) {
            createQuietly(file);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long start = System.nanoTime();
        while (lock(channel, false) == null) {
            // What the lock file says is of the last run when questions share the lock.
            String holder = Files.readString(file).strip();
            boolean shared = isShared(channel);
            waitOrRefuse(
                    channel,
                    start,
                    shared,
                    shared ? HeldElsewhere.byQuestions(folder) : HeldElsewhere.by(folder, holder));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder().getBytes(StandardCharsets.UTF_8)), 0);
        return new StateLock(folder, channel);
    }

    private static void waitOrRefuse(FileChannel channel, long start, boolean isSoonFree, HeldElsewhere refusal)
            throws IOException, HeldElsewhere {
        if (!isSoonFree || System.nanoTime() - start > PATIENCE) {
            channel.close();
            throw refusal;
        }
        LockSupport.parkNanos(PATIENCE / 100);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void createQuietly(Path file) throws IOException {
        try {
            FilePermissions.OWNER.createFile(file).close();
        } catch (FileAlreadyExistsException anotherRunCreatedIt) {
            return;
        }
    }

    private static boolean isShared(FileChannel channel) throws IOException {
        try (FileLock shared = lock(channel, true)) {
            return shared != null;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, shared);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String holder() {
        return String.format(
                Locale.ROOT,
                "process %d on %s since %s",
                ProcessHandle.current().pid(),
                hostName(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        OffsetDateTime.now(AMSTERDAM).truncatedTo(ChronoUnit.SECONDS)));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException unknown) {
            return "this host";
        }
    }

    /** Another run, or a question, is using the state. */
    public static final class HeldElsewhere extends Exception {

        private static final long serialVersionUID = 1L;

        private HeldElsewhere(String message) {
            super(message);
        }

        static HeldElsewhere by(Path folder, String holder) {
            return new HeldElsewhere("The state in %s is in use by another run (%s); wait until it has finished."
                    .formatted(folder, holder.isEmpty() ? "just started" : holder));
        }

        /** Another process is sending letters of this state. */
        public static HeldElsewhere bySending(Path folder) {
            return new HeldElsewhere(
                    "Letters of the state in %s are being sent by another process; wait until it has finished."
                            .formatted(folder));
        }

        static HeldElsewhere byQuestions(Path folder) {
            return new HeldElsewhere(
                    "The state in %s is still being copied by explain, simulate or compare; run again in a moment."
                            .formatted(folder));
        }
    }
}
