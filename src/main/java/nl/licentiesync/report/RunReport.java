package nl.licentiesync.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import nl.licentiesync.files.Closeables;
import nl.licentiesync.files.SideBySide;
import nl.licentiesync.files.TemporaryFile;
import nl.licentiesync.intake.FileTally;

/**
 * The report of a run while it is written: begun with its parts, given school after school in order of their codes, and
 * finished when the totals tally. Each part writes files of its own; the manifest comes last and names them all.
 */
public final class RunReport implements Closeable {

    private static final String TOTALS = "totals";

    private final ReportFiles files;
    private final Executor threads;
    private final ReportTotals totals = new ReportTotals();
    private List<ReportPart> parts = List.of();
    private final List<Closeable> closedToo = new ArrayList<>();

    /**
     * A report in a folder that has none of its files yet.
     *
     * @param threads finish the parts side by side
     */
    public RunReport(ReportFiles files, Executor threads) {
        this.files = files;
        this.threads = threads;
    }

    /** Opens a file of this name for what would fill the memory; it is gone when the report is finished or closed. */
    public TemporaryFile createTemporary(String name) throws IOException {
        return files.createTemporary(name);
    }

    /**
     * Begins all parts.
     *
     * @param all of which only the last may write files of one school alone
     */
    public void begin(List<ReportPart> all) throws IOException {
        parts = List.copyOf(all);
        for (ReportPart part : parts) {
            part.begin(files);
        }
    }

    /**
     * Renders a school for all parts; many threads may ask at a time.
     *
     * @param record takes what is needed to say the same again on a night on which the school is unchanged
     * @return what is left to do for the school, which one thread does in the order of the schools
     */
    public ReportPart.Addition render(SchoolReport school, SchoolRecord record) {
        ReportTotals ofSchool = ReportTotals.of(school);
        ofSchool.write(record.note(TOTALS));
        List<ReportPart.Addition> additions = new ArrayList<>(parts.size());
        for (ReportPart part : parts) {
            additions.add(part.render(school, record));
        }
        return added(additions, ofSchool);
    }

    /**
     * Says again of a school what its record tells; many threads may ask at a time.
     *
     * @return what is left to do, as for any school
     * @throws UnusableRecord when the record does not suffice; then the school is to be rendered from the rules
     */
    public ReportPart.Addition renderAgain(UnchangedSchool school) throws UnusableRecord {
        ReportTotals ofSchool = ReportTotals.read(school.noteOf(TOTALS));
        List<ReportPart.Addition> additions = new ArrayList<>(parts.size());
        for (ReportPart part : parts) {
            additions.add(part.renderAgain(school));
        }
        return added(additions, ofSchool);
    }

    private ReportPart.Addition added(List<ReportPart.Addition> additions, ReportTotals ofSchool) {
        return () -> {
            for (ReportPart.Addition addition : additions) {
                addition.add();
            }
            totals.add(ofSchool);
        };
    }

    /** Totals of the schools added so far. */
    public ReportTotals totals() {
        return totals;
    }

    /**
     * Finishes all parts and writes the manifest.
     *
     * @param state the id of the state whose run it is
     * @return what the manifest must be
     * @throws IllegalStateException when the totals do not tally
     */
    public FileChecksum finish(RunFigures run, String state) throws IOException {
        run.exports().tallies().forEach((file, tally) -> requireTally(file.fileName(), tally));
        totals.requireTally();
        SideBySide.forEach(parts, part -> part.finish(files, run), threads);
        files.closeTemporary();
        return new ReportManifest(state, run.summary().run(), files.written(), files.unchanged()).write(files);
    }

    /** A finished file as it is on the disk; empty when there is none of that name. */
    public Optional<WrittenFile> written(String name) throws IOException {
        return files.has(name) ? Optional.of(files.asWritten(name)) : Optional.empty();
    }

    private static void requireTally(String file, FileTally tally) {
        if (!tally.addsUp()) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "The rows of %s do not add up: %d read, %d used, %d rejected, %d ignored",
                    file,
                    tally.read(),
                    tally.used(),
                    tally.rejected(),
                    tally.ignored()));
        }
    }

    /** Closes something with the report that is read while schools are rendered. */
    public void closeToo(Closeable read) {
        closedToo.add(read);
    }

    /** Closes all files, also of a report that is not finished. */
    @Override
    public void close() throws IOException {
        List<Closeable> all = new ArrayList<>(parts);
        all.addAll(closedToo);
        all.add(files::closeTemporary);
        Closeables.closeAll(all);
    }
}
