package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.licentiesync.messages.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a notice says. */
class NoticeMessagesTest {

    private final NoticeMessages dutch = new NoticeMessages(Messages.DUTCH);

    @Test
    void programsThatAreGoneFromTheCatalogue() {
        assertThat(NoticeMessages.english(gone(1, 1)))
                .isEqualTo(
                        "One licence is for a program that is no longer in the catalogue, so that its year groups limit"
                                + " nobody: put the row back (CATALOGUE_ROW_GONE, first at line 7 of licences.csv).");
        assertThat(NoticeMessages.english(gone(22, 3)))
                .isEqualTo(
                        "22 licences are for 3 programs that are no longer in the catalogue, so that their year groups"
                                + " limit nobody: put the rows back (CATALOGUE_ROW_GONE, first at line 7 of licences.csv).");
        assertThat(dutch.of(gone(22, 1)))
                .isEqualTo(
                        "22 licenties horen bij een programma dat niet meer in de catalogus staat, dus de jaargroepen"
                                + " daarvan tellen niet meer. Zet de rij terug in de catalogus (voor het eerst op regel 7 van"
                                + " licences.csv).");
        assertThat(dutch.of(gone(22, 3)))
                .isEqualTo(
                        "22 licenties horen bij 3 programma's die niet meer in de catalogus staan, dus de jaargroepen"
                                + " daarvan tellen niet meer. Zet de rijen terug in de catalogus (voor het eerst op regel 7 van"
                                + " licences.csv).");
    }

    @Test
    void theAgeOfTheExports() {
        assertThat(NoticeMessages.english(age(1)))
                .startsWith("Licences and teachers are the same files as 1 day ago, ");
        assertThat(dutch.of(age(1))).startsWith("De licenties en leerkrachten zijn al 1 dag dezelfde bestanden, ");
        assertThat(dutch.of(age(16))).startsWith("De licenties en leerkrachten zijn al 16 dagen dezelfde bestanden, ");
    }

    @Test
    void oneOfAFileWhereOtherFilesHaveMore() {
        assertThat(dutch.of(new Notice(NoticeKind.CASE_DIFFERS, "licences.csv", 1, List.of(7, 1))))
                .startsWith("1 rij van licences.csv noemt een code");
        assertThat(NoticeMessages.english(new Notice(NoticeKind.CASE_DIFFERS, "licences.csv", 1, List.of(7, 1))))
                .startsWith("1 row of licences.csv names a code");
        assertThat(NoticeMessages.english(new Notice(NoticeKind.CASE_DIFFERS, "licences.csv", 12, List.of(7, 12))))
                .startsWith("12 rows of licences.csv name a code");
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void allHaveOneForm(NoticeKind kind) {
        String sentence = NoticeMessages.english(new Notice(kind, "licences.csv", 11, List.of(7, 1)));

        assertThat(sentence).matches("[A-Z0-9][^:]*[a-z0-9 %)].*\\(" + kind + "(, first at line [^)]*)?\\)\\.");
        assertThat(sentence).doesNotContain("WARNING");
    }

    private static Notice gone(long licences, int programs) {
        return new Notice(NoticeKind.CATALOGUE_ROW_GONE, "licences.csv", licences, List.of(7, programs));
    }

    private static Notice age(long days) {
        return new Notice(NoticeKind.EXPORTS_UNCHANGED, "", days, List.of("2026-11-02"));
    }
}
