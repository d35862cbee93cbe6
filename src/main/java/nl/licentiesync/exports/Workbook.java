package nl.licentiesync.exports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Recognises spreadsheet workbooks by their first bytes, even when they are named as CSV. */
final class Workbook {

    /** First bytes of .xlsx and .ods, which are ZIP archives, and of .xls. */
    private static final List<byte[]> BEGINNINGS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

    private Workbook() {}

    /** Whether a file is one. */
    static boolean is(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            return BEGINNINGS.stream().anyMatch(beginning -> Arrays.equals(beginning, start));
        }
    }
}
