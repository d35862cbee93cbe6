package nl.licentiesync.store;

import nl.licentiesync.model.SchoolCode;

/** A school that a run left otherwise than the run that was current until then. */
public record SchoolReplacement(StoredSchool was, StoredSchool now) {

    /** The school. */
    public SchoolCode code() {
        return now.code();
    }
}
