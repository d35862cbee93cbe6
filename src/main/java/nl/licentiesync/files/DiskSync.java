package nl.licentiesync.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Forces files to the disk, so that a power cut cannot lose them. */
public final class DiskSync {

    /** A disk writes so many small files in the time of a few, as it waits for all of them at once. */
    private static final int AT_A_TIME = 16;

    private final Forcing forcing;

    /** Forces one file or folder to the disk. */
    interface Forcing {
        void force(Path path) throws IOException;
    }

    DiskSync(Forcing forcing) {
        this.forcing = forcing;
    }

    /** Uses the file system of this machine. */
    public static DiskSync ofSystem() {
        return new DiskSync(DiskSync::forceOne);
    }

    /**
     * Writes a folder with all that it holds to the disk.
     *
     * @throws IOException when any of it may not be there
     */
    public void tree(Path folder) throws IOException {
        tree(folder, Set.of());
    }

    /**
     * Writes a folder with all that it holds to the disk, but for the files in some folders.
     *
     * @param namesOnly folders of which only their names are written, whose files may be lost
     */
    public void tree(Path folder, Set<Path> namesOnly) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        collect(folder, namesOnly, files, folders);
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            SideBySide.forEach(files, this::force, threads);
            SideBySide.forEach(folders, this::force, threads);
        } finally {
            threads.shutdown();
        }
    }

    private static void collect(Path folder, Set<Path> namesOnly, List<Path> files, List<Path> folders)
            throws IOException {
        if (!namesOnly.contains(folder)) {
            for (Path entry : entries(folder)) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    collect(entry, namesOnly, files, folders);
                } else if (!Files.isSymbolicLink(entry)) {
                    files.add(entry);
                }
            }
        }
        folders.add(folder);
    }

    /**
     * Writes a file to the disk; of a folder which names it has, after one was made, moved or removed.
     *
     * @throws IOException when it may not be there
     */
    public void force(Path path) throws IOException {
        forcing.force(path);
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static void forceOne(Path path) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        if (isFolder && !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // Windows opens no folders.
            return;
        }
        try (FileChannel channel =
                FileChannel.open(path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw FileFailure.of(path, e);
        }
    }
}
