package nl.licentiesync.command;

import java.util.HashMap;
import java.util.Map;

/**
 * Names of sources for a narrow column. A file far down in folders is named in full the first time, and by the end of its
 * path afterwards.
 */
final class SourceNames {

    private static final String LEFT_OUT = "…/";

    private final int width;

    /** The paths that were named in full, by their ends. */
    private final Map<String, String> paths = new HashMap<>();

    /** Names for a column of this width. */
    SourceNames(int width) {
        this.width = width;
    }

    /** A source such as noord/12AB00.xml:7, shortened when it is too wide and its path was named before. */
    String of(String source) {
        int colon = source.lastIndexOf(':');
        String path = source.substring(0, Math.max(0, colon));
        int slash = path.indexOf('/');
        if (source.length() <= width || slash < 0) {
            return source;
        }
        String end = end(path, width - LEFT_OUT.length() - (source.length() - colon));
        boolean isNamed = path.equals(paths.putIfAbsent(end, path));
        return isNamed ? LEFT_OUT + end + source.substring(colon) : source;
    }

    /** As much of the end of a path as there is room for: the file's name at least. */
    private static String end(String path, int room) {
        int start = path.lastIndexOf('/') + 1;
        int folder = path.lastIndexOf('/', start - 2) + 1;
        while (folder > 0 && path.length() - folder <= room) {
            start = folder;
            folder = path.lastIndexOf('/', start - 2) + 1;
        }
        return path.substring(start);
    }
}
