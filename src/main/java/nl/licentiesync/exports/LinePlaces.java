package nl.licentiesync.exports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which part of an export, and on which physical line of it, a row stands. Lines are counted through all parts
 * of an export, so that one number tells a row from all others; in the first part it is the physical line.
 */
public final class LinePlaces {

    /** Every export is one file of its usual name. */
    public static final LinePlaces USUAL = new LinePlaces(Map.of());

    private final Map<ExportFile, List<PartLines>> parts;

    /** The places in these parts, in their order. */
    public LinePlaces(Map<ExportFile, List<PartLines>> parts) {
        this.parts = new HashMap<>(parts);
    }

    /** The place of a counted line. */
    public Place of(ExportFile file, int counted) {
        PartLines part = part(file, counted);
        return part == null
                ? new Place(file.fileName(), counted)
                : new Place(part.name(), counted - part.linesBefore());
    }

    /** What a column is called in the part that holds a counted line; empty when that is not known. */
    public Optional<String> label(ExportFile file, int counted, Column column) {
        PartLines part = part(file, counted);
        return part == null
                ? Optional.empty()
                : Optional.ofNullable(part.labels().get(column));
    }

    private @Nullable PartLines part(ExportFile file, int counted) {
        PartLines holding = null;
        for (PartLines part : parts.getOrDefault(file, List.of())) {
            if (holding == null || part.linesBefore() < counted) {
                holding = part;
            }
        }
        return holding;
    }

    /** The parts of each export, in their order. */
    public Map<ExportFile, List<PartLines>> parts() {
        return parts;
    }

    /** A line of a part, 1 is the first. */
    public record Place(String part, int line) {}
}
