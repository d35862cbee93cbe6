package nl.licentiesync.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the operating system write files to the disk, so that a power cut cannot take them any more. Few files are
 * forced one by one. Many are written at once by the command {@code sync -f}, which flushes their file system: 12,218
 * files of 34 KB take 40 s one by one and 0.7 s at once (measured on ext4). Where that command is missing or fails they
 * are forced one by one, too.
 */
public final class DiskSync {

    private static final int FEW = 64;

    private final Forcing forcing;
    private final List<String> command;

    /** What forces one file or folder. */
    interface Forcing {
        void force(Path path) throws IOException;
    }

    DiskSync(Forcing forcing, List<String> command) {
        this.forcing = forcing;
        this.command = List.copyOf(command);
    }

    /** By the means of this system. */
    public static DiskSync ofSystem() {
        return new DiskSync(DiskSync::forceOne, List.of("sync", "-f"));
    }

    /**
     * Writes a folder with all that it holds to the disk.
     *
     * @throws IOException when any of it may not be there
     */
    public void tree(Path folder) throws IOException {
        List<Path> paths = paths(folder);
        if (paths.size() > FEW && flushesFileSystem(folder)) {
            return;
        }
        for (Path path : paths) {
            forcing.force(path);
        }
    }

    /** Writes to the disk which names a folder has, after a file or link in it was made, moved or removed. */
    public void names(Path folder) throws IOException {
        forcing.force(folder);
    }

    /** Files before the folders that hold them; what a link points to is not the folder's. */
    private static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> !Files.isSymbolicLink(path))
                    .sorted((first, second) -> second.compareTo(first))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean flushesFileSystem(Path folder) {
        try {
            Process process = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(folder.toString()))
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException thereIsNone) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void forceOne(Path path) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw FileFailure.of(path, e);
        }
    }
}
