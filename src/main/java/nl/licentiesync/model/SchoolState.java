package nl.licentiesync.model;

/** One school as a run published it: the rows it used and the links they gave. */
public record SchoolState(School school, SchoolLinks links) {

    /** A school that no run knows. */
    public static SchoolState unknown(SchoolCode code) {
        return new SchoolState(School.unknown(code), SchoolLinks.none());
    }
}
