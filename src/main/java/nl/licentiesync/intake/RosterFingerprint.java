package nl.licentiesync.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach(
                    (name, sha256) -> digest.update((sha256 + "  " + name + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
