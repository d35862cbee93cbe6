package nl.licentiesync.intake;

/** The kinds of findings, and whether the row is still used (section 3). */
public enum FindingCode {
    FIELD_COUNT(Severity.ERROR),
    VALUE_MISSING(Severity.ERROR),
    SCHOOL_CODE_MALFORMED(Severity.ERROR),
    DATE_MALFORMED(Severity.ERROR),
    FORMULA_LIKE_ID(Severity.ERROR),
    CHARACTER_IN_ID(Severity.ERROR),
    SPREADSHEET_NUMBER(Severity.ERROR),
    VALUE_TOO_LONG(Severity.ERROR),
    ENDS_BEFORE_START(Severity.ERROR),
    ROSTER_UNREADABLE(Severity.ERROR),
    ROSTER_NO_SCHOOL(Severity.ERROR),
    ROSTER_TWICE(Severity.ERROR),
    ROSTER_MISSING(Severity.ERROR),
    KEY_REPEATED(Severity.ERROR),
    LINES_BEFORE_HEADER(Severity.WARNING),
    LINE_END_MISSING(Severity.WARNING),
    MISREAD_UTF8(Severity.WARNING),
    ROW_REPEATED(Severity.WARNING),
    ROWS_MERGED(Severity.WARNING),
    WORD_FOR_NOTHING(Severity.WARNING),
    CONTROL_CHARACTERS(Severity.WARNING),
    ROLE_UNKNOWN(Severity.WARNING),
    YEAR_GROUP_INVALID(Severity.WARNING),
    BASISPOORT_ID_MALFORMED(Severity.WARNING),
    CANCEL_BEFORE_MALFORMED(Severity.WARNING),
    RENEWS_MALFORMED(Severity.WARNING),
    RESULTS_YEARS_MALFORMED(Severity.WARNING),
    PROGRAM_NOT_IN_CATALOGUE(Severity.WARNING),
    CATALOGUE_ROW_GONE(Severity.WARNING),
    CASE_DIFFERS(Severity.WARNING),
    TEACHER_NOT_AT_SCHOOL(Severity.WARNING),
    LINK_PROGRAM_UNKNOWN(Severity.WARNING),
    BASISPOORT_ID_SHARED(Severity.WARNING),
    ROSTER_REPLACED(Severity.WARNING),
    ROSTER_OLD(Severity.WARNING),
    ROSTER_BRANCHES(Severity.WARNING),
    KEY_UNSTABLE(Severity.WARNING),
    GROUP_UNKNOWN(Severity.WARNING),
    ACCOUNT_UNUSED(Severity.WARNING),
    TEACHER_ID_CHANGED(Severity.WARNING),
    FUTURE_FACT(Severity.WARNING),
    LAST_DAY_AS_CANCELLATION(Severity.WARNING),
    ACCEPTER_UNKNOWN(Severity.WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** Whether it is about a roster as a whole, or about a school without one. */
    public boolean isAboutRoster() {
        return switch (this) {
            case ROSTER_UNREADABLE,
                    ROSTER_NO_SCHOOL,
                    ROSTER_TWICE,
                    ROSTER_MISSING,
                    ROSTER_REPLACED,
                    ROSTER_OLD,
                    ROSTER_BRANCHES -> true;
            default -> false;
        };
    }

    /** ERROR when the row is rejected, else WARNING; of a single finding see {@link Finding#severity}. */
    public Severity severity() {
        return severity;
    }
}
