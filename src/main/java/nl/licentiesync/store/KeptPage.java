package nl.licentiesync.store;

import java.time.LocalDate;
import java.util.Optional;
import nl.licentiesync.model.SchoolCode;

/**
 * What the state keeps about the files of a school, to know whether they can be taken over.
 *
 * @param fingerprint of what they are made of
 * @param since the date of the night that stands on the page; the next one is its run
 * @param page size, checksum and time of the page, as the report tells them
 * @param rows those of the CSV file
 * @param todo those of the page to print; empty when there is none
 */
public record KeptPage(
        SchoolCode school,
        String fingerprint,
        LocalDate since,
        long sinceRun,
        String page,
        String rows,
        Optional<String> todo) {}
