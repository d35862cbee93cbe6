package nl.licentiesync.exports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the encoding of a file that is not in the given one; for advice only, as a night never guesses. */
public final class LikelyEncoding {

    private LikelyEncoding() {}

    /** Another encoding in which all of a file is plausible text; empty when the given one is right, or none fits. */
    public static Optional<Charset> insteadOf(Charset said, Path path) {
        try {
            Optional<Charset> utf16 = TextSource.unmarkedUtf16(path, said);
            return utf16.isPresent() ? utf16 : new WrongEncoding(TextSource.of(path, said)).fitting();
        } catch (IOException | UnusableExport noText) {
            return Optional.empty();
        }
    }
}
