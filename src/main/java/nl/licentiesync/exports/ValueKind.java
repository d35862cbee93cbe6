package nl.licentiesync.exports;

/** What the values of a column are; it decides how they are cleaned, judged and shown. */
public enum ValueKind {
    /** A code of a licence or program. */
    ID,
    /** The number of a teacher. */
    PERSON_ID,
    /** The number of a Basispoort account. */
    ACCOUNT,
    /** An e-mail address. */
    EMAIL,
    /** A teacher's number or e-mail address. */
    ACCEPTER,
    /** A part of a person's name. */
    PERSON_NAME,
    /** A BRIN, with or without branch. */
    SCHOOL,
    /** A date. */
    DATE,
    /** A day of every year. */
    MONTH_DAY,
    /** A list of roles. */
    ROLES,
    /** A list of year groups. */
    YEAR_GROUPS,
    /** Yes or no. */
    YES_NO,
    /** A number of years. */
    YEARS,
    /** Text that people read. */
    TEXT;

    /** Whether values are compared as codes, so that invisible characters within them do not count. */
    public boolean isCode() {
        return switch (this) {
            case ID, PERSON_ID, ACCOUNT, EMAIL, ACCEPTER, SCHOOL -> true;
            default -> false;
        };
    }

    /** Whether a value may be a list, the parts of which are translated one by one. */
    public boolean isList() {
        return this == ROLES || this == YEAR_GROUPS;
    }

    /** Whether values are about people, so that nobody may see them on a screen. */
    public boolean isPersonal() {
        return switch (this) {
            case PERSON_ID, ACCOUNT, EMAIL, ACCEPTER, PERSON_NAME -> true;
            default -> false;
        };
    }
}
