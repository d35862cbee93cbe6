package nl.licentiesync.intake;

import java.time.LocalDate;
import java.util.Optional;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import org.jspecify.annotations.Nullable;

/**
 * Counts the cancellations of a file that fall on the first or last day of a school year, a sign of last days in the
 * wrong column.
 */
final class CancellationDays {

    private static final int HARMLESS = 10;

    private final FactDates dates;
    private int all;
    private int atTurnOfYear;
    private int firstLine;

    CancellationDays(FactDates dates) {
        this.dates = dates;
    }

    /** Counts the cancellation of a used row, if it has one. */
    void add(@Nullable LocalDate cancelledOn, int line) {
        if (cancelledOn == null) {
            return;
        }
        all++;
        if (dates.isTurnOfYear(cancelledOn) && atTurnOfYear++ == 0) {
            firstLine = line;
        }
    }

    /** The warning that the column seems to hold last days; empty when it does not. */
    Optional<Finding> finding() {
        return atTurnOfYear > HARMLESS && 2 * atTurnOfYear > all
                ? Optional.of(Finding.of(
                                ExportFile.LICENCES,
                                firstLine,
                                Column.CANCELLED_ON,
                                FindingCode.LAST_DAY_AS_CANCELLATION,
                                Integer.toString(all),
                                Integer.toString(atTurnOfYear))
                        .withRows(atTurnOfYear))
                : Optional.empty();
    }
}
