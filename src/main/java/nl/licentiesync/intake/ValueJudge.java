package nl.licentiesync.intake;

import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.DateForms;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ValueKind;
import nl.licentiesync.exports.WordsForNothing;
import nl.licentiesync.model.SchoolCode;

/** Judges single values of a column apart from any row: for the configuration and the command check. */
public final class ValueJudge {

    private final DateForms dates;

    /** A judge of values whose dates are written so. */
    public ValueJudge(DateForms dates) {
        this.dates = dates;
    }

    /** Whether a value counts as nothing. */
    public static boolean isNothing(String value) {
        return value.isEmpty() || WordsForNothing.contains(value);
    }

    /** Whether an export can use a value of a column; nothing is a value where the column is not required. */
    public boolean isValid(ExportFile file, Column column, String value) {
        return isNothing(value) ? !file.requires(column) : isValid(column, value);
    }

    /** Whether a value can be used; of a list all parts. */
    public boolean isValid(Column column, String value) {
        if (isNothing(value)) {
            return !column.isAlwaysRequired();
        }
        if (value.codePointCount(0, value.length()) > Row.LONGEST_VALUE) {
            return false;
        }
        return switch (column.kind()) {
            case ID, PERSON_ID ->
                !ValueParser.isFormulaLike(value)
                        && ForbiddenCharacter.in(value) == null
                        && !ValueParser.isSpreadsheetNumber(value);
            case SCHOOL -> SchoolCode.parse(value).isPresent();
            case DATE -> dates.parse(value).isPresent();
            case ACCOUNT -> ValueParser.isAccount(value);
            case ROLES -> ValueParser.roles(value).invalid().isEmpty();
            case YEAR_GROUPS -> YearGroupList.parse(value).invalid().isEmpty();
            case MONTH_DAY -> ValueParser.monthDay(value).isPresent();
            case YES_NO -> ValueParser.renewal(value).isPresent();
            case YEARS -> ValueParser.resultsYears(value).isPresent();
            case EMAIL, ACCEPTER, PERSON_NAME, TEXT -> true;
        };
    }

    /** What a column may hold, in the end of a sentence about a value that is not valid. */
    public static String remedy(ValueKind kind) {
        return switch (kind) {
            case SCHOOL -> "write a school as 12AB or 12AB00";
            case DATE -> "write a date as 2026-11-23 or 23-11-2026";
            case ACCOUNT -> "write digits";
            case ROLES -> "write Leerkracht, ICTCoordinator, IBRTer, Stagiair or Inval";
            case YEAR_GROUPS -> "write year groups as 3|4|5 or 4-8";
            case MONTH_DAY -> "write a month and a day such as 06-30";
            case YES_NO -> "write yes or no";
            case YEARS -> "write a number from 0 to 9";
            case ID, PERSON_ID -> "write a code that does not begin with = + - or @ and holds no semicolon";
            case EMAIL, ACCEPTER, PERSON_NAME, TEXT -> "write a text";
        };
    }
}
