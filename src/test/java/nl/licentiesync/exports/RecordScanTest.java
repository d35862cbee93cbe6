package nl.licentiesync.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The delimiter is the one that occurs most often outside quotes in the record. */
class RecordScanTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "a,b,c#,",
                "a;b;c#;",
                "a,b;c;d#;",
                "a,b,c;d#,",
                "a#,",
                "a,b;c#,",
                "a|b|c;d#|",
                "a;b\tc|d#;",
                "\"a,b,c,d\";e#;",
                "\"a;b;c;d\",e#,",
                "\"a\"\";;;\",b#,",
            })
    void theMostFrequentOneOutsideQuotesCounts(String header, char expected) throws IOException {
        assertThat(detect(header + "\n1;2;3;4;5\n1,2,3,4,5\n")).isEqualTo(expected);
    }

    @Test
    void onlyTheRecordIsLookedAt() throws IOException {
        assertThat(detect("a,b\n;;;;;;;;;;")).isEqualTo(',');
        assertThat(detect("a,b\r\n;;;;;;;;;;")).isEqualTo(',');
        assertThat(detect("a;b\n,,,,,,,,,,")).isEqualTo(';');
    }

    @Test
    void aQuotedLineBreakBelongsToTheHeader() throws IOException {
        assertThat(detect("\"a\nb\";c;d\n1,2,3,4,5")).isEqualTo(';');
    }

    @Test
    void blankLinesBeforeTheHeaderAreSkipped() throws IOException {
        assertThat(detect("\r\n  \n\t\u00A0\na;b\n,,,,")).isEqualTo(';');
    }

    @Test
    void aQuoteThatIsNotClosedQuotesNothing() throws IOException {
        assertThat(detect("\"a;b,c;d\n1,2,3\n")).isEqualTo(';');
    }

    @Test
    void aQuoteWithinAFieldQuotesNothing() throws IOException {
        assertThat(detect("het \"x;y;z\",a,b,c\n")).isEqualTo(',');
    }

    @Test
    void linesAreCountedAcrossQuotedLineEnds() throws IOException {
        RecordScan scan = scan("a\r\n\"b\nc\",d\r\n\re;f");

        assertThat(scan.next()).isTrue();
        assertThat(scan.line()).isEqualTo(1);
        assertThat(scan.next()).isTrue();
        assertThat(scan.text()).isEqualTo("\"b\nc\",d");
        assertThat(scan.line()).isEqualTo(2);
        assertThat(scan.next()).isTrue();
        assertThat(scan.line()).isEqualTo(4);
        assertThat(scan.next()).isTrue();
        assertThat(scan.text()).isEqualTo("e;f");
        assertThat(scan.line()).isEqualTo(5);
        assertThat(scan.next()).isFalse();
    }

    @Test
    void aFileWithoutEndIsNotReadToItsEnd() throws IOException {
        assertThat(scan("\"" + "a;".repeat(1 << 20)).next()).isTrue();
        assertThat(detect("")).isEqualTo(',');
    }

    /** The delimiter of the first record that holds more than blanks. */
    private static char detect(String text) throws IOException {
        RecordScan scan = scan(text);
        while (scan.next() && Blanks.trimmed(scan.text()).isEmpty()) {
            continue;
        }
        return scan.delimiter();
    }

    private static RecordScan scan(String text) throws IOException {
        BufferedReader reader = new BufferedReader(new StringReader(text));
        reader.mark(RecordScan.LONGEST);
        return new RecordScan(reader);
    }
}
