package nl.licentiesync.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.SchoolCode;

/** Writes the guard's remarks as one text, as they lie in the state, and reads them again. */
public final class GuardRemarkCodec {

    private static final String LIST = ",";

    private GuardRemarkCodec() {}

    /** A line for each remark, with its values between tabs. */
    public static String write(List<GuardRemark> remarks) {
        return remarks.stream()
                .map(GuardRemarkCodec::values)
                .map(values -> values.stream()
                        .map(value -> String.valueOf(value).replaceAll("\\s", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static List<Object> values(GuardRemark remark) {
        if (remark instanceof GuardRemark.RowsRejected rejected) {
            Share share = rejected.share();
            return List.of(
                    "ROWS_REJECTED",
                    rejected.file(),
                    rejected.name(),
                    share.part(),
                    share.whole(),
                    share.limitPercent());
        }
        if (remark instanceof GuardRemark.FigureExceeded exceeded) {
            Share share = exceeded.share();
            return List.of(
                    "FIGURE_EXCEEDED",
                    exceeded.figure(),
                    share.part(),
                    share.whole(),
                    share.limitPercent(),
                    exceeded.largest().stream()
                            .map(school -> school.school() + ":" + school.part() + ":" + school.whole())
                            .collect(Collectors.joining(LIST)));
        }
        if (remark instanceof GuardRemark.FileGone gone) {
            return List.of("FILE_GONE", gone.file());
        }
        if (remark instanceof GuardRemark.FileEmptied emptied) {
            return List.of("FILE_EMPTIED", emptied.file(), emptied.rows());
        }
        if (remark instanceof GuardRemark.ColumnEmptied emptied) {
            return List.of("COLUMN_EMPTIED", emptied.file(), emptied.name(), emptied.column(), emptied.keys());
        }
        if (remark instanceof GuardRemark.ColumnsGone gone) {
            return List.of(
                    "COLUMNS_GONE",
                    gone.file(),
                    gone.columns().stream().map(Column::name).collect(Collectors.joining(LIST)));
        }
        if (remark instanceof GuardRemark.FutureDate future) {
            return List.of("FUTURE_DATE", future.date(), future.today());
        }
        if (remark instanceof GuardRemark.NothingVisible nothing) {
            return List.of("NOTHING_VISIBLE", nothing.date());
        }
        if (remark instanceof GuardRemark.ColumnUnrecognised unrecognised) {
            return List.of("COLUMN_UNRECOGNISED", unrecognised.file(), unrecognised.column(), unrecognised.header());
        }
        throw new IllegalArgumentException("There are no values for " + remark);
    }

    /** The remarks of a text; those that this version does not know are left out. */
    public static List<GuardRemark> read(String text) {
        List<GuardRemark> remarks = new ArrayList<>();
        text.lines().forEach(line -> remark(line.split("\t", -1)).ifPresent(remarks::add));
        return remarks;
    }

    private static Optional<GuardRemark> remark(String[] values) {
        try {
            return Optional.ofNullable(
                    switch (values[0]) {
                        case "ROWS_REJECTED" -> new GuardRemark.RowsRejected(file(values), values[2], share(values, 3));
                        case "FIGURE_EXCEEDED" ->
                            new GuardRemark.FigureExceeded(
                                    GuardFigure.valueOf(values[1]), share(values, 2), schools(values[5]));
                        case "FILE_GONE" -> new GuardRemark.FileGone(file(values));
                        case "FILE_EMPTIED" -> new GuardRemark.FileEmptied(file(values), Long.parseLong(values[2]));
                        case "COLUMN_EMPTIED" ->
                            new GuardRemark.ColumnEmptied(
                                    file(values), values[2], Column.valueOf(values[3]), Long.parseLong(values[4]));
                        case "COLUMNS_GONE" ->
                            new GuardRemark.ColumnsGone(
                                    file(values),
                                    Arrays.stream(values[2].split(LIST))
                                            .map(Column::valueOf)
                                            .toList());
                        case "FUTURE_DATE" ->
                            new GuardRemark.FutureDate(LocalDate.parse(values[1]), LocalDate.parse(values[2]));
                        case "NOTHING_VISIBLE" -> new GuardRemark.NothingVisible(LocalDate.parse(values[1]));
                        case "COLUMN_UNRECOGNISED" ->
                            new GuardRemark.ColumnUnrecognised(file(values), Column.valueOf(values[2]), values[3]);
                        default -> null;
                    });
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private static ExportFile file(String[] values) {
        return ExportFile.valueOf(values[1]);
    }

    private static Share share(String[] values, int at) {
        return new Share(Long.parseLong(values[at]), Long.parseLong(values[at + 1]), Integer.parseInt(values[at + 2]));
    }

    private static List<SchoolShare> schools(String text) {
        return Arrays.stream(text.split(LIST))
                .filter(school -> !school.isEmpty())
                .map(school -> school.split(":"))
                .map(school -> new SchoolShare(
                        new SchoolCode(school[0]), Long.parseLong(school[1]), Long.parseLong(school[2])))
                .toList();
    }
}
