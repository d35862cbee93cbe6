package nl.licentiesync.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder for its owner alone. It is removed when it is closed or the process is asked to stop; the next
 * process removes what a killed one left.
 */
public final class WorkFolder implements AutoCloseable {

    private static final String LOCK = "licentiesync-work.lock";
    private static final String WORK = "work";
    private static final String ASIDE = "aside";

    /** Names that a left work folder may contain; a folder with anything else is not removed. */
    private static final Set<String> HELD = Set.of(LOCK, WORK, ASIDE);

    /** Closing a second channel to a file would free the lock that this process has on it. */
    private static final Set<Path> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path whole;
    private final FileChannel lock;
    private final Thread whenStopped = new Thread(this::deleteAsFarAsPossible);

    private WorkFolder(Path whole, FileChannel lock) {
        this.whole = whole;
        this.lock = lock;
    }

    /**
     * Makes one beside those of others, and removes those that were left.
     *
     * @param parent a folder that exists
     * @param prefix of its name, which tells its kind
     */
    public static WorkFolder create(Path parent, String prefix) throws IOException {
        Path whole = Files.createTempDirectory(parent, prefix).toAbsolutePath();
        OF_THIS_PROCESS.add(whole);
        try {
            removeAbandoned(parent, prefix, Files.getOwner(whole));
            WorkFolder folder = new WorkFolder(whole, lock(whole));
            FilePermissions.OWNER.createNewFolder(folder.path());
            Runtime.getRuntime().addShutdownHook(folder.whenStopped);
            return folder;
        } catch (IOException e) {
            OF_THIS_PROCESS.remove(whole);
            Folders.delete(whole);
            throw e;
        }
    }

    /** The lock has its name only when it is held, so that nobody takes this folder for one that was left. */
    private static FileChannel lock(Path whole) throws IOException {
        Path unlocked = whole.resolve(LOCK + ".new");
        FileChannel channel = FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        Files.move(unlocked, whole.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
        return channel;
    }

    /** Where to work: an empty folder at first, which may be moved away. */
    public Path path() {
        return whole.resolve(WORK);
    }

    /** Where nothing is yet, for what must make room: it goes with this folder. */
    public Path aside() {
        return whole.resolve(ASIDE);
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(whenStopped);
        } catch (IllegalStateException alreadyStopping) {
            return;
        }
        try {
            Folders.delete(whole);
        } finally {
            lock.close();
            OF_THIS_PROCESS.remove(whole);
        }
    }

    /** Others may still be writing while the process stops. */
    private void deleteAsFarAsPossible() {
        for (int attempt = 0; attempt < 3 && Files.exists(whole); attempt++) {
            try {
                Folders.delete(whole);
            } catch (IOException somethingWasAddedOrTaken) {
                Thread.onSpinWait();
            }
        }
    }

    private static void removeAbandoned(Path parent, String prefix, UserPrincipal user) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(
                parent, folder -> String.valueOf(folder.getFileName()).startsWith(prefix))) {
            for (Path folder : folders) {
                if (!OF_THIS_PROCESS.contains(folder.toAbsolutePath())) {
                    removeIfAbandoned(folder, user);
                }
            }
        }
    }

    private static void removeIfAbandoned(Path folder, UserPrincipal user) {
        try {
            if (isWorkFolder(folder, user)) {
                removeUnlessLocked(folder);
            }
        } catch (IOException ofAnotherUserOrGone) {
            return;
        }
    }

    private static boolean isWorkFolder(Path folder, UserPrincipal user) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user)
                || !Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.allMatch(entry -> HELD.contains(String.valueOf(entry.getFileName())));
        }
    }

    private static void removeUnlessLocked(Path folder) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = tryLock(channel)) {
            if (lock != null) {
                Folders.delete(folder);
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ofThisProcess) {
            return null;
        }
    }
}
