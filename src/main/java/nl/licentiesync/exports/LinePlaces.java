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
        return part == null ? new Place(file.fileName(), counted, 0) : part.place(counted);
    }

    /** What a column is called in the part that holds a counted line; empty when that is not known. */
    public Optional<String> label(ExportFile file, int counted, Column column) {
        PartLines part = part(file, counted);
        return part == null
                ? Optional.empty()
                : Optional.ofNullable(part.labels().get(column));
    }

    private @Nullable PartLines part(ExportFile file, int counted) {
        List<PartLines> ofFile = parts.getOrDefault(file, List.of());
        int first = 0;
        int behind = ofFile.size();
        while (behind - first > 1) {
            int middle = (first + behind) / 2;
            if (ofFile.get(middle).linesBefore() < counted) {
                first = middle;
            } else {
                behind = middle;
            }
        }
        return ofFile.isEmpty() ? null : ofFile.get(first);
    }

    /** Whether an export is a folder of rosters. */
    public boolean isOfRosters(ExportFile file) {
        return partsOf(file).stream().anyMatch(part -> part.numbering() != PartLines.Numbering.LINES);
    }

    /** What an export is called in a sentence: its usual file name, or the folder of rosters with a slash. */
    public String nameOf(ExportFile file) {
        return isOfRosters(file) ? partsOf(file).get(0).name() + "/" : file.fileName();
    }

    private List<PartLines> partsOf(ExportFile file) {
        return parts.getOrDefault(file, List.of());
    }

    /** The parts of each export, in their order. */
    public Map<ExportFile, List<PartLines>> parts() {
        return parts;
    }

    /**
     * A place in a part.
     *
     * @param line 1 is the first; 0 when the place is none of a line
     * @param person the number of somebody in the part, where people are counted; else 0
     */
    public record Place(String part, int line, int person) {}
}
