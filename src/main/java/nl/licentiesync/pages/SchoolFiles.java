package nl.licentiesync.pages;

import java.util.Optional;
import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.report.WrittenFile;

/**
 * The files of a school as a run wrote them.
 *
 * @param fingerprint of what they are made of
 * @param since the night that stands on the page
 * @param rows the CSV file
 * @param todo the page to print; empty when there is nothing to do
 */
public record SchoolFiles(
        String fingerprint, UnchangedSince since, WrittenFile page, WrittenFile rows, Optional<WrittenFile> todo) {}
