package nl.licentiesync.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.licentiesync.exports.Blanks;
import nl.licentiesync.model.YearGroups;

/**
 * Parses year groups as people write them: {@code 3|4}, {@code 4-8}, {@code 1 t/m 4}, {@code 3 en 4}, {@code groep
 * 3}, {@code 1/2A}. A list with any other word between numbers is invalid as a whole.
 */
final class YearGroupList {

    private static final String NUMBER = "(?:(?:groep|gr\\.)\\s*)?([0-9]+)\\p{L}?";
    private static final String TO = "\\s*(?:[\\p{Pd}\\u2212]|t/m|tm)\\s*";
    private static final String AND = "en(?=[\\s0-9]|groep|gr\\.|$)";
    private static final String END = "(?=[|,/+&\\s]|" + AND + "|$)";

    /** A range, a single number, a joining word, or anything else. */
    private static final Pattern PART = Pattern.compile(
            NUMBER + TO + NUMBER + END + "|" + NUMBER + END + "|" + AND + "|(t/m|[^|,/+&\\s]+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LONGEST_NUMBER = 4;

    private final String text;
    private final List<String> invalid = new ArrayList<>();
    private final int firstDigit;
    private final int lastDigit;
    private int bits;

    private YearGroupList(String text) {
        this.text = text;
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int place = 0; place < text.length(); place++) {
            if (text.charAt(place) >= '0' && text.charAt(place) <= '9') {
                first = Math.min(first, place);
                last = place;
            }
        }
        this.firstDigit = first;
        this.lastDigit = last;
    }

    /** The year groups of a list, and the parts that are none. */
    static ValueParser.Parsed<YearGroups> parse(String text) {
        return new YearGroupList(Blanks.visible(text)).read();
    }

    private ValueParser.Parsed<YearGroups> read() {
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (part.group(1) != null) {
                addRange(part.group(), number(part.group(1)), number(part.group(2)));
            } else if (part.group(3) != null) {
                addRange(part.group(), number(part.group(3)), number(part.group(3)));
            } else if (part.group(4) != null) {
                if (isWordBetweenNumbers(part)) {
                    return new ValueParser.Parsed<>(YearGroups.NONE_VALID, List.of(text));
                }
                invalid.add(part.group());
            }
        }
        boolean named = bits != 0 || !invalid.isEmpty();
        if (!named && text.chars().anyMatch(Character::isLetter)) {
            // A joining word that joins nothing.
            return new ValueParser.Parsed<>(YearGroups.NONE_VALID, List.of(text));
        }
        return new ValueParser.Parsed<>(new YearGroups(named, bits), invalid);
    }

    private void addRange(String written, int first, int last) {
        boolean reversed = first > last;
        if (reversed || first < YearGroups.FIRST || last > YearGroups.LAST) {
            invalid.add(written);
        }
        if (!reversed) {
            for (int group = Math.max(first, YearGroups.FIRST); group <= Math.min(last, YearGroups.LAST); group++) {
                bits |= 1 << group;
            }
        }
    }

    private boolean isWordBetweenNumbers(Matcher part) {
        for (int place = part.start(); place < part.end(); place++) {
            if (Character.isLetter(text.charAt(place))) {
                return firstDigit < place && lastDigit >= place;
            }
        }
        return false;
    }

    private static int number(String digits) {
        return digits.length() > LONGEST_NUMBER ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
