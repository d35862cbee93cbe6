package nl.licentiesync.letters;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ConfigKey;
import nl.licentiesync.exports.ConfiguredText;
import nl.licentiesync.exports.CsvRows;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.FileMapping;
import nl.licentiesync.model.SchoolCode;

/** The addresses that a file with the columns school_id and email names for schools. */
public final class NamedRecipients {

    /** Nobody is named. */
    public static final NamedRecipients NONE = new NamedRecipients(Map.of());

    private final Map<SchoolCode, List<MailAddress>> addresses;

    private NamedRecipients(Map<SchoolCode, List<MailAddress>> addresses) {
        this.addresses = addresses;
    }

    /**
     * Reads the file, which is written as an export of teachers without their numbers may be.
     *
     * @throws nl.licentiesync.exports.UnusableExport when it cannot be read
     * @throws UnusableQuestion when a row cannot be used
     */
    public static NamedRecipients read(Path file, Charset encoding) {
        Map<SchoolCode, List<MailAddress>> addresses = new TreeMap<>();
        try (CsvRows rows = new CsvRows(file, encoding, columns(file))) {
            if (!rows.header().columns().contains(Column.EMAIL)) {
                throw new UnusableQuestion("%s has no column %s or %s; add it."
                        .formatted(file, Column.EMAIL.english(), Column.EMAIL.dutch()));
            }
            while (rows.next()) {
                if (!rows.fits()) {
                    throw refused(file, rows, "has too few or too many fields");
                }
                SchoolCode school = SchoolCode.parse(rows.value(Column.SCHOOL_ID))
                        .orElseThrow(() -> refused(file, rows, "has no school code such as 12AB00"));
                Optional<MailAddress> address = MailAddress.parse(rows.value(Column.EMAIL));
                addresses
                        .computeIfAbsent(school, code -> new ArrayList<>())
                        .add(address.orElseThrow(
                                () -> refused(file, rows, "has no e-mail address that mail can be sent to")));
            }
        }
        return new NamedRecipients(addresses);
    }

    private static UnusableQuestion refused(Path file, CsvRows rows, String fault) {
        return new UnusableQuestion(
                String.format(Locale.ROOT, "%s:%d %s; correct the row or remove it.", file, rows.line(), fault));
    }

    /** The columns of a teacher export; nobody has a number. */
    private static FileMapping columns(Path file) {
        ConfiguredText nobody = new ConfiguredText(new ConfigKey(file.toString(), "teacher_id"), "-");
        return new FileMapping(ExportFile.TEACHERS, Map.of(), Map.of(Column.TEACHER_ID, nobody), Map.of());
    }

    /** The addresses of a school, in the order of the file. */
    List<MailAddress> of(SchoolCode school) {
        return addresses.getOrDefault(school, List.of());
    }
}
