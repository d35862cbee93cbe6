package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.Finding.Instead;
import nl.licentiesync.intake.FindingCode;
import nl.licentiesync.messages.Messages;
import org.junit.jupiter.api.Test;

/** What rejects.csv says of a finding. */
class FindingMessagesTest {

    private final FindingMessages messages = new FindingMessages(new Messages(Locale.ENGLISH), LinePlaces.USUAL);
    private final FindingMessages dutch = new FindingMessages(new Messages(Messages.DUTCH), LinePlaces.USUAL);

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

    @Test
    void aForbiddenCharacterIsNamedAndItsStandInOnlyWhereItIsShown() {
        assertThat(messages.of(forbidden("L;1", "SEMICOLON")))
                .startsWith("The code 'L;1' holds a semicolon: remove it.");
        assertThat(messages.of(forbidden("L\uFFFD1", "LINE_END")))
                .startsWith("The code 'L\uFFFD1' holds a line end (here \uFFFD): remove it.");
        assertThat(messages.of(forbidden("L\uFFFD1", "CONTROL_CHARACTER")))
                .startsWith("The code 'L\uFFFD1' holds an invisible control character (here \uFFFD): remove it.");
        assertThat(dutch.of(forbidden("L;1", "SEMICOLON")))
                .isEqualTo("De code 'L;1' bevat een puntkomma: haal dat teken weg. Tot dan telt de regel niet mee.");
    }

    @Test
    void numbersOfSomethingAreWrittenInOneWay() {
        assertThat(dutch.of(of(Column.FIRST_NAME, FindingCode.VALUE_TOO_LONG, "1001")))
                .contains("is 1.001 tekens lang, meer dan 1.000:");
        assertThat(messages.of(of(Column.FIRST_NAME, FindingCode.VALUE_TOO_LONG, "1001")))
                .contains("has 1,001 characters, more than 1,000:");
    }

    @Test
    void aCodeInOtherLettersNamesTheFileThatItIsComparedWith() {
        assertThat(dutch.of(differs(Column.PROGRAM_ID))).contains("De code 'kim' staat als 'KIM' in programs.csv en");
        assertThat(dutch.of(differs(Column.TEACHER_ID)))
                .contains("Het nummer 'kim' staat als 'KIM' in teachers.csv en");
        assertThat(messages.of(differs(Column.PROGRAM_ID)))
                .contains("The code 'kim' is written 'KIM' in programs.csv, and");
        assertThat(messages.of(differs(Column.TEACHER_ID)))
                .contains("The number 'kim' is written 'KIM' in teachers.csv, and");
    }

    private static Finding differs(Column column) {
        return details(column, FindingCode.CASE_DIFFERS, "kim", "KIM");
    }

    private static Finding forbidden(String shown, String kind) {
        return details(Column.LICENCE_ID, FindingCode.CHARACTER_IN_ID, shown, kind);
    }

    private static Finding details(Column column, FindingCode code, String... details) {
        return new Finding(ExportFile.MANUAL_LINKS, 2, column, code, List.of(details), Instead.NOTHING, 1, 0);
    }

    private static Finding of(Column column, FindingCode code, String detail) {
        return finding(column, code, detail, Instead.NOTHING);
    }

    private static Finding finding(Column column, FindingCode code, String detail, Instead instead) {
        return new Finding(ExportFile.TEACHERS, 2, column, code, List.of(detail), instead, 1, 0);
    }
}
