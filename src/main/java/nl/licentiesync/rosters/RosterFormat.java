package nl.licentiesync.rosters;

/** The formats of rosters. */
public enum RosterFormat {
    EDEXML("EDEXML"),
    UWLR("UWLR"),
    BASISPOORT("Basispoort"),
    /** An XML document that is neither, or ends before that can be told. */
    OTHER("XML");

    private final String text;

    RosterFormat(String text) {
        this.text = text;
    }

    /** What people call it. */
    public String text() {
        return text;
    }
}
