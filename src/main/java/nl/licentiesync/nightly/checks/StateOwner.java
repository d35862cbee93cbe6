package nl.licentiesync.nightly.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.licentiesync.files.FileOwner;
import nl.licentiesync.files.StateLock;

/**
 * Checks the owner of a state before anything is written, as files written by root would be closed to the user of the
 * nights.
 */
public final class StateOwner {

    private StateOwner() {}

    /**
     * Passes when there is no state yet, or this user may go on with it.
     *
     * @throws RefusedNight when it belongs to another user, and this one is root or cannot write it
     */
    public static void check(Path state) {
        check(state, paths(state));
    }

    /** A file that another run has removed since it was listed is nobody's: the lock decides between the two. */
    public static void check(Path state, List<Path> paths) {
        String user = FileOwner.current();
        for (Path path : paths) {
            Optional<String> owner = FileOwner.find(path);
            if (owner.isPresent() && isForeign(owner.get(), user, Files.isWritable(path))) {
                throw new RefusedNight(refusal(state, path, owner.get(), user));
            }
        }
    }

    public static boolean isForeign(String owner, String user, boolean writable) {
        return !owner.equals(user) && (FileOwner.isRoot(user) || !writable);
    }

    public static String refusal(Path state, Path path, String owner, String user) {
        return "%s belongs to %s, and this user is %s%s. Run it as %s (sudo -u %s), or give the state to this user (chown -R %s %s). Nothing was changed."
                .formatted(
                        path,
                        owner,
                        user,
                        FileOwner.isRoot(user) ? ", who would leave files there that " + owner + " cannot write" : "",
                        owner,
                        owner,
                        user,
                        state);
    }

    /** The folder, its lock, and the database with its files, as far as they are there. */
    private static List<Path> paths(Path state) {
        List<Path> paths = new ArrayList<>(List.of(state, state.resolve(StateLock.NAME), state.resolve("db")));
        paths.removeIf(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS));
        try (Stream<Path> files = Files.list(state.resolve("db"))) {
            paths.addAll(files.toList());
        } catch (IOException noneOrUnreadable) {
            return paths;
        }
        return paths;
    }
}
