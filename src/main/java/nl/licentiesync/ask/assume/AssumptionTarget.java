package nl.licentiesync.ask.assume;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The licence, teacher or school that an assumption concerns, and its date: {@code L-1002@2026-11-24}.
 *
 * @param date null when none is named
 */
record AssumptionTarget(String subject, @Nullable LocalDate date) {

    /** Matches the @ before a date; any other belongs to an e-mail address. */
    private static final Pattern DATED = Pattern.compile("(.*)@([0-9]+-[^/@]*)", Pattern.DOTALL);

    /** With or without a date. */
    static AssumptionTarget optional(String text, Messages messages) {
        Matcher dated = DATED.matcher(text.strip());
        if (!dated.matches()) {
            return new AssumptionTarget(text.strip(), null);
        }
        LocalDate date = Dates.parse(dated.group(2).strip())
                .orElseThrow(() -> new UnusableQuestion(messages.get("assume.noDate", dated.group(2))));
        return new AssumptionTarget(dated.group(1).strip(), date);
    }

    /** With a date. */
    static AssumptionTarget required(String text, Messages messages) {
        AssumptionTarget at = optional(text, messages);
        if (at.date == null) {
            throw new UnusableQuestion(messages.get("assume.dateMissing"));
        }
        return at;
    }

    /** The date, or another when none is named. */
    LocalDate dateOr(LocalDate other) {
        return date == null ? other : date;
    }
}
