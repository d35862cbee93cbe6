package nl.licentiesync.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Resolves a folder to its real path once, so that every part of a run uses the same one. */
public final class RealPath {

    private static final Path PARENT = Path.of("..");
    private static final Path SAME = Path.of(".");

    private RealPath() {}

    /**
     * The path of a file or folder without links and dots; what does not exist yet is taken as it is written. A link is
     * followed before {@code ..} behind it is, as the operating system does and {@link Path#normalize} does not.
     *
     * @throws IOException when a link on the way leads nowhere, or a folder on the way cannot be entered
     */
    public static Path of(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        Path real = absolute.getRoot();
        for (Path name : absolute) {
            if (name.equals(PARENT)) {
                real = real.getParent() == null ? real : real.getParent();
            } else if (!name.equals(SAME)) {
                Path next = real.resolve(name);
                real = Files.exists(next, LinkOption.NOFOLLOW_LINKS) ? next.toRealPath() : next;
            }
        }
        return real;
    }
}
