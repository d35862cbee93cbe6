package nl.licentiesync.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading records in batches, ahead or not. */
class CsvRecordsTest {

    private static final int RECORDS = 5_000;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyRecordComesOnceWithItsLines(boolean ahead) throws IOException {
        try (CsvRecords records = records(new StringReader(text()), ahead)) {
            int line = 4;
            for (int number = 0; number < RECORDS; number++) {
                CSVRecord record = records.next();
                boolean spans = number % 7 == 0;

                assertThat(record).as("record %d", number).isNotNull();
                assertThat(record.get(0)).isEqualTo("T" + number);
                assertThat(records.line()).isEqualTo(line);
                assertThat(records.spansLines()).isEqualTo(spans);
                line += spans ? 2 : 1;
            }

            assertThat(records.next()).isNull();
            assertThat(records.next()).isNull();
            assertThat(records.line()).isEqualTo(line);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void recordsAreGivenUpToTheOneThatCannotBeRead(boolean ahead) throws IOException {
        try (CsvRecords records = records(new StringReader("a,b\n".repeat(3_000) + "\"a\"b,c\n"), ahead)) {
            for (int number = 0; number < 3_000; number++) {
                assertThat(records.next()).isNotNull();
            }

            assertThatThrownBy(records::next).isInstanceOf(UncheckedIOException.class);
            assertThat(records.line()).isEqualTo(3_004);
        }
    }

    @Test
    void longRecordsComeInSmallBatches() throws IOException {
        List<Integer> read = new ArrayList<>();
        String cell = "x".repeat(40_000);
        Reader text = new StringReader((cell + "\n").repeat(20)) {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                read.add(count);
                return count;
            }
        };
        try (CsvRecords records = records(text, false)) {
            records.next();

            assertThat(read.stream().mapToInt(Integer::intValue).sum()).isLessThan(5 * 40_000);
        }
    }

    @Test
    void whoStopsInTheMiddleLeavesNoThread() throws IOException, InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Reader text = new StringReader(text()) {
            @Override
            public void close() {
                closed.countDown();
                super.close();
            }
        };
        CsvRecords records = records(text, true);
        records.next();
        List<Thread> threads = readingAhead();

        records.close();

        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(threads).isNotEmpty();
        for (Thread thread : threads) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private static List<Thread> readingAhead() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("read-ahead"))
                .toList();
    }

    private static CsvRecords records(Reader text, boolean ahead) throws IOException {
        CSVParser parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get();
        return new CsvRecords(parser, 3, ahead);
    }

    /** Every seventh record has a line end in a cell. */
    private static String text() {
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < RECORDS; number++) {
            text.append('T').append(number).append(number % 7 == 0 ? ",\"two\nlines\",x\n" : ",one line,x\n");
        }
        return text.toString();
    }
}
