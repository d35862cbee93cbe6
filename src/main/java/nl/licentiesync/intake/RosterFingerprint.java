package nl.licentiesync.intake;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.exports.Sha256;
import nl.licentiesync.model.TextOrder;

/** The fingerprint of a folder of rosters: SHA-256 over what sha256sum prints of its files, in the order of their names. */
final class RosterFingerprint {

    private final SortedMap<String, String> files = new TreeMap<>(TextOrder.BY_CODE_POINT);

    /** Adds a file by its path within the folder. */
    void add(String name, String sha256) {
        files.put(name, sha256);
    }

    /** Adds a file that may be elsewhere. */
    void add(Path folder, Path file, String sha256) {
        Path absolute = file.toAbsolutePath().normalize();
        Path root = folder.toAbsolutePath().normalize();
        add(
                absolute.startsWith(root)
                        ? root.relativize(absolute).toString().replace('\\', '/')
                        : String.valueOf(absolute.getFileName()),
                sha256);
    }

    /** The fingerprint in hexadecimal. */
    String value() {
        StringBuilder lines = new StringBuilder();
        files.forEach(
                (name, sha256) -> lines.append(sha256).append("  ").append(name).append('\n'));
        return Sha256.hex(lines.toString());
    }
}
