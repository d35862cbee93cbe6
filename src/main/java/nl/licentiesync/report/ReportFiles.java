package nl.licentiesync.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import nl.licentiesync.files.Closeables;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.TemporaryFile;
import org.jspecify.annotations.Nullable;

/** Opens the files of a report and notes each for the manifest; several threads may use it. */
public final class ReportFiles {

    private final Path folder;
    private final FilePermissions filePermissions;
    private final Map<String, FileChecksum> sums = new ConcurrentHashMap<>();
    private final Map<String, UnchangedSince> unchanged = new ConcurrentHashMap<>();
    private final List<TemporaryFile> temporary = new ArrayList<>();
    private volatile @Nullable List<Object> owners;

    /** Files of a folder that exists. */
    public ReportFiles(Path folder, FilePermissions filePermissions) {
        this.folder = folder;
        this.filePermissions = filePermissions;
    }

    /** Creates a folder within that of the report. */
    public void createFolder(String name) throws IOException {
        filePermissions.createNewFolder(folder.resolve(name));
    }

    /**
     * Opens a new file.
     *
     * @param name its path from the folder of the report on, with slashes
     */
    public OutputStream create(String name) throws IOException {
        Path file = folder.resolve(name);
        return new ChecksumOutput(new EarlySync(file, filePermissions.createFile(file)), sum -> sums.put(name, sum));
    }

    /**
     * Opens a file for what would fill the memory while the report is written; it is no part of the report, and only the
     * owner can read it. It is gone when it is closed, at the latest with {@link #closeTemporary}.
     *
     * @param name its path from the folder of the report on, with slashes
     */
    public synchronized TemporaryFile createTemporary(String name) throws IOException {
        TemporaryFile file = TemporaryFile.create(folder.resolve(name));
        temporary.add(file);
        return file;
    }

    /** Closes all temporary files. */
    synchronized void closeTemporary() throws IOException {
        Closeables.closeAll(temporary);
    }

    /** Notes that a file says what it says since an earlier night, for when it must be written again. */
    public void noteUnchanged(String name, UnchangedSince since) {
        unchanged.put(name, since);
    }

    /** A closed file as it is on the disk. */
    public WrittenFile asWritten(String name) throws IOException {
        return new WrittenFile(
                written(name), FileTraits.changeOf(folder.resolve(name)).toString());
    }

    /**
     * Takes a file over from an earlier report instead of writing it again: the two are one file with two names (a hard
     * link), or a copy where the file system has no such links.
     *
     * @param earlier the folder of the earlier report
     * @param file as it was written then
     * @return as it is now; empty when it is gone or was touched, or when others may read it than may read this report
     */
    public Optional<WrittenFile> takeOver(String name, Path earlier, WrittenFile file) throws IOException {
        Path source = earlier.resolve(name);
        try {
            if (!FileTraits.of(source).are(file, owners())) {
                return Optional.empty();
            }
        } catch (IOException goneOrUnreadable) {
            return Optional.empty();
        }
        try {
            Files.createLink(folder.resolve(name), source);
        } catch (IOException | UnsupportedOperationException withoutLinks) {
            return copied(name, source, file);
        }
        sums.put(name, file.sum());
        return Optional.of(file);
    }

    /**
     * Takes several files over, all or none.
     *
     * @param earlier the folder of the earlier report
     * @param named as they were written then
     * @return as they are now; empty when one of them is gone or was touched, so that all are to be written
     */
    public Optional<Map<String, WrittenFile>> takeOverAll(Path earlier, Map<String, WrittenFile> named)
            throws IOException {
        Map<String, WrittenFile> taken = new HashMap<>();
        for (Map.Entry<String, WrittenFile> file : named.entrySet()) {
            Optional<WrittenFile> now = takeOver(file.getKey(), earlier, file.getValue());
            if (now.isEmpty()) {
                for (String name : taken.keySet()) {
                    Files.delete(folder.resolve(name));
                    sums.remove(name);
                }
                return Optional.empty();
            }
            taken.put(file.getKey(), now.get());
        }
        return Optional.of(taken);
    }

    /** Whether a file of an earlier report is as it was written, and can be taken over. */
    public boolean isUntouched(String name, Path earlier, WrittenFile file) throws IOException {
        List<Object> owners = owners();
        try {
            return FileTraits.of(earlier.resolve(name)).are(file, owners);
        } catch (IOException goneOrUnreadable) {
            return false;
        }
    }

    /** Whether a file of an earlier report is as it was written to the last byte, and can be taken over. */
    public boolean hasSameBytes(String name, Path earlier, WrittenFile file) throws IOException {
        if (!isUntouched(name, earlier, file)) {
            return false;
        }
        try {
            return FileChecksum.of(earlier.resolve(name)).equals(file.sum());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The bytes of a file of an earlier report; more than any when it is gone. */
    public long sizeIn(Path earlier, String name) {
        try {
            return Files.size(earlier.resolve(name));
        } catch (IOException gone) {
            return Long.MAX_VALUE;
        }
    }

    /**
     * Takes a file over from an earlier report when what it says there is what it is to say, as a link or a copy.
     *
     * @param earlier the folder of the earlier report
     * @param isSame looks at the bytes that the file has there
     * @return whether it did; else the file is to be written
     */
    public boolean takeOverSame(String name, Path earlier, Predicate<ByteBuffer> isSame) throws IOException {
        Path source = earlier.resolve(name);
        ByteBuffer bytes;
        try {
            if (!FileTraits.of(source).owners().equals(owners())) {
                return false;
            }
            bytes = ByteBuffer.wrap(Files.readAllBytes(source));
            if (!isSame.test(bytes.asReadOnlyBuffer())) {
                return false;
            }
        } catch (IOException goneOrUnreadable) {
            return false;
        }
        try {
            Files.createLink(folder.resolve(name), source);
            sums.put(name, FileChecksum.of(bytes));
        } catch (IOException | UnsupportedOperationException withoutLinks) {
            try (OutputStream out = create(name)) {
                out.write(bytes.array());
            }
        }
        return true;
    }

    private Optional<WrittenFile> copied(String name, Path source, WrittenFile file) throws IOException {
        try (InputStream in = Files.newInputStream(source, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                OutputStream out = create(name)) {
            in.transferTo(out);
        }
        if (written(name).equals(file.sum())) {
            return Optional.of(asWritten(name));
        }
        Files.delete(folder.resolve(name));
        sums.remove(name);
        return Optional.empty();
    }

    /** User, group and mode of the files that are made in the report now. */
    private List<Object> owners() throws IOException {
        List<Object> known = owners;
        return known == null ? ownersOfNewFile() : known;
    }

    private synchronized List<Object> ownersOfNewFile() throws IOException {
        List<Object> known = owners;
        if (known == null) {
            Path probe = folder.resolve(".owners");
            try {
                filePermissions.createFile(probe).close();
                known = FileTraits.of(probe).owners();
            } finally {
                Files.deleteIfExists(probe);
            }
            owners = known;
        }
        return known;
    }

    /** The closed files by name. */
    public SortedMap<String, FileChecksum> written() {
        return new TreeMap<>(sums);
    }

    /** The files that say what they say since an earlier night. */
    SortedMap<String, UnchangedSince> unchanged() {
        return new TreeMap<>(unchanged);
    }

    /** Whether a file of this name was written. */
    boolean has(String name) {
        return sums.containsKey(name);
    }

    /** Size and checksum of a closed file. */
    FileChecksum written(String name) {
        return Objects.requireNonNull(sums.get(name), name);
    }
}
