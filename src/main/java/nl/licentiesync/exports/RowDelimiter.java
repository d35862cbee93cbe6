package nl.licentiesync.exports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Checks whether a row that does not fit the header fits with another delimiter; used only to explain an unusable
 * file.
 */
final class RowDelimiter {

    private RowDelimiter() {}

    /**
     * That header and rows have different delimiters, as a sentence; empty when it is not so.
     *
     * @param line on which the row begins
     * @param fields number of fields in the header
     * @param ofHeader the header's delimiter
     */
    static Optional<String> difference(TextSource source, int line, int fields, char ofHeader) {
        if (fields < 2) {
            return Optional.empty();
        }
        try (BufferedReader reader = new BufferedReader(source.decoded(UnaryOperator.identity()))) {
            for (int before = 1; before < line; before++) {
                reader.readLine();
            }
            String row = reader.readLine();
            for (char delimiter : RecordScan.DELIMITERS.toCharArray()) {
                if (row != null && delimiter != ofHeader && fields(row, delimiter) == fields) {
                    return Optional.of(String.format(
                            Locale.ROOT,
                            "%s has a header with %s between its columns and rows with %s (line %d);"
                                    + " export it again with one delimiter.",
                            source.path(),
                            named(ofHeader),
                            named(delimiter),
                            line));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Number of fields of a row that is written with this delimiter; 0 when it cannot be. */
    private static int fields(String row, char delimiter) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(row), format)) {
            return parser.stream().findFirst().map(CSVRecord::size).orElse(0);
        } catch (IOException | UncheckedIOException notInThisForm) {
            return 0;
        }
    }

    /** What a delimiter is called in a sentence. */
    static String named(char delimiter) {
        return delimiter == '\t' ? "tab" : "'" + delimiter + "'";
    }
}
