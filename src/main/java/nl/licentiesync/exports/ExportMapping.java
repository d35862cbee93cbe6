package nl.licentiesync.exports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the configuration says of the columns and values of the exports. */
public final class ExportMapping {

    /** Nothing: every file has the program's own headers and values. */
    public static final ExportMapping NONE = new ExportMapping(Map.of(), DateForms.OWN);

    private final Map<ExportFile, FileMapping> files = new EnumMap<>(ExportFile.class);
    private final DateForms dates;

    /** The mapping of these files; others have none. */
    public ExportMapping(Map<ExportFile, FileMapping> files, DateForms dates) {
        for (ExportFile file : ExportFile.values()) {
            this.files.put(file, files.getOrDefault(file, FileMapping.none(file)));
        }
        this.dates = dates;
    }

    /** What is said of one export. */
    public FileMapping of(ExportFile file) {
        return files.getOrDefault(file, FileMapping.none(file));
    }

    /** How dates are written. */
    public DateForms dates() {
        return dates;
    }

    /** The SHA-256 of all that it says, whatever the order and the lines; empty when it says nothing. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder();
        files.forEach((file, mapping) -> {
            mapping.columns().forEach((column, mapped) -> add(text, file, "column", column, mapped.toString()));
            mapping.constants().forEach((column, constant) -> add(text, file, "constant", column, constant.value()));
            mapping.values()
                    .forEach((column, translation) -> new TreeMap<>(translation.entries())
                            .forEach((from, to) -> add(text, file, "value", column, from, to.value())));
        });
        if (!dates.patterns().isEmpty()) {
            add(text, "dates", dates.patterns());
        }
        return text.isEmpty() ? "" : Sha256.hex(text.toString());
    }

    private static void add(StringBuilder text, Object... parts) {
        text.append(List.of(parts)).append('\n');
    }
}
