package nl.licentiesync.report;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import nl.licentiesync.packing.PackReader;

/** The lines of unchanged schools in files that say the same from night to night, checked against their records. */
final class RecordedLines {

    private RecordedLines() {}

    /** Notes what tells later whether the lines of an earlier report are these. */
    static void note(SchoolLines file, ByteBuffer lines, SchoolRecord record) {
        record.putLength(file, lines.limit());
        record.note(file.file()).putInt(checksum(lines));
    }

    /**
     * The lines of a school as an earlier report has them.
     *
     * @param header how many bytes stand before the first school
     * @throws UnusableRecord when they are not those that were noted
     */
    static ByteBuffer of(SchoolLines file, UnchangedSchool school, int header) throws UnusableRecord {
        PackReader note = school.noteOf(file.file());
        ByteBuffer lines = ByteBuffer.wrap(school.lines(file, header));
        if (checksum(lines) != note.getInt()) {
            throw new UnusableRecord(WhyEvaluated.TOUCHED);
        }
        return lines;
    }

    private static int checksum(ByteBuffer lines) {
        CRC32C sum = new CRC32C();
        sum.update(lines.array(), 0, lines.limit());
        return (int) sum.getValue();
    }
}
