package nl.licentiesync.exports;

import static nl.licentiesync.exports.Column.*;

import java.util.List;

/** The files of a night's exports (section 3), each with its columns in the order of the table. */
public enum ExportFile {
    LICENCES(
            "licences.csv",
            "licenties",
            true,
            LICENCE_ID,
            SCHOOL_ID,
            SCHOOL_NAME,
            PROGRAM_ID,
            STARTS_ON,
            TERMS_ACCEPTED_ON,
            TERMS_ACCEPTED_BY,
            CANCELLED_ON,
            ENDS_ON),
    TEACHERS(
            "teachers.csv",
            "leerkrachten",
            true,
            TEACHER_ID,
            SCHOOL_ID,
            FIRST_NAME,
            PREFIX,
            LAST_NAME,
            EMAIL,
            BASISPOORT_ID,
            ROLES,
            YEAR_GROUPS,
            END_DATE),
    PROGRAMS(
            "programs.csv",
            "programmas",
            false,
            PROGRAM_ID,
            NAME,
            PUBLISHER,
            YEAR_GROUPS,
            YEAR_PLANNING,
            CANCEL_BEFORE,
            RENEWS,
            RESULTS_YEARS,
            METHOD_ID),
    MANUAL_LINKS("manual-links.csv", "handmatige-koppelingen", false, TEACHER_ID, SCHOOL_ID, PROGRAM_ID, LINKED_ON),
    PERMISSIONS("permissions.csv", "toestemmingen", false, SCHOOL_ID, PUBLISHER, GRANTED_ON, REVOKED_ON),
    /** What rosters do not tell of teachers; it lies beside the rosters. */
    ACCOUNTS("accounts.csv", "accounts", false, TEACHER_ID, SCHOOL_ID, BASISPOORT_ID, ROLES, END_DATE);

    private final String fileName;
    private final String dutchName;
    private final boolean required;

    private final List<Column> columns;

    ExportFile(String fileName, String dutchName, boolean required, Column... columns) {
        this.fileName = fileName;
        this.dutchName = dutchName;
        this.required = required;
        this.columns = List.of(columns);
    }

    /** The name of the file in an export folder. */
    public String fileName() {
        return fileName;
    }

    /** The name of the export without the end of its file name, which is its key in the configuration. */
    public String key() {
        return fileName.substring(0, fileName.indexOf('.'));
    }

    /** The Dutch name of the export, without the end of a file name. */
    String dutchName() {
        return dutchName;
    }

    /** Whether a night needs this file, with at least one row. */
    public boolean isRequired() {
        return required;
    }

    /** Whether the file must have this column, with a value in every row. */
    public boolean requires(Column column) {
        return column.isAlwaysRequired() || this == PERMISSIONS && column == PUBLISHER;
    }

    /** The known columns, in the order in which a row's faults are looked for. */
    public List<Column> columns() {
        return columns;
    }
}
