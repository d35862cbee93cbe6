package nl.licentiesync.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Who may read the files that are written. Only the owner may ever write. */
public enum FilePermissions {
    OWNER("rwx------", "rw-------"),
    GROUP("rwxr-x---", "rw-r-----"),
    EVERYONE("rwxr-xr-x", "rw-r--r--");

    /** In the mode of a folder: what is made in it gets its group. */
    private static final int SETGID = 02000;

    private static final int MODE = 07777;

    private final Set<PosixFilePermission> folder;
    private final Set<PosixFilePermission> file;

    FilePermissions(String folder, String file) {
        this.folder = PosixFilePermissions.fromString(folder);
        this.file = PosixFilePermissions.fromString(file);
    }

    /** Creates a folder for these readers, with its parents; one that exists keeps its permissions. */
    public void createFolder(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        createNewFolder(path);
    }

    /** Creates a folder, and those above it that are missing, all for these readers; other threads may do so too. */
    public void createFolders(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            createFolders(parent);
        }
        try {
            createNewFolder(path);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }

    /** Creates a folder for these readers; fails when it exists. */
    public void createNewFolder(Path path) throws IOException {
        Files.createDirectory(path, attributes(path, folder));
        restrict(path, folder);
    }

    /** Opens a new file for these readers; fails when it exists. */
    public OutputStream createFile(Path path) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(
                path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ofNewFile(path));
        try {
            // The umask may have taken some away.
            if (isPosix(path)) {
                Files.setPosixFilePermissions(path, file);
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        return new NamedOutput(path, Channels.newOutputStream(channel));
    }

    /** With what a new file for these readers is opened, where the umask may take some of it away. */
    FileAttribute<?>[] ofNewFile(Path path) {
        return attributes(path, file);
    }

    /** The permissions of an existing folder for owner and group; those of others are ignored. */
    public static FilePermissions of(Path folder) throws IOException {
        return isPosix(folder) && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.GROUP_READ)
                ? GROUP
                : OWNER;
    }

    /** The permissions of an existing folder, including those of everyone. */
    public static FilePermissions whoMayRead(Path folder) throws IOException {
        return isPosix(folder) && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_READ)
                ? EVERYONE
                : of(folder);
    }

    /** Sets these permissions on a file or folder of this user. */
    public void restrict(Path path) throws IOException {
        restrict(path, Files.isDirectory(path) ? folder : file);
    }

    /** Sets exactly these permissions, whatever the umask, and lets a folder pass on its group. */
    private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (!isPosix(path)) {
            return;
        }
        boolean passesOnGroup = ((int) Files.getAttribute(path, "unix:mode") & SETGID) != 0;
        Files.setPosixFilePermissions(path, permissions);
        if (passesOnGroup) {
            Files.setAttribute(path, "unix:mode", (int) Files.getAttribute(path, "unix:mode") & MODE | SETGID);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
