package nl.licentiesync.report;

import java.nio.ByteBuffer;

/** A school's rendered lines for each file, with their totals. */
public record RenderedSchool(
        ReportTotals totals, ByteBuffer visibility, ByteBuffer changes, ByteBuffer actions, ByteBuffer forecast) {}
