package nl.licentiesync.exports;

import java.nio.charset.Charset;

/**
 * How exports are to be read.
 *
 * @param charset their encoding, where no byte order mark names another one
 * @param mapping what the configuration says of their columns and values
 */
public record ReadingOptions(Charset charset, ExportMapping mapping) {

    /** An encoding, and nothing more. */
    public static ReadingOptions of(Charset charset) {
        return new ReadingOptions(charset, ExportMapping.NONE);
    }
}
