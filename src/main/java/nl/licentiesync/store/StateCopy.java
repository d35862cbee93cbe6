package nl.licentiesync.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.files.WorkFolder;

/**
 * A private copy of a state in the folder for temporary files, so that a question changes nothing in the state and
 * needs only to read it.
 */
final class StateCopy implements AutoCloseable {

    private final WorkFolder folder;

    private StateCopy(WorkFolder folder) {
        this.folder = folder;
    }

    /**
     * Copies a state that exists.
     *
     * @throws UnusableState when it is damaged, or there is no place for a copy
     * @throws StateLock.HeldElsewhere when a run is using it
     */
    static StateCopy of(Path state) throws IOException, StateLock.HeldElsewhere {
        StateCopy copy = new StateCopy(workFolder());
        try {
            copy.fill(state);
            return copy;
        } catch (IOException | RuntimeException | StateLock.HeldElsewhere e) {
            copy.close();
            throw e;
        }
    }

    private static WorkFolder workFolder() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            return WorkFolder.create(parent, "licentiesync-work-");
        } catch (IOException e) {
            throw new UnusableState(
                    "No copy of the state can be made in %s; set TMPDIR to a folder where this user may make files."
                            .formatted(parent));
        }
    }

    private void fill(Path state) throws IOException, StateLock.HeldElsewhere {
        Closeable shared = StateLock.share(state);
        try {
            Database.requireUndamaged(state);
            Folders.copyForOwner(Database.folderIn(state), path().resolve("db"));
        } finally {
            shared.close();
        }
    }

    /** Where it is. */
    Path path() {
        return folder.path();
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
