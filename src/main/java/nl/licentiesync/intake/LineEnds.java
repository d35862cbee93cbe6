package nl.licentiesync.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.exports.ExportFile;

/**
 * Finds files that may be cut off in their last value: their last line has no end, while that of the run before had
 * one.
 */
public final class LineEnds {

    private LineEnds() {}

    /**
     * A warning for each such file.
     *
     * @param endedBefore the files whose last line had an end in the run before
     */
    public static List<Finding> missing(Map<ExportFile, FileTally> tallies, Set<ExportFile> endedBefore) {
        return tallies.entrySet().stream()
                .filter(file -> endedBefore.contains(file.getKey()))
                .filter(file -> !file.getValue().atReading().endsWithLineEnd())
                .map(file -> Finding.of(
                        file.getKey(), file.getValue().atReading().lastLine(), null, FindingCode.LINE_END_MISSING))
                .toList();
    }
}
