package nl.licentiesync.packing;

/**
 * The position of a packed row among others.
 *
 * @param line the physical line of the export on which it begins
 */
@SuppressWarnings("ArrayRecordComponent") // a place in shared bytes, never compared
public record PackedRow(byte[] bytes, int position, int length, int line) {}
