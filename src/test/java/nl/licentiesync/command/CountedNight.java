package nl.licentiesync.command;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A night that was published and counts for those after it.
 *
 * @param date its date
 * @param exports the folder of the exports that it read
 */
record CountedNight(LocalDate date, Path exports) {

    @Override
    public String toString() {
        return date + " " + exports.getFileName();
    }
}
