package nl.licentiesync.packing;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compresses and decompresses bytes. */
public final class CompressedBytes {

    private static final int BUFFER = 1 << 13;

    private static final byte[] NOTHING = {};

    private CompressedBytes() {}

    /** The compressed bytes. */
    public static byte[] of(byte[] content) {
        return compressed(content, Deflater.BEST_SPEED, NOTHING);
    }

    /** The compressed bytes of which those that are similar are known too: hardly any where they are mostly the same. */
    public static byte[] of(byte[] content, byte[] similar) {
        return compressed(content, Deflater.DEFAULT_COMPRESSION, similar);
    }

    private static byte[] compressed(byte[] content, int level, byte[] similar) {
        Deflater deflater = new Deflater(level);
        try {
            if (similar.length > 0) {
                deflater.setDictionary(similar);
            }
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * The bytes as they were before {@link #of(byte[])}.
     *
     * @throws IllegalArgumentException when they are no such bytes
     */
    public static byte[] inflate(byte[] compressed) {
        return inflate(compressed, NOTHING);
    }

    /**
     * The bytes as they were before {@link #of(byte[], byte[])}.
     *
     * @throws IllegalArgumentException when they are no such bytes, or the others are not those that were similar
     */
    public static byte[] inflate(byte[] compressed, byte[] similar) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (inflater.needsDictionary()) {
                    inflater.setDictionary(similar);
                } else if (length == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException("The compressed bytes are cut off");
                }
                out.write(buffer, 0, length);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("The compressed bytes are damaged", e);
        } finally {
            inflater.end();
        }
    }
}
