package nl.licentiesync.intake;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.DateForms;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.RowValues;
import nl.licentiesync.exports.WordsForNothing;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Renewal;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;

/**
 * One row of an export while it is judged: gives values by column and remembers the first fault, the warnings, and the
 * columns of which nothing valid was left. Values of a faulty row are stand-ins that nobody may use.
 */
final class Row {

    static final int LONGEST_VALUE = 1_000;
    private static final SchoolCode NO_SCHOOL = new SchoolCode("");

    private final ExportFile file;
    private final int line;
    private final RowValues values;
    private final SharedValues shared;
    private final ColumnCauses causes;
    private final DateForms dates;
    private final boolean inPlace;
    private final List<Finding> warnings = new ArrayList<>(0);
    private Set<Column> withoutValidValue = Set.of();
    private @Nullable Finding fault;

    Row(ExportFile file, int line, RowValues values, SharedValues shared, ColumnCauses causes, DateForms dates) {
        this.file = file;
        this.line = line;
        this.values = values;
        this.shared = shared;
        this.causes = causes;
        this.dates = dates;
        this.inPlace = values.fits();
        if (!inPlace) {
            reject(null, FindingCode.FIELD_COUNT, Integer.toString(values.size()), Integer.toString(values.fields()));
        }
    }

    int line() {
        return line;
    }

    /** The first fault, or null when the row can be used. */
    @Nullable
    Finding fault() {
        return fault;
    }

    List<Finding> warnings() {
        return warnings;
    }

    /** The parts of values that are not used. */
    List<String> invalidParts() {
        return warnings.isEmpty()
                ? List.of()
                : warnings.stream()
                        .flatMap(warning -> warning.details().stream())
                        .toList();
    }

    /** The columns of which no valid part was left, so that the run before's value may stay in force. */
    Set<Column> withoutValidValue() {
        return withoutValidValue;
    }

    /** A value; a word for nothing is empty. */
    String text(Column column) {
        String text = values.value(column);
        if (values.isTranslated(column, text)) {
            causes.mapped().translated(column, line);
        }
        if (WordsForNothing.contains(text)) {
            if (inPlace) {
                causes.wordForNothing(column, text, line);
            }
            return "";
        }
        if (inPlace && !text.isEmpty()) {
            values.fill(column, line);
        }
        if (text.length() > LONGEST_VALUE && text.codePointCount(0, text.length()) > LONGEST_VALUE) {
            reject(column, FindingCode.VALUE_TOO_LONG, Integer.toString(text.codePointCount(0, text.length())));
            return "";
        }
        return text;
    }

    /** A value that people read: control characters in it are left out. */
    String readableText(Column column) {
        String text = text(column);
        String readable = ValueParser.withoutControls(text);
        if (inPlace && readable.length() < text.length()) {
            causes.controlCharacters(column, line);
        }
        return readable;
    }

    ProgramId program() {
        return shared.program(code(Column.PROGRAM_ID));
    }

    /** A required code, which must not look like a formula or a spreadsheet's number, nor hold what splits cells. */
    String code(Column column) {
        String text = required(column);
        ForbiddenCharacter forbidden = ForbiddenCharacter.in(text);
        if (ValueParser.isFormulaLike(text)) {
            reject(column, FindingCode.FORMULA_LIKE_ID, text);
        } else if (forbidden != null) {
            reject(column, FindingCode.CHARACTER_IN_ID, ValueParser.withVisibleControls(text), forbidden.name());
        } else if (ValueParser.isSpreadsheetNumber(text)) {
            reject(column, FindingCode.SPREADSHEET_NUMBER, text);
        }
        return text;
    }

    SchoolCode school() {
        String text = required(Column.SCHOOL_ID);
        Optional<SchoolCode> school = shared.school(text);
        if (school.isEmpty()) {
            reject(Column.SCHOOL_ID, FindingCode.SCHOOL_CODE_MALFORMED, text);
        }
        return school.orElse(NO_SCHOOL);
    }

    LocalDate requiredDate(Column column) {
        LocalDate date = date(column, required(column));
        return date == null ? LocalDate.MIN : date;
    }

    @Nullable
    LocalDate date(Column column) {
        return date(column, text(column));
    }

    private @Nullable LocalDate date(Column column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<LocalDate> date = dates.parse(text);
        if (date.isEmpty()) {
            reject(column, FindingCode.DATE_MALFORMED, text);
            noteMonthFirst(column, text);
        } else if (dates.isOnlyDayFirst(text)) {
            causes.dayFirst(column);
        }
        return date.orElse(null);
    }

    private void noteMonthFirst(Column column, String text) {
        if (inPlace && dates.isMonthFirst(text)) {
            causes.monthFirst(column, text, line);
        }
    }

    /** Warns of what cannot have happened yet, as the date lies after the given one. */
    @Nullable
    LocalDate factUntil(LocalDate latest, Column column) {
        LocalDate date = date(column);
        if (date != null && date.isAfter(latest)) {
            warnings.add(Finding.of(file, line, column, FindingCode.FUTURE_FACT, date.toString()));
        }
        return date;
    }

    Set<Role> roles() {
        ValueParser.Parsed<Set<Role>> roles = shared.roles(text(Column.ROLES));
        warnOfParts(
                Column.ROLES,
                FindingCode.ROLE_UNKNOWN,
                roles.invalid(),
                roles.valid().isEmpty());
        return roles.valid();
    }

    YearGroups yearGroups() {
        String text = text(Column.YEAR_GROUPS);
        if (text.isEmpty()) {
            return YearGroups.ANY;
        }
        ValueParser.Parsed<YearGroups> groups = shared.yearGroups(text);
        warnOfParts(
                Column.YEAR_GROUPS,
                FindingCode.YEAR_GROUP_INVALID,
                groups.invalid(),
                !groups.valid().hasValid());
        return groups.valid();
    }

    String basispoortId() {
        String text = text(Column.BASISPOORT_ID);
        if (text.isEmpty() || ValueParser.isAccount(text)) {
            return text;
        }
        warnOfParts(Column.BASISPOORT_ID, FindingCode.BASISPOORT_ID_MALFORMED, List.of(text), true);
        return "";
    }

    @Nullable
    MonthDay cancelBefore() {
        String text = text(Column.CANCEL_BEFORE);
        return validOr(Column.CANCEL_BEFORE, FindingCode.CANCEL_BEFORE_MALFORMED, text, ValueParser.monthDay(text))
                .orElse(null);
    }

    Renewal renewal() {
        String text = text(Column.RENEWS);
        return validOr(Column.RENEWS, FindingCode.RENEWS_MALFORMED, text, ValueParser.renewal(text))
                .orElse(Renewal.NOT_STATED);
    }

    @Nullable
    Integer resultsYears() {
        String text = text(Column.RESULTS_YEARS);
        return validOr(Column.RESULTS_YEARS, FindingCode.RESULTS_YEARS_MALFORMED, text, ValueParser.resultsYears(text))
                .orElse(null);
    }

    /** The value of a text; warns of one that is not empty and has none. */
    private <T> Optional<T> validOr(Column column, FindingCode code, String text, Optional<T> value) {
        if (value.isEmpty() && !text.isEmpty()) {
            warnOfParts(column, code, List.of(text), true);
        }
        return value;
    }

    /** The last day of a licence that ends by itself; the row is rejected when that lies before its first day. */
    @Nullable
    LocalDate lastDayFrom(LocalDate startsOn) {
        LocalDate endsOn = date(Column.ENDS_ON);
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            reject(Column.ENDS_ON, FindingCode.ENDS_BEFORE_START, endsOn.toString(), startsOn.toString());
        }
        return endsOn;
    }

    /** The required name of a publisher. */
    String publisher() {
        String name = readableText(Column.PUBLISHER);
        if (name.isEmpty()) {
            reject(Column.PUBLISHER, FindingCode.VALUE_MISSING);
        }
        return name;
    }

    private String required(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            reject(column, FindingCode.VALUE_MISSING);
        }
        return text;
    }

    private void warnOfParts(Column column, FindingCode code, List<String> parts, boolean noneValid) {
        if (!parts.isEmpty()) {
            String invalid = String.join(", ", parts);
            if (noneValid) {
                warnings.add(Finding.of(file, line, column, code, invalid));
                Set<Column> more = EnumSet.of(column);
                more.addAll(withoutValidValue);
                withoutValidValue = more;
            } else {
                warnings.add(Finding.of(file, line, column, code, invalid).with(Finding.Instead.REST_OF_LIST));
            }
        }
    }

    private void reject(@Nullable Column column, FindingCode code, String... details) {
        if (fault == null) {
            fault = Finding.of(file, line, column, code, details);
        }
    }
}
