package nl.licentiesync.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** The owners of files. */
public final class FileOwner {

    /** A link of root's to a folder that belongs to the user of this process. */
    private static final Path SELF = Path.of("/proc/self");

    private static final String ROOT = "root";
    private static final String UNKNOWN = "an unknown user";

    private FileOwner() {}

    /** The name of the user to whom a file or folder belongs. */
    public static String of(Path path) {
        return find(path).orElse(UNKNOWN);
    }

    /**
     * The name of the user to whom a file or folder belongs; empty when it is not there (any more), or when its disk
     * cannot tell, as reading it will show.
     */
    public static Optional<String> find(Path path) {
        try {
            return Optional.of(Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName());
        } catch (AccessDeniedException | UnsupportedOperationException e) {
            return Optional.of(UNKNOWN);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The name of the user of this process. */
    public static String current() {
        try {
            return Files.getOwner(SELF).getName();
        } catch (IOException | UnsupportedOperationException outsideLinux) {
            return System.getProperty("user.name");
        }
    }

    /** Whether that user may do everything. */
    public static boolean isRoot(String user) {
        return user.equals(ROOT);
    }
}
