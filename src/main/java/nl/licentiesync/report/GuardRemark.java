package nl.licentiesync.report;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;

/** One reason to hold a run, as values; {@link GuardMessages} describes it. */
public sealed interface GuardRemark {

    /**
     * Too many rows of a file are rejected.
     *
     * @param name what the file is called, as teachers may be a folder of rosters
     */
    record RowsRejected(ExportFile file, String name, Share share) implements GuardRemark {

        /** Of a file of the usual name. */
        public RowsRejected(ExportFile file, Share share) {
            this(file, file.fileName(), share);
        }
    }

    /**
     * A figure that is counted over all schools exceeds its limit.
     *
     * @param largest the schools with the largest part, the largest first
     */
    record FigureExceeded(GuardFigure figure, Share share, List<SchoolShare> largest) implements GuardRemark {

        public FigureExceeded {
            largest = List.copyOf(largest);
        }
    }

    /** An optional file that the run before had is gone. */
    record FileGone(ExportFile file) implements GuardRemark {}

    /**
     * An optional file has no row.
     *
     * @param rows those that the run before used
     */
    record FileEmptied(ExportFile file, long rows) implements GuardRemark {}

    /**
     * A known column holds nothing in any row.
     *
     * @param name what the file is called, as teachers may be a folder of rosters
     * @param keys those used in both runs that had a value in the run before
     */
    record ColumnEmptied(ExportFile file, String name, Column column, long keys) implements GuardRemark {

        /** Of a file of the usual name. */
        public ColumnEmptied(ExportFile file, Column column, long keys) {
            this(file, file.fileName(), column, keys);
        }
    }

    /** Known columns that the run before had in this file are gone. */
    record ColumnsGone(ExportFile file, List<Column> columns) implements GuardRemark {

        public ColumnsGone {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The date of the night is later than tomorrow.
     *
     * @param today the day of the clock in Amsterdam
     */
    record FutureDate(LocalDate date, LocalDate today) implements GuardRemark {}

    /** Of a first run: no row is visible on the date or any later day. */
    record NothingVisible(LocalDate date) implements GuardRemark {}

    /** Of a first run: a header that nothing uses looks like an optional column that the file lacks. */
    record ColumnUnrecognised(ExportFile file, Column column, String header) implements GuardRemark {}
}
