package nl.licentiesync.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a file in batches, with the lines on which they begin and end. Those of a large file are read one
 * batch ahead on a thread of its own, while the batch before is judged, so that two processors are busy when only one
 * file is left.
 */
final class CsvRecords implements Closeable {

    private final CSVParser parser;
    private final int linesBefore;
    private final Iterator<CSVRecord> records;
    private final @Nullable ExecutorService thread;
    private Batch batch = new Batch();
    private @Nullable Future<Batch> next;
    private int place = -1;

    /**
     * Begins to read.
     *
     * @param linesBefore number of lines that the parser does not see
     * @param isLarge whether it pays to read ahead
     */
    CsvRecords(CSVParser parser, int linesBefore, boolean isLarge) {
        this.parser = parser;
        this.linesBefore = linesBefore;
        this.records = parser.iterator();
        this.thread = isLarge ? Executors.newSingleThreadExecutor(CsvRecords::daemon) : null;
        if (thread != null) {
            next = thread.submit(() -> read(new Batch()));
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "read-ahead");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Moves to the next record, and gives it; null at the end of the file.
     *
     * @throws UncheckedIOException when the file cannot be read or is no CSV from the line on that {@link #line} tells
     */
    @Nullable
    CSVRecord next() {
        place++;
        if (place == batch.size && !batch.isLast) {
            batch = nextBatch();
            place = 0;
        }
        if (place < batch.size) {
            return batch.records[place];
        }
        place = batch.size;
        if (batch.failure != null) {
            throw batch.failure;
        }
        return null;
    }

    /** The line on which the record begins that {@link #next} moved to; at the end, one more than the file has. */
    int line() {
        return batch.begins[place];
    }

    /** Whether that record goes on beyond the line on which it begins. */
    boolean spansLines() {
        return batch.ends[place] > batch.begins[place];
    }

    @Override
    public void close() throws IOException {
        if (thread != null) {
            thread.shutdownNow();
        }
        parser.close();
    }

    private Batch nextBatch() {
        Future<Batch> underWay = next;
        if (thread == null || underWay == null) {
            return read(batch);
        }
        Batch read = await(underWay);
        Batch judged = batch;
        if (!read.isLast) {
            next = thread.submit(() -> read(judged));
        }
        return read;
    }

    private static Batch await(Future<Batch> underWay) {
        try {
            return underWay.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error lackOfMemory) {
                throw lackOfMemory;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("reading was interrupted"));
        }
    }

    private Batch read(Batch into) {
        into.size = 0;
        try {
            boolean isMore = true;
            while (isMore) {
                into.begins[into.size] = linesRead() + 1;
                into.isLast = !records.hasNext();
                isMore = !into.isLast && into.add(records.next(), linesRead());
            }
        } catch (UncheckedIOException e) {
            into.isLast = true;
            into.failure = e;
        }
        return into;
    }

    private int linesRead() {
        return linesBefore + Math.toIntExact(parser.getCurrentLineNumber());
    }

    /** Records that lie beside each other, then maybe the end of the file or why it cannot be read. */
    private static final class Batch {

        private static final int MOST_RECORDS = 512;

        /** More of them make no larger batches, however long their records are. */
        private static final int MOST_CHARACTERS = 1 << 16;

        private final CSVRecord[] records = new CSVRecord[MOST_RECORDS];

        /** One more than there are records, for the end of the file. */
        private final int[] begins = new int[MOST_RECORDS + 1];

        private final int[] ends = new int[MOST_RECORDS + 1];
        private int size;
        private boolean isLast;
        private @Nullable UncheckedIOException failure;

        /** Adds a record; returns whether there is room for another one. */
        boolean add(CSVRecord record, int end) {
            records[size] = record;
            ends[size] = end;
            size++;
            return size < MOST_RECORDS
                    && record.getCharacterPosition() - records[0].getCharacterPosition() < MOST_CHARACTERS;
        }
    }
}
