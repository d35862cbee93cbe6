package nl.licentiesync.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.report.ReportFiles;

/**
 * The page of the differences between a run and Basispoort.
 *
 * @param stamp which run was compared
 * @param schools those with differences, worst first
 */
public record DriftPage(Messages messages, String stamp, List<DriftSchool> schools) {

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
     */
    public record DriftSchool(String title, String code, List<DriftLine> lines) {}

    /** A difference, with what to do about it. */
    public record DriftLine(
            String kind, String teacher, String account, String method, String should, String actual, String advice) {}
}
