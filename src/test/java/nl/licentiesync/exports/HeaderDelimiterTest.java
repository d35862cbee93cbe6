package nl.licentiesync.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The delimiter is the one of comma and semicolon that occurs more often outside quotes in the header. */
class HeaderDelimiterTest {

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
                "\"a,b,c,d\";e#;",
                "\"a;b;c;d\",e#,",
                "\"a\"\";;;\",b#,",
            })
    void theMoreFrequentOneOutsideQuotesCounts(String header, char expected) throws IOException {
        assertThat(detect(header + "\n1;2;3;4;5\n1,2,3,4,5\n")).isEqualTo(expected);
    }

    @Test
    void onlyTheHeaderIsLookedAt() throws IOException {
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
    void aByteOrderMarkIsConsumedAndNothingElse() throws IOException {
        BufferedReader reader = new BufferedReader(new StringReader("\uFEFFa;b\n1;2"));

        assertThat(HeaderDelimiter.detect(reader)).isEqualTo(';');
        assertThat(reader.readLine()).isEqualTo("a;b");
    }

    @Test
    void withoutByteOrderMarkNothingIsConsumed() throws IOException {
        BufferedReader reader = new BufferedReader(new StringReader("\na;b\n1;2"));

        assertThat(HeaderDelimiter.detect(reader)).isEqualTo(';');
        assertThat(reader.readLine()).isEmpty();
        assertThat(reader.readLine()).isEqualTo("a;b");
    }

    @Test
    void aFileWithoutEndIsNotReadToItsEnd() throws IOException {
        assertThat(detect("\"" + "a;".repeat(1 << 20))).isEqualTo(',');
        assertThat(detect("")).isEqualTo(',');
    }

    private static char detect(String text) throws IOException {
        return HeaderDelimiter.detect(new BufferedReader(new StringReader(text)));
    }
}
