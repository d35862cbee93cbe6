package nl.licentiesync.report;

import java.util.Arrays;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;

/**
 * What the parts of a report say of a school, packed, so that coming nights say it again without asking the rules: first
 * how long its lines are in each of the files with rows of all schools, then what each part notes, under its name.
 */
public final class SchoolRecord {

    private static final int LINES = SchoolLines.values().length;

    private final PackWriter notes = new PackWriter();
    private final int[] lengths = new int[LINES];
    private int begun;

    /** An empty record, for one school. */
    public SchoolRecord() {}

    /** Notes how many bytes the lines of the school take in a file. */
    void putLength(SchoolLines lines, int length) {
        lengths[lines.ordinal()] = length;
    }

    /**
     * Begins the note of a part, which ends where the next one begins; the parts of a report write theirs in their order.
     *
     * @param part the name by which it finds the note
     */
    public PackWriter note(String part) {
        endNote();
        notes.putText(part);
        begun = notes.beginPart();
        return notes;
    }

    private void endNote() {
        if (begun > 0) {
            notes.endPart(begun);
        }
    }

    /** All of it as bytes. */
    public byte[] toByteArray() {
        endNote();
        byte[] noted = notes.toByteArray();
        PackWriter all = packedLengths();
        all.putBytes(noted, 0, noted.length);
        return all.toByteArray();
    }

    /** The lengths of the lines alone, of a school that has to be evaluated again. */
    public byte[] lengths() {
        return packedLengths().toByteArray();
    }

    private PackWriter packedLengths() {
        PackWriter packed = new PackWriter();
        packed.putByte(LINES);
        for (int length : lengths) {
            packed.putInt(length);
        }
        return packed;
    }

    /**
     * How many bytes the lines of a school take in each of the files, in their order, as its record says; none in any when
     * a version with other files made it, whose records are not used.
     */
    public static int[] lengths(byte[] record) {
        PackReader in = new PackReader(record, 0);
        int[] lengths = new int[LINES];
        if (in.getByte() == LINES) {
            Arrays.setAll(lengths, file -> in.getInt());
        }
        return lengths;
    }

    /** Reads a record, part by part in their order. */
    static final class Reader {

        private final byte[] record;
        private final PackReader in;

        Reader(byte[] record) {
            this.record = record;
            this.in = new PackReader(record, 1 + LINES * Integer.BYTES);
        }

        /**
         * What a part noted.
         *
         * @throws UnusableRecord when it noted nothing, as in a night without pages
         */
        PackReader noteOf(String part) throws UnusableRecord {
            while (in.position() < record.length) {
                String name = in.getText();
                PackReader note = in.getPart();
                if (name.equals(part)) {
                    return note;
                }
            }
            throw new UnusableRecord(WhyEvaluated.NOT_KEPT);
        }
    }
}
