package nl.licentiesync.pages.drift;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.PageFolder;
import nl.licentiesync.report.ReportFiles;

/**
 * The page of the differences between a run and Basispoort.
 *
 * @param stamp which run was compared
 * @param kinds how many there are of each kind
 * @param schools those with most differences, worst first
 * @param moreSchools number of schools with fewer
 */
public record DriftPage(
        Messages messages, String stamp, List<KindCount> kinds, List<DriftSchool> schools, int moreSchools) {

    /** The file's name. */
    public static final String FILE = "drift.html";

    /** Writes the page into a folder that exists, readable by the owner only. */
    public void writeTo(Path folder) throws IOException {
        PageFolder.withoutSchools(new ReportFiles(folder, FilePermissions.OWNER))
                .write(FILE, "drift.jte", this);
    }

    /**
     * A school with its differences.
     *
     * @param title its name; what is of no school has one of its own
     * @param code empty when they are of no school
     * @param moreLines number of differences that the page leaves to drift.csv
     */
    public record DriftSchool(String title, String code, List<DriftLine> lines, int moreLines) {}

    /** Number of differences of a kind. */
    public record KindCount(String kind, String words, int number) {}

    /**
     * A difference, with what to do about it.
     *
     * @param name of the teacher, else the number
     * @param teacher the number; empty when it is about no teacher
     */
    public record DriftLine(
            String kind,
            String words,
            String name,
            String teacher,
            String account,
            String method,
            String should,
            String actual,
            String advice) {}
}
