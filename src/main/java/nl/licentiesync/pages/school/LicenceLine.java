package nl.licentiesync.pages.school;

import java.util.ArrayList;
import java.util.List;

/**
 * The facts of a licence in words.
 *
 * @param state where it stands
 * @param terms whether the terms hold, and who accepted them when
 * @param cancelled when it was or will be cancelled, empty when not
 * @param deadline by when it is or was to be cancelled, empty when that does not matter any more
 * @param usable until when the program can be used
 * @param results until when results stay or stayed, empty when none do or there is no end yet
 * @param counts whether another licence of the school counts for the program instead
 */
public record LicenceLine(
        String id,
        ProgramColumn program,
        String state,
        String starts,
        String terms,
        String cancelled,
        String deadline,
        String usable,
        String results,
        boolean counts) {

    /** The sentence about the terms in parts between which a line may break: after the signs of an e-mail address. */
    public List<String> termsInParts() {
        if (terms.indexOf('@') < 0 && terms.indexOf('.') < 0) {
            return List.of(terms);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < terms.length(); i++) {
            if (terms.charAt(i - 1) == '@' || terms.charAt(i - 1) == '.') {
                parts.add(terms.substring(start, i));
                start = i;
            }
        }
        parts.add(terms.substring(start));
        return parts;
    }
}
