package nl.licentiesync.ask.check;

import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.CsvRows;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.Header;
import nl.licentiesync.intake.ValueJudge;
import nl.licentiesync.model.TextLength;

/** Counts the values of a column, and keeps the first that cannot be used. */
final class ColumnStatistics {

    private static final int INVALID_KEPT = 3;
    private static final int LONGEST = 30;
    private static final int LETTERS_OF_A_NAME = 3;
    private static final String MASK = "***";

    private final Column column;
    private final boolean isOfPeople;
    private final ValueJudge judge;
    private final List<ColumnCheck.InvalidValue> invalid = new ArrayList<>();
    private final List<String> samples = new ArrayList<>();
    private int values;
    private int valid;

    ColumnStatistics(ExportFile file, Column column, ValueJudge judge) {
        this.isOfPeople = file == ExportFile.TEACHERS;
        this.column = column;
        this.judge = judge;
    }

    void add(CsvRows rows) {
        String value = rows.header().value(rows.current(), column);
        if (ValueJudge.isNothing(value)) {
            return;
        }
        values++;
        if (samples.size() < HeaderValues.SAMPLES) {
            samples.add(value);
        }
        if (judge.isValid(column, value)) {
            valid++;
        } else if (invalid.size() < INVALID_KEPT && isNew(shown(value))) {
            invalid.add(new ColumnCheck.InvalidValue(rows.line(), shown(value)));
        }
    }

    private boolean isNew(String shown) {
        return shown.equals(MASK)
                || invalid.stream().noneMatch(earlier -> earlier.value().equals(shown));
    }

    /** Names and addresses are never shown, wherever they stand: dates and codes without a digit may be names. */
    private String shown(String value) {
        boolean mayBePersonal = column.kind().isPersonal()
                || value.indexOf('@') >= 0
                || isOfPeople && !column.kind().isList() && mayBeName(value);
        return mayBePersonal ? MASK : TextLength.limited(value, LONGEST);
    }

    private static boolean mayBeName(String value) {
        return value.chars().noneMatch(Character::isDigit)
                && value.chars().filter(Character::isLetter).count() >= LETTERS_OF_A_NAME;
    }

    /** The first values. */
    List<String> samples() {
        return samples;
    }

    ColumnCheck check(Header header) {
        return new ColumnCheck(
                column, header.origin(column), header.label(column).orElse(""), values, valid, List.copyOf(invalid));
    }
}
