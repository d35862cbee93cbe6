package nl.licentiesync.exports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one part of an export with the physical lines on which they begin; blank records are left out. */
public final class CsvRows implements Closeable, RowValues {

    /** A file of fewer bytes is read before a second processor has begun. */
    private static final int LARGE = 1 << 20;

    private final Path path;
    private final BasicFileAttributes atStart;
    private final MessageDigest digest;
    private final TextSource source;
    private final InspectingReader text;
    private final HeaderSearch.Found found;
    private final CsvRecords records;
    private @Nullable InputStream bytes;
    private @Nullable CSVRecord current;

    /**
     * Opens a part and finds its header; fails when it cannot be read or has none.
     *
     * @param said its encoding, unless a byte order mark names another one
     */
    public CsvRows(Path path, Charset said, FileMapping mapping) {
        this(path, said, mapping, false);
    }

    /** Opens a part that may lack required columns: its header is the record that looks most like one. */
    public static CsvRows withLikeliestHeader(Path path, Charset said, FileMapping mapping) {
        return new CsvRows(path, said, mapping, true);
    }

    private CsvRows(Path path, Charset said, FileMapping mapping, boolean guesses) {
        this.path = path;
        this.digest = Sha256.digest();
        try {
            this.atStart = Files.readAttributes(path, BasicFileAttributes.class);
            if (!atStart.isRegularFile()) {
                throw new UnusableExport(path + " is not a file; name an export file.");
            }
            if (atStart.size() == 0) {
                throw new UnusableExport(path + " is empty; export it again.");
            }
            this.source = TextSource.of(path, said);
        } catch (IOException e) {
            throw unusable(e, null, 0);
        }
        try {
            this.text = new InspectingReader(source.decoded(this::digested), source.charset());
            BufferedReader reader = new BufferedReader(text);
            this.found = guesses ? HeaderSearch.guess(reader, path, mapping) : HeaderSearch.in(reader, path, mapping);
            CSVParser parser = CSVParser.builder()
                    .setReader(found.rows())
                    .setFormat(CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(found.delimiter())
                            .setIgnoreEmptyLines(false)
                            .get())
                    .get();
            this.records = new CsvRecords(parser, found.linesBefore(), atStart.size() >= LARGE);
        } catch (IOException e) {
            closeBytes();
            throw unusable(e, source, 0);
        } catch (UnusableExport e) {
            closeBytes();
            throw e;
        }
    }

    /** Moves to the next row of which any cell is not blank; false at the end of the file. */
    public boolean next() {
        try {
            do {
                current = records.next();
            } while (current != null && isBlank(current));
            return current != null;
        } catch (UncheckedIOException e) {
            throw unusable(Objects.requireNonNull(e.getCause()), source, records.line());
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

    /** The header. */
    public Header header() {
        return found.header();
    }

    /** The physical line on which the header begins. */
    public int headerLine() {
        return found.line();
    }

    /** Whether records stand before the header, such as the title of a report. */
    public boolean hasLinesBeforeHeader() {
        return !found.isFirst();
    }

    /** The record that {@link #next} moved to. */
    public CSVRecord current() {
        if (current == null) {
            throw new IllegalStateException("There is no current record in " + path);
        }
        return current;
    }

    @Override
    public String value(Column column) {
        return header().value(current(), column);
    }

    @Override
    public boolean isTranslated(Column column, String value) {
        return header().translates(column) && !value.equals(header().written(current(), column));
    }

    @Override
    public void fill(Column column, int counted) {
        header().fill(column, counted);
    }

    @Override
    public boolean fits() {
        return header().fits(current());
    }

    @Override
    public int size() {
        return current().size();
    }

    @Override
    public int fields() {
        return header().fields();
    }

    /** The physical line on which the current record begins, 1 is the first; at the end, one more than the file has. */
    public int line() {
        return records.line();
    }

    /** Whether the current record goes on beyond the line on which it begins. */
    public boolean spansLines() {
        return records.spansLines();
    }

    /** What stands between the fields. */
    public char delimiter() {
        return found.delimiter();
    }

    /** The encoding in which the file is read. */
    public Charset charset() {
        return source.charset();
    }

    /** Whether a byte order mark decided about the encoding. */
    public boolean isMarked() {
        return source.isMarked();
    }

    /** Whether the file is gzip. */
    public boolean isPacked() {
        return source.isPacked();
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
        return RowDelimiter.difference(source, row, found.header().fields(), found.delimiter());
    }

    /** The SHA-256 of the whole file in hexadecimal, once all records were read; fails when the file changed meanwhile. */
    public String fingerprint() {
        try {
            Objects.requireNonNull(bytes).transferTo(OutputStream.nullOutputStream());
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
        return Sha256.hex(digest);
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream digested(InputStream file) {
        InputStream digested = new DigestInputStream(file, digest);
        bytes = digested;
        return digested;
    }

    private void closeBytes() {
        try {
            if (bytes != null) {
                bytes.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UnusableExport changed() {
        return new UnusableExport(path + " changed while it was read; run again when the export is complete.");
    }

    private UnusableExport unusable(IOException e, @Nullable TextSource opened, int row) {
        if (e instanceof CharacterCodingException && opened != null) {
            return new UnusableExport(new WrongEncoding(opened).sentence());
        }
        if (e instanceof NoSuchFileException) {
            return new UnusableExport(path + " does not exist; export it, or name the right folder or file.");
        }
        if (e instanceof AccessDeniedException) {
            return new UnusableExport(path + " cannot be read; give this user permission to read it.");
        }
        if (e instanceof EOFException || e instanceof ZipException) {
            return new UnusableExport(
                    path + " is gzip that is cut off or damaged; run again when the export is complete.");
        }
        if (opened != null && parserFailed(e)) {
            return otherDelimiterOn(row).map(UnusableExport::new).orElseGet(() -> HeaderSearch.brokenQuote(path, row));
        }
        return new UnusableExport(
                "%s cannot be read (%s); check the file and its disk.".formatted(path, e.getMessage()));
    }

    /** Commons CSV reports broken quoting as a CSVException, or as a plain IOException at the end of the file. */
    private static boolean parserFailed(IOException e) {
        return e.getClass().getPackageName().startsWith("org.apache.commons.csv")
                || (e.getMessage() != null && e.getMessage().contains("encapsulated token"));
    }
}
