package nl.licentiesync.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.WorkFolder;
import nl.licentiesync.messages.Messages;

/** The folder that an answer is written to. It is written aside and renamed when it is complete. */
public final class OutputFolder implements AutoCloseable {

    private final Path folder;
    private final Path asked;
    private final boolean overwrite;
    private final Kind kind;
    private final Messages messages;
    private final WorkFolder work;

    private OutputFolder(Path folder, Path asked, boolean overwrite, Kind kind, Messages messages, WorkFolder work) {
        this.folder = folder;
        this.asked = asked;
        this.overwrite = overwrite;
        this.kind = kind;
        this.messages = messages;
        this.work = work;
    }

    /**
     * A folder that is new or empty, or has an earlier answer of this kind when that may be replaced.
     *
     * @throws UnusableQuestion when it is another one, or nothing can be written there
     */
    public static OutputFolder at(Path asked, boolean overwrite, Kind kind, Messages messages) {
        if (Files.exists(asked) && !Files.isDirectory(asked)) {
            throw new UnusableQuestion(messages.get("out.file", asked));
        }
        try {
            boolean isNew = Files.notExists(asked, LinkOption.NOFOLLOW_LINKS);
            Path folder = isNew ? asked.toAbsolutePath().normalize() : asked.toRealPath();
            if (folder.equals(Path.of("").toRealPath())) {
                throw new UnusableQuestion(messages.get("out.here", asked));
            }
            requireFree(folder, asked, overwrite, kind, messages);
            WorkFolder work = WorkFolder.create(existingParent(folder), ".%s.work-".formatted(folder.getFileName()));
            return new OutputFolder(folder, asked, overwrite, kind, messages, work);
        } catch (IOException e) {
            throw new UnusableQuestion(messages.get("out.unwritable", asked));
        }
    }

    private static Path existingParent(Path folder) {
        Path parent = folder.getParent();
        while (parent != null && Files.notExists(parent)) {
            parent = parent.getParent();
        }
        return Objects.requireNonNull(parent, "The root exists, and is not empty");
    }

    private static void requireFree(Path folder, Path asked, boolean overwrite, Kind kind, Messages messages)
            throws IOException {
        List<String> entries = entries(folder);
        if (entries.isEmpty()) {
            return;
        }
        if (!overwrite) {
            throw new UnusableQuestion(messages.get("out.notEmpty", asked));
        }
        if (!kind.isOf(entries)) {
            throw new UnusableQuestion(messages.get("out.foreign", asked));
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

    /**
     * Writes an answer, readable by its owner only; an earlier one stays until this one is whole.
     *
     * @throws UnusableQuestion when something else was put into the folder meanwhile
     */
    public void write(Content content) throws IOException {
        write(content, FilePermissions.OWNER);
    }

    /** The same for an answer whose files are made for these readers. */
    public void write(Content content, FilePermissions readers) throws IOException {
        content.writeTo(work.path());
        readers.restrict(work.path());
        requireFree(folder, asked, overwrite, kind, messages);
        readers.createFolder(Objects.requireNonNull(folder.getParent(), "It is not the root"));
        boolean replaces = Files.exists(folder);
        if (replaces) {
            Files.move(folder, work.aside(), StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(work.path(), folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(work.aside(), folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        work.close();
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /**
     * What may be replaced; a folder with anything else is not overwritten.
     *
     * @param marks files of which at least one is always written
     * @param others whether another file or folder of a name may be written
     */
    public record Kind(Set<String> marks, Predicate<String> others) {

        /** A folder whose other files and folders have these names. */
        public Kind(Set<String> marks, Set<String> others) {
            this(marks, others::contains);
        }

        private boolean isOf(List<String> entries) {
            return entries.stream().anyMatch(marks::contains)
                    && entries.stream().allMatch(entry -> marks.contains(entry) || others.test(entry));
        }
    }

    /** What goes into the folder. */
    public interface Content {

        /** Writes it into a folder that exists and is empty. */
        void writeTo(Path folder) throws IOException;
    }
}
