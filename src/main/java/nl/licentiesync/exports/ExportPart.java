package nl.licentiesync.exports;

import java.nio.file.Path;

/**
 * A file that is an export, or a part of one.
 *
 * @param name its file name, with as much of its path as tells it from the other parts of the night
 */
public record ExportPart(Path path, String name) {}
