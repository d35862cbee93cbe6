package nl.licentiesync.rosters;

import java.util.List;

/** The files from which the teachers of one school are read. */
public interface RosterSource {

    /** The file with the teachers, by its path within the folder. */
    String name();

    /** All files of the source, by their paths within the folder. */
    List<String> names();

    /** Reads them; what is wrong with them is a fault of the roster. */
    Roster read();
}
