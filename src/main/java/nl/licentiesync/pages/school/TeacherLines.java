package nl.licentiesync.pages.school;

import java.util.List;
import nl.licentiesync.pages.OtherSchool;

/**
 * What a page says of one teacher.
 *
 * @param anchor what a link to the teacher ends with
 * @param name in its parts
 * @param details number, roles and year groups
 * @param account the Basispoort account; empty when there is none
 * @param left the last day in service when that is past, else empty
 * @param programs what the teacher sees, and what not
 * @param elsewhere the other schools where the teacher works
 */
public record TeacherLines(
        String id,
        String anchor,
        ListedName name,
        String details,
        String account,
        String left,
        ProgramLines programs,
        List<OtherSchool> elsewhere) {

    /** Letters and digits stay, anything else becomes its number: so that a link may hold it and no two are alike. */
    static String anchor(String id) {
        int plain = 0;
        while (plain < id.length() && isPlain(id.charAt(plain))) {
            plain++;
        }
        if (plain == id.length()) {
            return "teacher-" + id;
        }
        StringBuilder anchor = new StringBuilder("teacher-");
        id.codePoints().forEach(c -> {
            if (isPlain(c)) {
                anchor.appendCodePoint(c);
            } else {
                anchor.append('.').append(Integer.toHexString(c)).append('.');
            }
        });
        return anchor.toString();
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
