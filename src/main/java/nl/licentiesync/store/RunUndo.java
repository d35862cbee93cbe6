package nl.licentiesync.store;

import java.util.Arrays;
import java.util.List;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.packing.CompressedBytes;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The schools that each run changed, each as the difference of its state before the run from the one that the run left:
 * a few hundred bytes for a few kilobytes. Rows hold many schools and lie in the order of the runs, so that a night
 * writes them side by side, and never into places between those of other nights.
 */
final class RunUndo {

    /** A chunk ends with the school that makes it longer than this. */
    static final int LONG_CHUNK = 1 << 16;

    /** The length of a row; a chunk with a longer school continues in further rows. */
    static final int ROW = 1 << 19;

    private static final byte[] NOTHING = {};

    private final JdbcTemplate jdbc;

    RunUndo(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the schools that a run changes, in order. */
    Chunks of(RunId run) {
        return new Chunks(run);
    }

    /** Runs after the given one that changed anything, the last one first. */
    List<RunId> runsAfter(RunId run) {
        return jdbc.query(
                "SELECT DISTINCT run_id FROM run_undo WHERE run_id > ? ORDER BY run_id DESC",
                (row, number) -> new RunId(row.getLong(1)),
                run.value());
    }

    /** Visits the schools of a range that a run changed. */
    void visit(RunId run, SchoolRange range, Visitor visitor) {
        Chunk chunk = new Chunk(range, visitor);
        jdbc.query(
                "SELECT part, content FROM run_undo WHERE run_id = ? AND first_school < ? AND last_school >= ?"
                        + " ORDER BY first_school, part",
                row -> {
                    chunk.add(row.getInt(1), row.getBytes(2));
                },
                run.value(),
                range.until(),
                range.from());
        chunk.end();
    }

    /** Forgets what a run changed. */
    void discard(RunId run) {
        jdbc.update("DELETE FROM run_undo WHERE run_id = ?", run.value());
    }

    /** Forgets what runs up to the given one changed. */
    void forgetUpTo(RunId run) {
        jdbc.update("DELETE FROM run_undo WHERE run_id <= ?", run.value());
    }

    /** Is told of a school that a run changed. */
    interface Visitor {

        void changed(SchoolCode school, Difference difference);
    }

    /**
     * How a school stood before a run, given how the run left it.
     *
     * @param bytes none when the school was unknown
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that were just read, never compared
    record Difference(byte[] bytes) {

        static Difference between(StoredSchool was, StoredSchool now) {
            return new Difference(was.isGone() ? NOTHING : CompressedBytes.of(was.content(), now.content()));
        }

        /**
         * The state before the run.
         *
         * @throws UnusableState when the run left another state than this one
         */
        StoredSchool before(StoredSchool now) {
            if (bytes.length == 0) {
                return StoredSchool.unknown(now.code());
            }
            try {
                return new StoredSchool(now.code(), CompressedBytes.inflate(bytes, now.content()));
            } catch (IllegalArgumentException e) {
                throw UnusableState.ofSchool(now.code(), e);
            }
        }
    }

    /** Writes chunks of what a run changes. */
    final class Chunks {

        private final RunId run;
        private final PackWriter out = new PackWriter();
        private String first = "";
        private String last = "";

        private Chunks(RunId run) {
            this.run = run;
        }

        void add(ChangedSchool school) {
            last = school.now().code().value();
            if (out.size() == 0) {
                first = last;
            }
            byte[] difference = school.undo().bytes();
            out.putText(last);
            out.putInt(difference.length);
            out.putBytes(difference, 0, difference.length);
            if (out.size() > LONG_CHUNK) {
                end();
            }
        }

        /** Writes what is left. */
        void end() {
            byte[] content = out.toByteArray();
            out.clear();
            int part = 0;
            for (int from = 0; from < content.length; from += ROW) {
                jdbc.update(
                        "INSERT INTO run_undo (run_id, first_school, part, last_school, content) VALUES (?, ?, ?, ?, ?)",
                        run.value(),
                        first,
                        part,
                        last,
                        Arrays.copyOfRange(content, from, Math.min(from + ROW, content.length)));
                part++;
            }
        }
    }

    /** Puts the rows of a chunk together, and tells of its schools. */
    private static final class Chunk {

        private final SchoolRange range;
        private final Visitor visitor;
        private final PackWriter content = new PackWriter();

        Chunk(SchoolRange range, Visitor visitor) {
            this.range = range;
            this.visitor = visitor;
        }

        void add(int part, byte[] row) {
            if (part == 0) {
                end();
            }
            content.putBytes(row, 0, row.length);
        }

        void end() {
            PackReader in = new PackReader(content.toByteArray(), 0);
            while (in.position() < content.size()) {
                SchoolCode school = new SchoolCode(in.getText());
                int length = in.getInt();
                if (range.contains(school)) {
                    visitor.changed(school, new Difference(in.getBytes(length)));
                } else {
                    in.skip(length);
                }
            }
            content.clear();
        }
    }
}
