package nl.licentiesync.exports;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names files by as much of the ends of their paths as tells them apart. */
final class PartNames {

    private final Map<Path, String> names = new HashMap<>();

    PartNames(Collection<List<Path>> files) {
        Set<Path> open = new HashSet<>();
        files.forEach(open::addAll);
        for (int length = 1; !open.isEmpty(); length++) {
            Map<String, Integer> uses = new HashMap<>();
            for (Path path : open) {
                uses.merge(end(path, length), 1, Integer::sum);
            }
            int parts = length;
            open.removeIf(path -> {
                String name = end(path, parts);
                boolean isUnique = uses.getOrDefault(name, 0) == 1 || parts > path.getNameCount();
                if (isUnique) {
                    names.put(path, name);
                }
                return isUnique;
            });
        }
    }

    /** The name of one of the files. */
    String of(Path path) {
        return names.getOrDefault(path, path.toString());
    }

    private static String end(Path path, int length) {
        int count = path.getNameCount();
        return path.subpath(Math.max(0, count - length), count).toString();
    }
}
