package nl.licentiesync.report;

import java.nio.ByteBuffer;

/** A school's report in lines of the files, ready to be added to them, and what it adds up to. */
public record RenderedSchool(
        ReportTotals totals, ByteBuffer visibility, ByteBuffer changes, ByteBuffer actions, ByteBuffer forecast) {}
