package nl.licentiesync.pages.school;

import java.util.List;
import nl.licentiesync.pages.OtherSchool;

/**
 * What one teacher should see, in words and cells.
 *
 * @param anchor what a link to the teacher ends with
 * @param name in its parts
 * @param details number, roles and year groups
 * @param account the Basispoort account; empty when there is none
 * @param left the last day in service when that is past, else empty
 * @param cells one for each program of the matrix
 * @param sum how many of the programs that are meant for the teacher are visible
 * @param remedies how many are missing that can be repaired, and by what; empty when there are none
 * @param seen what is visible, with how, linked since when, and until when; programs of which that is the same together
 * @param toRepair what is not visible and can be repaired, the programs of each reason together
 * @param missing what else is not visible, in the same way
 * @param elsewhere the other schools where the teacher works
 */
public record TeacherLines(
        String id,
        String anchor,
        ListedName name,
        String details,
        String account,
        String left,
        List<MatrixCell> cells,
        String sum,
        String remedies,
        List<Missing> toRepair,
        List<Seen> seen,
        List<Missing> missing,
        List<OtherSchool> elsewhere) {

    /** Programs that are visible in the same way. */
    public record Seen(String programs, String kind, String how) {}

    /**
     * Programs that are not visible for the same reason.
     *
     * @param remedies what can be done, each with the anchor of its place in the list of what has to be done; empty
     *     anchors lead nowhere
     */
    public record Missing(String reason, String kind, String programs, List<Remedy> remedies) {}

    /** What can be done, and where that is told. */
    public record Remedy(String words, String anchor) {}

    /** Letters and digits stay, anything else becomes its number: so that a link may hold it and no two are alike. */
    static String anchor(String id) {
        StringBuilder anchor = new StringBuilder("teacher-");
        id.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_')) {
                anchor.appendCodePoint(c);
            } else {
                anchor.append('.').append(Integer.toHexString(c)).append('.');
            }
        });
        return anchor.toString();
    }
}
