package nl.licentiesync.ask.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.ask.Words;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.Readers;
import nl.licentiesync.files.WorkFolder;

/** The folder that a simulation is written to: beside it first, and it gets its name when all of it stands. */
public final class SimulationFolder implements AutoCloseable {

    /** All that a simulation writes; whatever else is in a folder is somebody's. */
    private static final Set<String> WRITTEN =
            Set.of("timeline.csv", "differences.csv", "index.html", "schools", "assets");

    private final Path folder;
    private final WorkFolder work;

    private SimulationFolder(Path folder, WorkFolder work) {
        this.folder = folder;
        this.work = work;
    }

    /**
     * A folder that is new or empty, or that of an earlier simulation when that may be replaced.
     *
     * @throws UnusableQuestion when it is another one, or nothing can be written there
     */
    public static SimulationFolder at(Path path, boolean overwrite, Words words) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new UnusableQuestion(words.get("simulate.out.file", path));
        }
        try {
            Path folder = Files.exists(path)
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
            List<String> entries = entries(folder);
            if (!entries.isEmpty() && !overwrite) {
                throw new UnusableQuestion(words.get("simulate.out.notEmpty", path));
            }
            if (!WRITTEN.containsAll(entries)) {
                throw new UnusableQuestion(words.get("simulate.out.foreign", path));
            }
            Path parent = Objects.requireNonNull(folder.getParent(), "A folder that is empty or new is not the root");
            Readers.OWNER.createFolder(parent);
            return new SimulationFolder(folder, WorkFolder.create(parent, ".%s-".formatted(folder.getFileName())));
        } catch (IOException e) {
            throw new UnusableQuestion(words.get("simulate.out.unwritable", path));
        }
    }

    private static List<String> entries(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        }
    }

    /** Writes a simulation, readable by its owner only. */
    public void write(Content content) throws IOException {
        content.writeTo(work.path());
        Folders.delete(folder);
        Files.move(work.path(), folder, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        work.close();
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** What goes into the folder. */
    public interface Content {

        /** Writes it into a folder that exists and is empty. */
        void writeTo(Path folder) throws IOException;
    }
}
