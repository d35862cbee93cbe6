package nl.licentiesync.pages;

import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.report.WrittenFile;

/**
 * The page and the CSV file of a school as a run wrote them.
 *
 * @param fingerprint of what they are made of
 * @param since the night that stands on the page
 * @param rows the CSV file
 */
public record SchoolFiles(String fingerprint, UnchangedSince since, WrittenFile page, WrittenFile rows) {}
