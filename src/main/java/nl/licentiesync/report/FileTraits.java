package nl.licentiesync.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the file system tells of a regular file, read at once.
 *
 * @param owners user, group and mode, where the file system has them
 */
record FileTraits(long size, Instant changed, List<Object> owners) {

    /**
     * Those of a file.
     *
     * @throws IOException when there is none; a link or folder is none
     */
    static FileTraits of(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return ofAnySystem(file);
        }
        Map<String, Object> read = Files.readAttributes(
                file, "unix:isRegularFile,size,lastModifiedTime,uid,gid,mode", LinkOption.NOFOLLOW_LINKS);
        requireFile(file, Boolean.TRUE.equals(read.get("isRegularFile")));
        return new FileTraits(
                (Long) value(read, "size"),
                ((FileTime) value(read, "lastModifiedTime")).toInstant(),
                List.of(value(read, "uid"), value(read, "gid"), value(read, "mode")));
    }

    private static FileTraits ofAnySystem(Path file) throws IOException {
        BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        requireFile(file, read.isRegularFile());
        return new FileTraits(read.size(), read.lastModifiedTime().toInstant(), List.of());
    }

    /** When a file of this program was changed. */
    static Instant changeOf(Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    private static void requireFile(Path file, boolean isFile) throws IOException {
        if (!isFile) {
            throw new IOException(file + " is not a regular file");
        }
    }

    private static Object value(Map<String, Object> read, String name) {
        return Objects.requireNonNull(read.get(name), name);
    }

    /** Whether it is as a run wrote it, and belongs to these owners. */
    boolean are(WrittenFile written, List<Object> ownersWanted) {
        return size == written.sum().size()
                && changed.toString().equals(written.changed())
                && owners.equals(ownersWanted);
    }
}
