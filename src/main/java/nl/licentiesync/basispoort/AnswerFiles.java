package nl.licentiesync.basispoort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.rosters.UnusableAnswer;

/** Finds saved answers: a file is named as the path of the interface, with .json or .json.gz behind it. */
final class AnswerFiles {

    private AnswerFiles() {}

    /**
     * The file of an answer.
     *
     * @throws UnusableAnswer when two files would be it
     */
    static Optional<Path> find(Path folder, String name) {
        Path plain = folder.resolve(name + ".json");
        Path packed = folder.resolve(name + ".json.gz");
        boolean isPlain = Files.isRegularFile(plain);
        boolean isPacked = Files.isRegularFile(packed);
        if (isPlain && isPacked) {
            throw new UnusableAnswer("%s and %s are the same answer; remove one of them.".formatted(plain, packed));
        }
        return isPlain ? Optional.of(plain) : isPacked ? Optional.of(packed) : Optional.empty();
    }

    /** The entries of a folder by name; none when it does not exist. */
    static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UnusableAnswer(
                    folder,
                    "it cannot be read (%s); give this user permission.".formatted(FileFailure.reason(folder, e)));
        }
    }

    /** A part of a path without its percent-encoding; as it is when that is malformed. */
    static String decoded(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[bytes.length];
        int size = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                int high = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 1], 16) : -1;
                int low = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return name;
                }
                decoded[size++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                decoded[size++] = bytes[i];
            }
        }
        return new String(decoded, 0, size, StandardCharsets.UTF_8);
    }
}
