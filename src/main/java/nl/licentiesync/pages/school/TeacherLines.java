package nl.licentiesync.pages.school;

import java.util.List;

/**
 * What one teacher should see, in words and cells.
 *
 * @param anchor what a link to the teacher ends with
 * @param name the name, else the teacher's number
 * @param details number, roles and year groups
 * @param account the Basispoort account; empty when there is none
 * @param left the last day in service when that is past, else empty
 * @param cells one for each program of the matrix
 * @param seen what is visible, with how, linked since when, and until when; programs of which that is the same together
 * @param missing what is not visible, the programs of each reason together
 */
public record TeacherLines(
        String id,
        String anchor,
        String name,
        String details,
        String account,
        String left,
        List<MatrixCell> cells,
        List<Seen> seen,
        List<Missing> missing) {

    /** Programs that are visible in the same way. */
    public record Seen(String programs, String kind, String how) {}

    /** Programs that are not visible for the same reason. */
    public record Missing(String reason, boolean concerns, String programs) {}
}
