package nl.licentiesync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import nl.licentiesync.files.DiskSync;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.files.FilePermissions;

/** A text file with the checksums of other files, a line each, and on its last line one of its own. */
final class ChecksumFile {

    /** Begins those that have a checksum of their own at their end; those of earlier versions have neither. */
    private static final String HEADER = "licentiesync seal 2";

    private static final String OWN = "seal ";

    private ChecksumFile() {}

    /** Replaces it in one step, so that a power cut leaves the old one or the new one. */
    static void write(Path file, SortedMap<String, FileChecksum> checksums) throws IOException {
        StringBuilder lines = new StringBuilder(HEADER).append('\n');
        checksums.forEach((name, checksum) ->
                lines.append(name).append(' ').append(checksum).append('\n'));
        String own = checksum(lines.toString());
        lines.append(OWN).append(own).append('\n');
        Path folder = file.toAbsolutePath().resolveSibling("");
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(aside);
            FilePermissions.of(folder).createFile(aside).close();
            try (FileChannel out = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
                // A power cut must not leave its name without what it says.
                out.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw FileFailure.of(file, e);
        }
        DiskSync.ofSystem().force(folder);
    }

    /** Its content; empty when it is damaged. */
    static Optional<SortedMap<String, FileChecksum>> read(Path file) throws IOException {
        // Not as UTF-8, which damaged bytes need not be.
        List<String> lines = new ArrayList<>(Arrays.asList(text(file).split("\n", -1)));
        if (!lines.remove(lines.size() - 1).isEmpty() || lines.isEmpty()) {
            return Optional.empty();
        }
        if (lines.get(0).equals(HEADER)) {
            String own = lines.remove(lines.size() - 1);
            if (!own.equals(OWN + checksum(String.join("\n", lines) + "\n"))) {
                return Optional.empty();
            }
            lines.remove(0);
        }
        return parsed(lines);
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw FileFailure.of(file, e);
        }
    }

    private static Optional<SortedMap<String, FileChecksum>> parsed(List<String> lines) {
        SortedMap<String, FileChecksum> checksums = new TreeMap<>();
        for (String line : lines) {
            int end = line.indexOf(' ');
            Optional<FileChecksum> checksum = FileChecksum.parse(line.substring(end + 1));
            if (end <= 0 || checksum.isEmpty()) {
                return Optional.empty();
            }
            checksums.put(line.substring(0, end), checksum.get());
        }
        return checksums.isEmpty() ? Optional.empty() : Optional.of(checksums);
    }

    private static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", checksum.getValue());
    }
}
