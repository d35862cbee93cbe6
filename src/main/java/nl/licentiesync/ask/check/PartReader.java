package nl.licentiesync.ask.check;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.LikelyEncoding;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.exports.UnusableExport;

/** Reads parts of exports for a check; one that is not in the encoding that was said is read in the one that fits. */
final class PartReader {

    private final ReadingOptions options;
    private final Set<String> programs = new HashSet<>();

    PartReader(ReadingOptions options) {
        this.options = options;
    }

    /** All rows of a part. */
    PartCheck read(ExportFile file, Path path) {
        PartCheck part = read(file, path, Integer.MAX_VALUE);
        if (file == ExportFile.PROGRAMS) {
            programs.addAll(part.programs());
        }
        return part;
    }

    /** The first rows of a part. */
    PartCheck read(ExportFile file, Path path, int mostRows) {
        try {
            return PartCheck.of(file, path, options, mostRows, programs);
        } catch (UnusableExport wrong) {
            Optional<Charset> other = LikelyEncoding.insteadOf(options.charset(), path);
            if (other.isEmpty()) {
                throw wrong;
            }
            ReadingOptions fitting = new ReadingOptions(other.get(), options.mapping());
            return PartCheck.of(file, path, fitting, mostRows, programs)
                    .withProblem(String.valueOf(wrong.getMessage()));
        }
    }
}
