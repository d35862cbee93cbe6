package nl.licentiesync.letters;

import java.util.List;
import nl.licentiesync.model.School;

/**
 * The letter of a school as it lies in the folder; a row of letters.csv.
 *
 * @param fresh number of actions that the school was not told of before
 * @param unusable number of addresses that no mail can be sent to
 * @param subject empty when there is nobody to write to
 * @param bytes of the e-mail; none when there is nobody to write to
 */
record WrittenLetter(
        School school,
        List<MailAddress> to,
        int unusable,
        List<ActionKey> actions,
        int fresh,
        String subject,
        byte[] bytes) {

    /** Whether there is somebody to write to. */
    boolean isAddressed() {
        return !to.isEmpty();
    }

    /** The name of its file; empty when there is none. */
    String file() {
        return isAddressed() ? LetterFiles.nameOf(school.code()) : "";
    }
}
