package nl.licentiesync.store;

import nl.licentiesync.model.SchoolCode;

/** A school's state before and after a replacement. */
public record SchoolReplacement(StoredSchool was, StoredSchool now) {

    /** The school. */
    public SchoolCode code() {
        return now.code();
    }
}
