package nl.licentiesync.nightly.guard;

import java.util.Comparator;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import org.jspecify.annotations.Nullable;

/**
 * A column or file that is empty tonight.
 *
 * @param column null when the file has no row at all
 */
public record EmptiedPart(ExportFile file, @Nullable Column column) implements Comparable<EmptiedPart> {

    private static final Comparator<EmptiedPart> IN_FILE_ORDER = Comparator.comparing(EmptiedPart::file)
            .thenComparing(EmptiedPart::column, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(EmptiedPart other) {
        return IN_FILE_ORDER.compare(this, other);
    }
}
