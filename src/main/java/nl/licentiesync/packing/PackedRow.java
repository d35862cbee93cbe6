package nl.licentiesync.packing;

import java.util.List;

/**
 * The position of a packed row among others.
 *
 * @param line the physical line of the export on which it begins
 * @param moreLines those of the rows that were merged into it
 */
@SuppressWarnings("ArrayRecordComponent") // a place in shared bytes, never compared
public record PackedRow(byte[] bytes, int position, int length, int line, List<Integer> moreLines) {}
