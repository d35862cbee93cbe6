package nl.licentiesync.pages;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.licentiesync.model.YearGroups;

/** What the pages say, in Dutch or English; each thread has its own, as message formats serve one at a time. */
public final class Texts {

    private static final Object[] NOTHING = {};

    private final Locale locale;
    private final ResourceBundle bundle;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter shortDate;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, MessageFormat> formats = new HashMap<>();
    private final Map<LocalDate, String> longDates = new HashMap<>();
    private final Map<LocalDate, String> shortDates = new HashMap<>();

    /** The texts of the pages in one language. */
    public Texts(Locale language) {
        this("nl.licentiesync.pages.pages", language);
    }

    /** The texts of another bundle in one language. */
    public Texts(String name, Locale language) {
        // Numbers and months as in that country, whatever the machine is set to.
        this.locale = language.getLanguage().equals("en") ? Locale.UK : Locale.forLanguageTag("nl-NL");
        this.bundle = ResourceBundle.getBundle(
                name, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.longDate = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        this.shortDate = DateTimeFormatter.ofPattern("dd-MM-yyyy", locale);
    }

    /** The language as HTML names it. */
    public String language() {
        return locale.getLanguage();
    }

    /** A text without gaps. */
    public String get(String key) {
        return plain.computeIfAbsent(key, k -> get(k, NOTHING));
    }

    /** A text with its gaps filled in. */
    public String get(String key, Object... arguments) {
        return formats.computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), locale))
                .format(arguments);
    }

    /** The text for one, or for another number. */
    public String count(String key, long number) {
        return get(number == 1 ? key + ".one" : key + ".many", number);
    }

    /** Year groups, three or more in a row as a range; empty when none is valid. */
    public String groups(YearGroups groups) {
        List<String> parts = new ArrayList<>();
        for (int first = YearGroups.FIRST; first <= YearGroups.LAST; first++) {
            int last = first;
            while (groups.contains(last)) {
                last++;
            }
            int number = last - first;
            if (number > 2) {
                parts.add(get("groups.range", first, last - 1));
                first = last;
            } else if (number > 0) {
                parts.add(Integer.toString(first));
            }
        }
        return listed(parts);
    }

    /** Parts as a list in a sentence, the last two joined by a word. */
    String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : get("groups.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    /** A number with its thousands apart. */
    public String number(long number) {
        return number < 1000 ? Long.toString(number) : String.format(locale, "%,d", number);
    }

    /** A date in full, such as 23 november 2026. */
    public String date(LocalDate date) {
        return longDates.computeIfAbsent(date, longDate::format);
    }

    /** A month in full, such as augustus 2027. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month);
    }

    /** A date in figures, such as 23-11-2026. */
    public String shortDate(LocalDate date) {
        return shortDates.computeIfAbsent(date, shortDate::format);
    }
}
