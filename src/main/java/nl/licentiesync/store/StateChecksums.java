package nl.licentiesync.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import nl.licentiesync.files.DiskSync;
import nl.licentiesync.files.FilePermissions;

/** Size and checksum of each file of a closed database, so that damage is noticed before the database is opened. */
final class StateChecksums {

    private static final String NAME = "seal";

    /** Begins a seal that has a checksum of its own at its end; those of earlier versions have neither. */
    private static final String HEADER = "licentiesync seal 2";

    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d+ [0-9a-f]{8})");
    private static final Pattern OWN = Pattern.compile("seal ([0-9a-f]{8})");

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    private StateChecksums(Path folder) {
        this.folder = folder;
    }

    /** The seal of the database in a folder. */
    static StateChecksums of(Path folder) {
        return new StateChecksums(folder);
    }

    /** Notes what the files are now. */
    void put() throws IOException {
        Path aside = folder.resolve(NAME + ".new");
        Files.deleteIfExists(aside);
        StringBuilder lines = new StringBuilder(HEADER).append('\n');
        contents()
                .forEach((file, content) ->
                        lines.append(file).append(' ').append(content).append('\n'));
        String own = checksum(lines.toString());
        lines.append("seal ").append(own).append('\n');
        FilePermissions.of(folder).createFile(aside).close();
        try (FileChannel out = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
            // A power cut must not leave its name without what it says.
            out.force(true);
        }
        Files.move(aside, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        DiskSync.ofSystem().force(folder);
    }

    /**
     * What differs from what was noted, a sentence for each file; none when there is nothing to compare with.
     *
     * @throws UnusableState when the seal itself is damaged
     */
    List<String> differences() throws IOException {
        if (!isThere()) {
            return List.of();
        }
        SortedMap<String, String> noted = noted();
        SortedMap<String, String> found = contents();
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, String> file : noted.entrySet()) {
            String now = found.remove(file.getKey());
            if (now == null) {
                differences.add(file.getKey() + " is missing");
            } else if (!now.equals(file.getValue())) {
                differences.add(file.getKey() + " is no longer what it was");
            }
        }
        found.keySet().forEach(file -> differences.add(file + " does not belong to it (move it elsewhere)"));
        return differences;
    }

    private SortedMap<String, String> noted() throws IOException {
        Path checksums = folder.resolve(NAME);
        // Not as UTF-8, which damaged bytes need not be.
        List<String> lines = new ArrayList<>(
                List.of(Files.readString(checksums, StandardCharsets.ISO_8859_1).split("\n", -1)));
        boolean whole = lines.remove(lines.size() - 1).isEmpty();
        if (whole && !lines.isEmpty() && lines.get(0).equals(HEADER)) {
            Matcher own = OWN.matcher(lines.remove(lines.size() - 1));
            whole = own.matches() && own.group(1).equals(checksum(String.join("\n", lines) + "\n"));
            if (whole) {
                lines.remove(0);
            }
        }
        SortedMap<String, String> noted = new TreeMap<>();
        for (String line : lines) {
            Matcher file = LINE.matcher(line);
            whole &= file.matches();
            if (whole) {
                noted.put(file.group(1), file.group(2));
            }
        }
        if (!whole || noted.isEmpty()) {
            throw new UnusableState(
                    "The file %s is damaged, which tells whether the database beside it is whole. Nothing was changed; put back a backup of the state folder, or, if you are sure that the other files are whole, remove %s and run it again."
                            .formatted(checksums, checksums));
        }
        return noted;
    }

    private static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", checksum.getValue());
    }

    /** Whether there is anything to compare with. */
    boolean isThere() throws IOException {
        Path checksums = folder.resolve(NAME);
        return Files.exists(checksums) && Files.size(checksums) > 0;
    }

    /** Removes it, before anything is written. */
    void breakOpen() throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }

    /** Length and checksum of each file. */
    private SortedMap<String, String> contents() throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(NAME)) {
                    contents.put(name, content(file));
                }
            }
        }
        return contents;
    }

    private static String content(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
                length += read;
            }
        }
        return String.format(Locale.ROOT, "%d %08x", length, checksum.getValue());
    }
}
