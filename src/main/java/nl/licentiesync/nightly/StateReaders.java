package nl.licentiesync.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.licentiesync.files.Owner;
import nl.licentiesync.files.Readers;
import nl.licentiesync.files.StateLock;

/** Lets the owner, or the group too, read a state; files of a colleague in the same group are left as they are. */
final class StateReaders {

    private StateReaders() {}

    /** Sets the permissions of the lock and of an open database with its files, and lets a group into the folder. */
    static void apply(Readers readers, Path state) throws IOException {
        String user = Owner.current();
        if (readers == Readers.GROUP && Owner.of(state).equals(user)) {
            readers.restrict(state);
        }
        Path database = state.resolve("db");
        try (Stream<Path> files = Files.list(database)) {
            for (Path path : Stream.concat(
                            Stream.of(state.resolve(StateLock.NAME), database), files.filter(Files::isRegularFile))
                    .toList()) {
                if (Owner.of(path).equals(user)) {
                    readers.restrict(path);
                }
            }
        }
    }
}
