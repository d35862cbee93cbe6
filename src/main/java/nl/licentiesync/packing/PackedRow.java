package nl.licentiesync.packing;

/**
 * Where one row lies in bytes that hold many.
 *
 * @param line the physical line of the export on which it begins
 */
@SuppressWarnings("ArrayRecordComponent") // a place in shared bytes, never compared
public record PackedRow(byte[] bytes, int position, int length, int line) {}
