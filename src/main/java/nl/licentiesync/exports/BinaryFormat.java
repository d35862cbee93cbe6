package nl.licentiesync.exports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Formats that are no text, known by their first bytes whatever the file is called. */
enum BinaryFormat {
    /** Of .xlsx and .ods, which are ZIP archives. */
    ZIP_WORKBOOK("a workbook of a spreadsheet", 'P', 'K', 3, 4),
    /** Of .xls. */
    OLD_WORKBOOK("a workbook of a spreadsheet", 0xD0, 0xCF, 0x11, 0xE0),
    EMPTY_ZIP("an archive", 'P', 'K', 5, 6),
    /** Of a gzip file that holds another one. */
    GZIP("an archive in an archive", 0x1F, 0x8B),
    RAR("an archive", 'R', 'a', 'r', '!'),
    SEVEN_ZIP("an archive", '7', 'z', 0xBC, 0xAF),
    XZ("an archive", 0xFD, '7', 'z', 'X', 'Z'),
    ZSTANDARD("an archive", 0x28, 0xB5, 0x2F, 0xFD),
    BZIP2("an archive", 'B', 'Z', 'h', '9'),
    PDF("a PDF document", '%', 'P', 'D', 'F'),
    RTF("a text document with layout", '{', '\\', 'r', 't', 'f'),
    PARQUET("a Parquet file", 'P', 'A', 'R', '1'),
    SQLITE("a database", "SQLite format 3".getBytes(StandardCharsets.US_ASCII)),
    PNG("a picture", 0x89, 'P', 'N', 'G'),
    JPEG("a picture", 0xFF, 0xD8, 0xFF);

    private final String described;
    private final byte[] beginning;

    BinaryFormat(String described, int... beginning) {
        this.described = described;
        this.beginning = new byte[beginning.length];
        for (int i = 0; i < beginning.length; i++) {
            this.beginning[i] = (byte) beginning[i];
        }
    }

    BinaryFormat(String described, byte[] beginning) {
        this.described = described;
        this.beginning = beginning.clone();
    }

    /** The format of a file that begins so; empty when it may be text. */
    static Optional<BinaryFormat> of(byte[] start) {
        return Arrays.stream(values())
                .filter(format -> start.length >= format.beginning.length)
                .filter(format -> Arrays.equals(Arrays.copyOf(start, format.beginning.length), format.beginning))
                .findFirst();
    }

    /** What a file of the format is, in the middle of a sentence. */
    String described() {
        return described;
    }
}
