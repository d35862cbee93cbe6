package nl.licentiesync.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.licentiesync.exports.Column;
import nl.licentiesync.messages.Messages;

/** Describes the guard's remarks in sentences: in English on the screen, in the language of the pages there. */
public final class GuardMessages {

    private final Messages messages;
    private final Locale numbers;

    /** The sentences of one language. */
    public GuardMessages(Locale language) {
        this.messages = new Messages(language);
        this.numbers = language.getLanguage().equals("en") ? Locale.UK : Locale.forLanguageTag("nl-NL");
    }

    /** The sentences in English, for the screen, the log, the history and other programs. */
    public static List<String> english(List<GuardRemark> remarks) {
        return new GuardMessages(Locale.ENGLISH).of(remarks);
    }

    /** A sentence for each remark. */
    public List<String> of(List<GuardRemark> remarks) {
        return remarks.stream().map(this::of).toList();
    }

    /** The sentence of a remark, without the schools that it concerns most. */
    public String withoutSchools(GuardRemark remark) {
        return remark instanceof GuardRemark.FigureExceeded exceeded
                ? share("guard." + exceeded.figure(), exceeded.share(), "")
                : of(remark);
    }

    private String of(GuardRemark remark) {
        if (remark instanceof GuardRemark.RowsRejected rejected) {
            return share("guard.ROWS_REJECTED", rejected.share(), rejected.name());
        }
        if (remark instanceof GuardRemark.FigureExceeded exceeded) {
            return share("guard." + exceeded.figure(), exceeded.share(), "") + largest(exceeded);
        }
        if (remark instanceof GuardRemark.FileGone gone) {
            return messages.get("guard.FILE_GONE", gone.file().fileName());
        }
        if (remark instanceof GuardRemark.ColumnsGone gone) {
            return messages.get(
                    "guard.COLUMNS_GONE",
                    joined(gone.columns(), Column::english),
                    joined(gone.columns(), FindingMessages::headers),
                    gone.file().fileName());
        }
        if (remark instanceof GuardRemark.FutureDate future) {
            return messages.get("guard.FUTURE_DATE", future.date(), future.today());
        }
        if (remark instanceof GuardRemark.NothingVisible nothing) {
            return messages.get("guard.NOTHING_VISIBLE", nothing.date());
        }
        if (remark instanceof GuardRemark.ColumnUnrecognised unrecognised) {
            return messages.get(
                    "guard.COLUMN_UNRECOGNISED",
                    unrecognised.header(),
                    unrecognised.file().fileName(),
                    unrecognised.column().english(),
                    FindingMessages.headers(unrecognised.column()));
        }
        if (remark instanceof GuardRemark.FileEmptied emptied) {
            return messages.get("guard.FILE_EMPTIED", emptied.file().fileName(), number(emptied.rows()));
        }
        if (remark instanceof GuardRemark.ColumnEmptied emptied) {
            return messages.get(
                    "guard.COLUMN_EMPTIED",
                    emptied.column().english(),
                    FindingMessages.headers(emptied.column()),
                    emptied.name(),
                    number(emptied.keys()));
        }
        throw new IllegalArgumentException("There is no sentence for " + remark);
    }

    private String share(String key, Share share, String file) {
        return messages.get(
                key,
                number(share.part()),
                number(share.whole()),
                String.format(numbers, "%.1f", share.percent()),
                Integer.toString(share.limitPercent()),
                file);
    }

    private String largest(GuardRemark.FigureExceeded exceeded) {
        return messages.get(
                exceeded.figure() == GuardFigure.PROGRAMS_GAINED ? "guard.largestGains" : "guard.largest",
                joined(
                        exceeded.largest(),
                        school -> messages.get(
                                "guard.school", school.school(), number(school.part()), number(school.whole()))));
    }

    private static <T> String joined(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(", "));
    }

    private String number(long number) {
        return String.format(numbers, "%,d", number);
    }
}
