package nl.licentiesync.report;

/** A school's report in lines of the files, ready to be added to them. */
@SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
public record RenderedSchool(SchoolReport report, byte[] visibility, byte[] changes, byte[] actions) {}
