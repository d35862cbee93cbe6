package nl.licentiesync.nightly;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.packing.PackedSchool;
import nl.licentiesync.report.EarlierLines;
import nl.licentiesync.report.SchoolLines;
import nl.licentiesync.report.SchoolRecord;
import nl.licentiesync.report.UnchangedSchool;
import nl.licentiesync.report.UnusableRecord;
import nl.licentiesync.report.WhyEvaluated;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.KeptSchool;
import nl.licentiesync.store.StoredSchool;
import org.jspecify.annotations.Nullable;

/**
 * What the latest report says of each school. Tonight's says the same of a school of which nothing changed: its rows, its
 * state and all that schools share are the same, and no date has passed that matters to it.
 */
final class EarlierReport implements Closeable {

    private final Iterator<KeptSchool> schools;
    private final @Nullable EarlierLines lines;
    private final List<SchoolCode> dropped = new ArrayList<>();
    private long[] readUpTo = new long[SchoolLines.values().length];
    private @Nullable OfSchool next;

    /**
     * A report.
     *
     * @param lines those of its schools; null when they cannot be read
     */
    private EarlierReport(Iterator<KeptSchool> schools, @Nullable EarlierLines lines) {
        this.schools = schools;
        this.lines = lines;
        advance();
    }

    /** The latest one; one without lines when its folder is gone, and without schools when there is none. */
    static EarlierReport of(Night night, Database database) {
        Optional<LatestReport> latest = night.latestReport();
        Iterator<KeptSchool> schools =
                latest.map(report -> database.keptSchools().of(report.run())).orElse(Collections.emptyIterator());
        return new EarlierReport(schools, latest.flatMap(EarlierReport::lines).orElse(null));
    }

    private static Optional<EarlierLines> lines(LatestReport report) {
        try {
            return Optional.of(EarlierLines.open(report.folder()));
        } catch (IOException goneOrUnreadable) {
            return Optional.empty();
        }
    }

    /** What it says of a school; schools are asked for in the order of their codes. */
    Optional<OfSchool> find(SchoolCode code) {
        while (next != null && next.kept.school().compareTo(code) < 0) {
            dropped.add(next.kept.school());
            advance();
        }
        if (next == null || !next.kept.school().equals(code)) {
            return Optional.empty();
        }
        OfSchool found = next;
        advance();
        return Optional.of(found);
    }

    /** The schools of which it tells and tonight's does not, once all of tonight's were asked for. */
    List<SchoolCode> dropped() {
        while (next != null) {
            dropped.add(next.kept.school());
            advance();
        }
        return dropped;
    }

    private void advance() {
        if (!schools.hasNext()) {
            next = null;
            return;
        }
        next = new OfSchool(schools.next(), readUpTo);
        long[] read = readUpTo.clone();
        for (int i = 0; i < read.length; i++) {
            read[i] += next.lengths[i];
        }
        readUpTo = read;
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }

    /** What it says of one school. */
    final class OfSchool {

        private final KeptSchool kept;
        private final long[] before;
        private final int[] lengths;

        private OfSchool(KeptSchool kept, long[] before) {
            this.kept = kept;
            this.before = before;
            this.lengths = SchoolRecord.lengths(kept.record());
        }

        /**
         * The school, of which the same can be said tonight as far as can be told without its record.
         *
         * @param stored its state after the run before
         * @param tonight its rows
         * @param commonFacts a fingerprint of what is said of all schools alike
         * @throws UnusableRecord when it cannot
         */
        UnchangedSchool unchanged(StoredSchool stored, PackedSchool tonight, LocalDate date, String commonFacts)
                throws UnusableRecord {
            KeptSchool.Validity validity = kept.validity();
            if (lines == null || validity == null) {
                throw new UnusableRecord(WhyEvaluated.NOT_KEPT);
            }
            require(validity.commonFacts().equals(commonFacts), WhyEvaluated.ALL_SCHOOLS);
            require(validity.stateRun().equals(stored.writtenBy()), WhyEvaluated.RUN_BEFORE);
            require(stored.hasRowsOf(tonight), WhyEvaluated.ROWS);
            require(validity.holdsOn(date), WhyEvaluated.DAY);
            return new UnchangedSchool(
                    tonight.code(), tonight.name(), tonight::unpack, kept.record(), lines.of(before, lengths));
        }

        private static void require(boolean isSame, WhyEvaluated otherwise) throws UnusableRecord {
            if (!isSame) {
                throw new UnusableRecord(otherwise);
            }
        }
    }
}
