package nl.licentiesync.rosters;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import nl.licentiesync.exports.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A file of a roster.
 *
 * @param name its path within the folder of rosters, with slashes
 */
record RosterFile(Path path, String name) {

    private static final int BUFFER = 1 << 14;

    /** The fingerprint of a file that cannot be read. */
    private static final String NOTHING_READ = Sha256.hex("");

    /** Reads the unpacked bytes; whatever goes wrong is an {@link UnreadableRoster}. */
    FileRead read(Reader reader) {
        String sha256 = NOTHING_READ;
        try {
            BasicFileAttributes atStart = Files.readAttributes(path, BasicFileAttributes.class);
            UnreadableRoster fault;
            try (FingerprintedInput bytes = new FingerprintedInput(Files.newInputStream(path))) {
                fault = read(bytes, reader);
                bytes.readToEnd();
                sha256 = bytes.sha256();
            }
            BasicFileAttributes atEnd = Files.readAttributes(path, BasicFileAttributes.class);
            if (atEnd.size() != atStart.size() || !atEnd.lastModifiedTime().equals(atStart.lastModifiedTime())) {
                fault = new UnreadableRoster(RosterFault.CHANGED, 0, "");
            }
            return new FileRead(name, sha256, atStart.lastModifiedTime().toInstant(), fault);
        } catch (IOException e) {
            return new FileRead(name, sha256, Instant.MAX, faultOf(e));
        }
    }

    private static @Nullable UnreadableRoster read(FingerprintedInput bytes, Reader reader) throws IOException {
        try {
            InputStream unpacked = unpacked(bytes);
            reader.read(new LimitedInput(unpacked));
            return null;
        } catch (UnreadableRoster e) {
            return e;
        } catch (UnusableAnswer e) {
            return e.asFaultOfRoster();
        } catch (LimitedInput.TooMuch | ZipException | EOFException e) {
            return faultOf(e);
        }
    }

    private static InputStream unpacked(FingerprintedInput bytes) throws IOException {
        if (bytes.available() == 0) {
            throw new UnreadableRoster(RosterFault.EMPTY, 0, "");
        }
        return bytes.startsWith(0x1F, 0x8B) ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }

    /** What a failure to give bytes is, for a message. */
    static UnreadableRoster faultOf(IOException e) {
        if (e instanceof LimitedInput.TooMuch tooMuch) {
            return new UnreadableRoster(tooMuch.fault(), 0, "");
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            return new UnreadableRoster(RosterFault.GZIP_DAMAGED, 0, "");
        }
        if (e instanceof AccessDeniedException) {
            return new UnreadableRoster(RosterFault.NO_PERMISSION, 0, "");
        }
        return new UnreadableRoster(RosterFault.NOT_READ, 0, e.getClass().getSimpleName());
    }

    /** Takes what it needs of the bytes of a file. */
    interface Reader {

        void read(LimitedInput in) throws IOException;
    }
}
