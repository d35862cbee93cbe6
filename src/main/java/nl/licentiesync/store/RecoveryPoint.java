package nl.licentiesync.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import nl.licentiesync.files.DiskSync;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.files.FilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an open database goes back to after a crash: its files as they were when it was opened, and its log up to the
 * last commit that was noted here. What was committed after that never happened. It lies beside the database in files of
 * its own:
 *
 * <ul>
 *   <li>recovery.script, recovery.properties, recovery.log and recovery.backup are second names (hard links) of the
 *       database's files, which HSQLDB replaces or removes when it closes;
 *   <li>recovery.checksums has the checksums of the first two, and of .data, of which .backup keeps the pages that change;
 *   <li>recovery.commits has length and checksum of the log up to the last commit that counts.
 * </ul>
 *
 * <p>HSQLDB must not write a checkpoint while it is open, which would begin other files than these. Where a file system
 * has no second names there is no recovery point; then only HSQLDB itself judges what a crash left.
 */
final class RecoveryPoint {

    static final String CHECKSUMS = "recovery.checksums";

    static final String COMMITS = "recovery.commits";

    /** Endings of the files that HSQLDB replaces by new ones. */
    static final List<String> REPLACED = List.of(".script", ".properties");

    private static final String PREFIX = "recovery";

    /** Endings of the files that grow while the database is open, and that it removes when it closes. */
    private static final List<String> REMOVED = List.of(".log", ".backup");

    /** Where HSQLDB keeps the length of the used part of .data. */
    private static final int USED_LENGTH_AT = 12;

    private static final Logger LOG = LoggerFactory.getLogger(RecoveryPoint.class);

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final String database;
    private final CRC32 crc = new CRC32();
    private long length;
    private boolean isSet;

    /**
     * The recovery point of a database, which has none yet.
     *
     * @param database begins the names of its files
     */
    RecoveryPoint(Path folder, String database) {
        this.folder = folder;
        this.database = database;
    }

    /** Whether a file beside a database is part of its recovery point. */
    static boolean isOf(String fileName) {
        return fileName.startsWith(PREFIX + ".");
    }

    /** The second name of a database's file. */
    static String secondName(String ending) {
        return PREFIX + ending;
    }

    /**
     * Makes the files of a closed database the ones to go back to, before it is opened.
     *
     * @param used the checksum of the used part of its .data, which has just been read
     */
    void set(FileChecksum used) throws IOException {
        remove();
        SortedMap<String, FileChecksum> checksums = new TreeMap<>();
        try {
            for (String ending : REPLACED) {
                Path second = folder.resolve(secondName(ending));
                Files.createLink(second, folder.resolve(database + ending));
                checksums.put(second.getFileName().toString(), FileChecksum.of(second));
            }
        } catch (UnsupportedOperationException | FileSystemException e) {
            LOG.debug("{} has no second names for files ({}).", folder, e.toString());
            remove();
            return;
        }
        checksums.put(database + ".data", used);
        crc.reset();
        length = 0;
        noteCommits();
        ChecksumFile.write(folder.resolve(CHECKSUMS), checksums);
        isSet = true;
    }

    /** Hard-links the files that the database created when it was opened. */
    void link() throws IOException {
        if (!isSet) {
            return;
        }
        for (String ending : REMOVED) {
            Path file = folder.resolve(database + ending);
            if (Files.notExists(file)) {
                // HSQLDB appends to it, also if that is not before it closes.
                FilePermissions.of(folder).createFile(file).close();
            }
            Files.createLink(folder.resolve(secondName(ending)), file);
        }
        DiskSync.ofSystem().force(folder);
    }

    /**
     * Notes that all that is in the log counts. Only what was added to it since the last time is read.
     *
     * @throws IOException when it may not be known after a crash
     */
    void commit() throws IOException {
        Path log = folder.resolve(database + ".log");
        if (!isSet || Files.size(log) == length) {
            return;
        }
        try (FileChannel in = FileChannel.open(log, StandardOpenOption.READ)) {
            long end = in.size();
            if (end < length) {
                throw new IOException("it became shorter");
            }
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            in.position(length);
            while (length < end) {
                buffer.clear().limit((int) Math.min(BUFFER, end - length));
                int read = in.read(buffer);
                if (read < 0) {
                    throw new IOException("it became shorter");
                }
                crc.update(buffer.flip());
                length += read;
            }
        } catch (IOException e) {
            throw FileFailure.of(log, e);
        }
        noteCommits();
    }

    private void noteCommits() throws IOException {
        SortedMap<String, FileChecksum> commits = new TreeMap<>();
        commits.put(database + ".log", new FileChecksum(length, crc));
        ChecksumFile.write(folder.resolve(COMMITS), commits);
    }

    /** Removes it, after the database was closed and its checksums were noted. */
    void remove() throws IOException {
        isSet = false;
        for (Path file : CrashedDatabase.recoveryFiles(folder)) {
            Files.delete(file);
        }
    }

    /** The number of bytes of a .data file that HSQLDB reads; all of one that is cut off. */
    static long usedLength(Path data) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(data.toFile(), "r")) {
            if (in.length() < USED_LENGTH_AT + Long.BYTES) {
                return in.length();
            }
            in.seek(USED_LENGTH_AT);
            long used = in.readLong();
            return used > 0 ? Math.min(used, in.length()) : in.length();
        } catch (IOException e) {
            throw FileFailure.of(data, e);
        }
    }
}
