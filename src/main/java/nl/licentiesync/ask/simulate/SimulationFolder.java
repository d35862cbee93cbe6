package nl.licentiesync.ask.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.ask.Words;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.Readers;

/** The folder that a simulation is written to: aside first, and given its name when all of it stands. */
public final class SimulationFolder {

    private static final String MARK = "timeline.csv";

    private final Path folder;

    private SimulationFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A folder that is new or empty, or that of an earlier simulation when that may be replaced.
     *
     * @throws UnusableQuestion when it is another one
     */
    public static SimulationFolder at(Path path, boolean overwrite, Words words) {
        Path folder = path.toAbsolutePath().normalize();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UnusableQuestion(words.get("simulate.out.file", path));
        }
        try {
            List<Path> entries = entries(folder);
            if (!entries.isEmpty() && !overwrite) {
                throw new UnusableQuestion(words.get("simulate.out.notEmpty", path));
            }
            if (!entries.isEmpty() && Files.notExists(folder.resolve(MARK))) {
                throw new UnusableQuestion(words.get("simulate.out.foreign", path));
            }
        } catch (IOException e) {
            throw new UnusableQuestion(words.get("simulate.out.unwritable", path, e.getMessage()));
        }
        return new SimulationFolder(folder);
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    /** Writes a simulation, readable by its owner only. */
    public void write(Content content) throws IOException {
        Path work = folder.resolveSibling("." + folder.getFileName() + ".new");
        Folders.delete(work);
        Readers.OWNER.createFolder(work);
        try {
            content.writeTo(work);
            Folders.delete(folder);
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(work);
        }
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
