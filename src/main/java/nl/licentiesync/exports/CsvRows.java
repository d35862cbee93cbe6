package nl.licentiesync.exports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the records of one export file with the physical lines on which they begin; blank records are left out. */
public final class CsvRows implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Charset charset;
    private final BasicFileAttributes atStart;
    private final MessageDigest digest;
    private final InspectingReader text;
    private final char delimiter;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int line;
    private int fieldsOfHeader;
    private @Nullable CSVRecord current;

    /** Opens an export and finds its delimiter; fails when it cannot be read. */
    public CsvRows(Path path, Charset charset) {
        this.path = path;
        this.charset = charset;
        this.digest = sha256();
        try {
            this.atStart = Files.readAttributes(path, BasicFileAttributes.class);
            if (!atStart.isRegularFile()) {
                throw new UnusableExport(path + " is not a file; name an export file.");
            }
            if (atStart.size() == 0) {
                throw new UnusableExport(path + " is empty; export it again.");
            }
            if (Workbook.is(path)) {
                throw new UnusableExport(path + " is a workbook of a spreadsheet; save it as CSV.");
            }
            this.text = new InspectingReader(decoded(path), charset);
            BufferedReader reader = new BufferedReader(text, BUFFER);
            if (MisreadUtf8.beginsWithMark(reader, charset)) {
                throw new UnusableExport(
                        "%s begins with the mark of UTF-8 and is read as %s; leave --encoding away, or give --encoding UTF-8."
                                .formatted(path, charset.name()));
            }
            this.delimiter = HeaderDelimiter.detect(reader);
            this.parser = CSVParser.builder()
                    .setReader(reader)
                    .setFormat(CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(delimiter)
                            .setIgnoreEmptyLines(false)
                            .get())
                    .get();
            this.records = parser.iterator();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Moves to the next record of which any cell is not blank; false at the end of the file. */
    public boolean next() {
        try {
            do {
                line = Math.toIntExact(parser.getCurrentLineNumber() + 1);
                if (!records.hasNext()) {
                    current = null;
                    return false;
                }
                current = records.next();
            } while (isBlank(current));
            if (fieldsOfHeader == 0) {
                fieldsOfHeader = current.size();
            }
            return true;
        } catch (UncheckedIOException e) {
            throw unusable(Objects.requireNonNull(e.getCause()));
        }
    }

    private static boolean isBlank(CSVRecord record) {
        for (int place = 0; place < record.size(); place++) {
            if (!Blanks.trimmed(record.get(place)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The record that {@link #next} moved to. */
    public CSVRecord current() {
        if (current == null) {
            throw new IllegalStateException("There is no current record in " + path);
        }
        return current;
    }

    /** The physical line on which the current record begins, 1 is the first. */
    public int line() {
        return line;
    }

    /** Whether the current record goes on beyond the line on which it begins. */
    public boolean spansLines() {
        return parser.getCurrentLineNumber() > line;
    }

    /** The delimiter of the fields. */
    public char delimiter() {
        return delimiter;
    }

    /** When the file was last written, as it was when reading began. */
    public Instant modified() {
        return atStart.lastModifiedTime().toInstant();
    }

    /** Whether the last line has a line end, once all records were read. */
    public boolean endsWithLineEnd() {
        return text.isEnded();
    }

    /** The odd characters of UTF-8 that was read in another encoding, once all records were read. */
    public Optional<MisreadUtf8.Seen> misreadUtf8() {
        return text.misreadUtf8();
    }

    /** The sentence that header and rows have different delimiters, when that is why the row of a line does not fit. */
    public Optional<String> otherDelimiterOn(int row) {
        return RowDelimiter.difference(path, charset, row, fieldsOfHeader, delimiter);
    }

    /** The SHA-256 of the whole file in hexadecimal, once all records were read; fails when the file changed meanwhile. */
    public String fingerprint() {
        try {
            BasicFileAttributes atEnd = Files.readAttributes(path, BasicFileAttributes.class);
            boolean same = atEnd.size() == atStart.size()
                    && atEnd.lastModifiedTime().equals(atStart.lastModifiedTime())
                    && Objects.equals(atEnd.fileKey(), atStart.fileKey());
            if (!same) {
                throw changed();
            }
        } catch (IOException e) {
            throw changed();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reader decoded(Path path) throws IOException {
        var bytes = new DigestInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER), digest);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(bytes, decoder);
    }

    private UnusableExport changed() {
        return new UnusableExport(path + " changed while it was read; run again when the export is complete.");
    }

    private UnusableExport unusable(IOException e) {
        if (e instanceof CharacterCodingException) {
            return new UnusableExport(new WrongEncoding(path, charset).sentence());
        }
        if (e instanceof NoSuchFileException) {
            return new UnusableExport(path + " does not exist; export it, or name the right folder or file.");
        }
        if (e instanceof AccessDeniedException) {
            return new UnusableExport(path + " cannot be read; give this user permission to read it.");
        }
        if (parserFailed(e)) {
            return new UnusableExport(otherDelimiterOn(line)
                    .orElse(String.format(
                            Locale.ROOT,
                            "%s has a quote that is not closed, or text after a closing quote, in the record that"
                                    + " begins on line %d; correct it or export again.",
                            path,
                            line)));
        }
        return new UnusableExport(
                "%s cannot be read (%s); check the file and its disk.".formatted(path, e.getMessage()));
    }

    /** Commons CSV reports broken quoting as a CSVException, or as a plain IOException at the end of the file. */
    private static boolean parserFailed(IOException e) {
        return e.getClass().getPackageName().startsWith("org.apache.commons.csv")
                || (e.getMessage() != null && e.getMessage().contains("encapsulated token"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
