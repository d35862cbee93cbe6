package nl.licentiesync.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The users to whom files belong. */
public final class Owner {

    /** Belongs to the user of this process. */
    private static final Path SELF = Path.of("/proc/self");

    private static final String ROOT = "root";

    private Owner() {}

    /** The name of the user to whom a file or folder belongs. */
    public static String of(Path path) {
        try {
            return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "an unknown user";
        }
    }

    /** The name of the user of this process. */
    public static String current() {
        return Files.exists(SELF) ? of(SELF) : System.getProperty("user.name");
    }

    /** Whether that user may do everything. */
    public static boolean isRoot(String user) {
        return user.equals(ROOT);
    }
}
