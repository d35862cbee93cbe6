package nl.licentiesync.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.licentiesync.model.SchoolCode;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of school states by school and run. A state that is too long for one row continues in parts in a second
 * table, as HSQLDB cannot hold a row of several megabytes.
 */
final class SchoolVersions {

    /** The longest state, or start of one, in a row; pages of rows stay small in memory. */
    static final int LONGEST_START = 1 << 16;

    /** The length of the parts that follow, of which one is in memory at a time; the last one is shorter. */
    static final int PART = 1 << 19;

    private final JdbcTemplate jdbc;
    private final String table;

    SchoolVersions(JdbcTemplate jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Adds states that a run left. */
    void add(RunId run, Collection<StoredSchool> schools) {
        if (schools.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "INSERT INTO " + table + " (school_id, run_id, content, rest_length) VALUES (?, ?, ?, ?)",
                schools.stream().map(school -> row(run, school)).toList());
        for (StoredSchool school : schools) {
            addRest(run, school);
        }
    }

    private static Object[] row(RunId run, StoredSchool school) {
        byte[] content = school.content();
        boolean fits = content.length <= LONGEST_START;
        return new Object[] {
            school.code().value(),
            run.value(),
            fits ? content : Arrays.copyOf(content, LONGEST_START),
            fits ? 0 : content.length - LONGEST_START
        };
    }

    private void addRest(RunId run, StoredSchool school) {
        byte[] content = school.content();
        int part = 0;
        for (int from = LONGEST_START; from < content.length; from += PART) {
            jdbc.update(
                    "INSERT INTO " + table + "_part (school_id, run_id, part, content) VALUES (?, ?, ?, ?)",
                    school.code().value(),
                    run.value(),
                    part,
                    Arrays.copyOfRange(content, from, Math.min(from + PART, content.length)));
            part++;
        }
    }

    /**
     * The rows of some states; what follows them is read only when a state is asked for as a whole.
     *
     * @param rest the rest of the query, from its condition on
     */
    List<VersionRow> rows(String rest, Object... arguments) {
        return jdbc.query(
                "SELECT school_id, run_id, content, rest_length FROM " + table + " " + rest,
                (row, number) -> new VersionRow(
                        new SchoolCode(row.getString(1)), new RunId(row.getLong(2)), row.getBytes(3), row.getInt(4)),
                arguments);
    }

    /** The whole state that begins with a row. */
    StoredSchool whole(VersionRow row) {
        if (row.restLength() == 0) {
            return new StoredSchool(row.school(), row.start(), row.run());
        }
        byte[] content = Arrays.copyOf(row.start(), row.start().length + row.restLength());
        int part = 0;
        for (int from = row.start().length; from < content.length; from += PART) {
            byte[] bytes = part(row, part);
            System.arraycopy(bytes, 0, content, from, bytes.length);
            part++;
        }
        return new StoredSchool(row.school(), content, row.run());
    }

    private byte[] part(VersionRow row, int part) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT content FROM " + table + "_part WHERE school_id = ? AND run_id = ? AND part = ?",
                byte[].class,
                row.school().value(),
                row.run().value(),
                part));
    }

    /**
     * The row of a state.
     *
     * @param start the whole state, or as much as lies in the row
     * @param restLength number of bytes that lie in parts
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that were just read, never compared
    record VersionRow(SchoolCode school, RunId run, byte[] start, int restLength) {

        /** Whether the run left nothing of the school. */
        boolean isGone() {
            return start.length == 0;
        }
    }
}
