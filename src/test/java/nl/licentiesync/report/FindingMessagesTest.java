package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.licentiesync.intake.Column;
import nl.licentiesync.intake.ExportFile;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.Finding.Instead;
import nl.licentiesync.intake.FindingCode;
import org.junit.jupiter.api.Test;

/** What rejects.csv says of a finding. */
class FindingMessagesTest {

    private final FindingMessages messages = new FindingMessages(new Messages(Locale.ENGLISH));

    @Test
    void whatCountsInsteadIsNoMatterOfTheValue() {
        assertThat(messages.of(of(Column.SCHOOL_ID, FindingCode.SCHOOL_CODE_MALFORMED, "rest is used")))
                .contains("'rest is used'")
                .endsWith(" Until then the row does not count.");
        assertThat(messages.of(finding(Column.ROLES, FindingCode.ROLE_UNKNOWN, "x", Instead.REST_OF_LIST)))
                .endsWith(" The rest of the list counts.");
        assertThat(messages.of(finding(Column.ROLES, FindingCode.ROLE_UNKNOWN, "x", Instead.RUN_BEFORE)))
                .endsWith(" The value of the run before stays in force until this one is corrected.");
    }

    @Test
    void aLongValueIsCutBetweenCharacters() {
        String value = "x".repeat(59) + "😀".repeat(20);

        assertThat(messages.of(of(Column.SCHOOL_ID, FindingCode.SCHOOL_CODE_MALFORMED, value)))
                .contains("'" + "x".repeat(59) + "…'");
    }

    private static Finding of(Column column, FindingCode code, String detail) {
        return finding(column, code, detail, Instead.NOTHING);
    }

    private static Finding finding(Column column, FindingCode code, String detail, Instead instead) {
        return new Finding(ExportFile.TEACHERS, 2, column, code, List.of(detail), instead, 1);
    }
}
