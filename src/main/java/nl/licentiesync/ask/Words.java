package nl.licentiesync.ask;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.pages.Texts;
import nl.licentiesync.rules.Reason;

/** What answers say, in Dutch or English; one thread uses it at a time. */
public final class Words {

    private final Texts answers;
    private final Texts pages;

    /** The words of one language. */
    public Words(Locale language) {
        this.answers = new Texts("nl.licentiesync.ask.ask", language);
        this.pages = new Texts(language);
    }

    /** A text with its gaps filled in. */
    public String get(String key, Object... arguments) {
        return answers.get(key, arguments);
    }

    /** The text for one, or for another number, which is not among the gaps. */
    public String count(String key, long number, Object... arguments) {
        return get(number == 1 ? key + ".one" : key + ".many", arguments);
    }

    /** A reason, as the pages say it. */
    public String reason(Reason reason) {
        return pages.get("reason." + reason);
    }

    /** A role, as the pages say it. */
    public String role(Role role) {
        return pages.get("role." + role.name());
    }

    /** Year groups, three or more in a row as a range; empty when none is valid. */
    public String groups(YearGroups groups) {
        return pages.groups(groups);
    }

    /** The texts of the pages of a simulation. */
    public Texts pages() {
        return pages;
    }

    /** A date in figures, such as 23-11-2026. */
    public String date(LocalDate date) {
        return pages.shortDate(date);
    }

    /** A day of the year in figures, such as 01-08. */
    public String day(MonthDay day) {
        return String.format(Locale.ROOT, "%02d-%02d", day.getDayOfMonth(), day.getMonthValue());
    }

    /** A number with its thousands apart. */
    public String number(long number) {
        return pages.number(number);
    }
}
