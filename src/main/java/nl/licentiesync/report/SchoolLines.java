package nl.licentiesync.report;

/** The files with rows of all schools whose lines of a school stay the same while nothing of it changes. */
public enum SchoolLines {
    VISIBILITY("visibility.csv"),
    ACTIONS("actions.csv"),
    FORECAST("forecast.csv");

    private final String file;

    SchoolLines(String file) {
        this.file = file;
    }

    /** The name of the file in a report. */
    public String file() {
        return file;
    }
}
