package nl.licentiesync.report;

import java.util.function.Supplier;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.packing.PackReader;
import org.jspecify.annotations.Nullable;

/** A school of which a report says what an earlier one said, from its record and the lines there. For one thread. */
public final class UnchangedSchool {

    private final SchoolCode code;
    private final String name;
    private final Supplier<School> rows;
    private final SchoolRecord.Reader record;
    private final EarlierLines.OfSchool lines;
    private @Nullable School school;

    /**
     * A school.
     *
     * @param name empty when the exports tell none
     * @param rows unpacks its rows, for a part that needs them after all
     * @param record what the parts noted of it
     * @param lines in the earlier report
     */
    public UnchangedSchool(
            SchoolCode code, String name, Supplier<School> rows, byte[] record, EarlierLines.OfSchool lines) {
        this.code = code;
        this.name = name;
        this.rows = rows;
        this.record = new SchoolRecord.Reader(record);
        this.lines = lines;
    }

    /** The code of the school. */
    public SchoolCode code() {
        return code;
    }

    /** The name; empty when the exports tell none. */
    public String name() {
        return name;
    }

    /** The name, else the code. */
    public String displayName() {
        return name.isEmpty() ? code.value() : name;
    }

    /** All its rows, unpacked when they are first asked for. */
    public School school() {
        School known = school;
        if (known == null) {
            known = rows.get();
            school = known;
        }
        return known;
    }

    /**
     * What a part noted of it; the parts of a report ask in their order.
     *
     * @throws UnusableRecord when it noted nothing
     */
    public PackReader noteOf(String part) throws UnusableRecord {
        return record.noteOf(part);
    }

    /**
     * Its lines in a file of the earlier report.
     *
     * @param header how many bytes stand before the first school
     * @throws UnusableRecord when they cannot be read there
     */
    byte[] lines(SchoolLines file, int header) throws UnusableRecord {
        return lines.read(file, header);
    }
}
