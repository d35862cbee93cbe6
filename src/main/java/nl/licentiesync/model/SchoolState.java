package nl.licentiesync.model;

/** The state of one school after a run: the rows it used and the links it published. */
public record SchoolState(School school, SchoolLinks links) {

    /** A school that no run knows. */
    public static SchoolState unknown(SchoolCode code) {
        return new SchoolState(School.unknown(code), SchoolLinks.none());
    }
}
