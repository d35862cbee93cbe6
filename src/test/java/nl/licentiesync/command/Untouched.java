package nl.licentiesync.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every file and folder below one, with its bytes and the time of its last change, so that a command can be caught. */
record Untouched(SortedMap<String, String> files) {

    static Untouched of(Path root) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                FileTime changed = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
                String content = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        ? Integer.toHexString(Arrays.hashCode(Files.readAllBytes(path)))
                        : "";
                files.put(root.relativize(path).toString(), changed + " " + content);
            }
            return new Untouched(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
