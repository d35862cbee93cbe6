package nl.licentiesync.intake;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.licentiesync.exports.Blanks;
import nl.licentiesync.model.Renewal;
import nl.licentiesync.model.Role;

/** Parses single values of an export (section 3). */
final class ValueParser {

    private static final char REPLACEMENT = '\uFFFD';
    private static final char DELETE = '\u007F';
    private static final char LAST_CONTROL = '\u009F';
    private static final Pattern MONTH_AND_DAY = Pattern.compile("([0-9]{2})-([0-9]{2})");
    private static final Pattern LIST_SEPARATORS = Pattern.compile("[|,/\\s]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("[0-9]+([.,][0-9]+)?[Ee]\\+[0-9]+");

    private ValueParser() {}

    /** Whether a spreadsheet would run the text as a formula. */
    static boolean isFormulaLike(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether the text looks like a large number as a spreadsheet shows it: {@code 8.71E+12}. */
    static boolean isSpreadsheetNumber(String text) {
        return text.indexOf('+') > 0 && SPREADSHEET_NUMBER.matcher(text).matches();
    }

    /** The text with a replacement character in the place of those that nobody sees. */
    static String withVisibleControls(String text) {
        StringBuilder visible = new StringBuilder(text);
        for (int place = 0; place < visible.length(); place++) {
            ForbiddenCharacter kind = ForbiddenCharacter.of(visible.charAt(place));
            if (kind != null && kind.isInvisible()) {
                visible.setCharAt(place, REPLACEMENT);
            }
        }
        return visible.toString();
    }

    /** The text without control characters; tabs and line ends stay, as text may have several lines. */
    static String withoutControls(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (isDropped(text.charAt(place))) {
                return Blanks.trimmed(text.codePoints()
                        .filter(c -> !isDropped(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
            }
        }
        return text;
    }

    private static boolean isDropped(int c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= DELETE && c <= LAST_CONTROL);
    }

    /** Whether the text is one or more ASCII digits, not only zeros. */
    static boolean isAccount(String text) {
        boolean zero = true;
        for (int place = 0; place < text.length(); place++) {
            char c = text.charAt(place);
            if (c < '0' || c > '9') {
                return false;
            }
            zero &= c == '0';
        }
        return !zero;
    }

    /** A day of the year written as {@code MM-DD}. */
    static Optional<MonthDay> monthDay(String text) {
        Matcher matcher = MONTH_AND_DAY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether licences renew, as {@code ja} or {@code nee}, {@code yes} or {@code no}, in any case. */
    static Optional<Renewal> renewal(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "ja", "yes" -> Optional.of(Renewal.RENEWS);
            case "nee", "no" -> Optional.of(Renewal.ENDS);
            default -> Optional.empty();
        };
    }

    /** A number of results years, one digit. */
    static Optional<Integer> resultsYears(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9'
                ? Optional.of(text.charAt(0) - '0')
                : Optional.empty();
    }

    /** The roles in a list, and the parts that are none. */
    static Parsed<Set<Role>> roles(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> unknown = new ArrayList<>();
        for (String name : LIST_SEPARATORS.split(Blanks.visible(text))) {
            if (!name.isEmpty()) {
                Role.named(name).ifPresentOrElse(roles::add, () -> unknown.add(name));
            }
        }
        return new Parsed<>(Set.copyOf(roles), unknown);
    }

    /** A list's valid parts, and its invalid ones as they were written. */
    record Parsed<T>(T valid, List<String> invalid) {}
}
