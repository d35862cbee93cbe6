package nl.licentiesync.nightly.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.licentiesync.files.FileOwner;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.StateLock;

/**
 * Sets the permissions of a state: readable by its owner, or also by the group. Files of a colleague in the group
 * stay unchanged.
 */
public final class StatePermissions {

    private StatePermissions() {}

    /** Sets the permissions of the lock and of an open database with its files, and lets a group into the folder. */
    public static void apply(FilePermissions filePermissions, Path state) throws IOException {
        String user = FileOwner.current();
        if (filePermissions == FilePermissions.GROUP && FileOwner.of(state).equals(user)) {
            filePermissions.restrict(state);
        }
        Path database = state.resolve("db");
        try (Stream<Path> files = Files.list(database)) {
            for (Path path : Stream.concat(
                            Stream.of(state.resolve(StateLock.NAME), database), files.filter(Files::isRegularFile))
                    .toList()) {
                if (FileOwner.of(path).equals(user)) {
                    filePermissions.restrict(path);
                }
            }
        }
    }
}
