package nl.licentiesync.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Identifies the current start of the operating system. Files written since then cannot have been lost in a power
 * cut.
 */
public final class BootId {

    private static final Path FILE = Path.of("/proc/sys/kernel/random/boot_id");

    private BootId() {}

    /** The id of the running system; empty where there is none, as outside Linux. */
    public static Optional<String> current() {
        try {
            return Optional.of(Files.readString(FILE).strip());
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
