package nl.licentiesync.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of letters. */
class LetterTextTest {

    private static final SchoolCode CODE = new SchoolCode("12AB00");
    private static final LocalDate DATE = LocalDate.of(2027, 6, 1);
    private static final Program KIM = program("kim", "Veilig leren lezen – Kim");
    private static final Program WORDS = program("words", "Woordwiel");

    private static Program program(String id, String name) {
        return new Program(new ProgramId(id), name, "", YearGroups.ANY, "", null, "");
    }

    private static Action action(ActionKind kind, Terms terms, LocalDate lastDay, int waiting) {
        Licence licence =
                new Licence(new LicenceId("L-1"), CODE, "", KIM.id(), LocalDate.of(2026, 8, 1), null, "", null, null);
        return new Action(kind, licence, terms, null, "", lastDay, waiting);
    }

    private static Action account(String firstName, String lastName) {
        Teacher teacher = new Teacher(
                new TeacherId("T1"), CODE, firstName, "", lastName, "", "", Set.<Role>of(), YearGroups.ANY, null);
        return new Action(ActionKind.REQUEST_ACCOUNT, null, null, teacher, "", null, 2);
    }

    private static Letter letter(String language, SchoolNews news) {
        return new LetterText(
                        new Messages(Locale.forLanguageTag(language)),
                        Catalogue.of(List.of(KIM, WORDS)),
                        Contacts.DEFAULT,
                        Optional.of(new PageAddress("https://example.org/{school_id}.html")),
                        DATE)
                .of(news);
    }

    private static School school(String name) {
        return new School(CODE, name, List.of(), List.of(), List.of());
    }

    /** With everything that a letter may have. */
    private static SchoolNews full() {
        Map<ChangeKind, Integer> changes = new EnumMap<>(ChangeKind.class);
        changes.put(ChangeKind.GAINED, 1);
        changes.put(ChangeKind.LOST, 3);
        changes.put(ChangeKind.REDUCED, 1);
        changes.put(ChangeKind.RESTORED, 2);
        return new SchoolNews(
                school("De Regenboog"),
                List.of(
                        action(ActionKind.ACCEPT_TERMS, Terms.NOT_ACCEPTED, null, 9),
                        new Action(ActionKind.GRANT_PERMISSION, null, null, null, "Duinhart Educatief", null, 1),
                        account("Anouk", "Hoekstra")),
                List.of(
                        action(ActionKind.REORDER, null, LocalDate.of(2027, 7, 12), 4),
                        action(ActionKind.CHECK_ACCEPTER, Terms.TO_BE_CHECKED, null, 0)),
                true,
                Optional.of(new ChangesSince(LocalDate.of(2027, 5, 3), changes)),
                List.of(
                        new ComingDay(LocalDate.of(2027, 6, 29), ComingDay.Kind.CANCEL, List.of(KIM, WORDS)),
                        new ComingDay(LocalDate.of(2027, 7, 12), ComingDay.Kind.USE, List.of(KIM)),
                        new ComingDay(LocalDate.of(2027, 7, 31), ComingDay.Kind.USE_THEN_RESULTS, List.of(WORDS)),
                        new ComingDay(LocalDate.of(2027, 7, 31), ComingDay.Kind.RESULTS, List.of(KIM))));
    }

    @Test
    void dutch() throws IOException {
        Letter letter = letter("nl", full());

        assertThat(letter.subject()).isEqualTo("De Regenboog: 3 dingen te regelen voor uw lesprogramma's");
        assertThat(PlainText.of(letter)).isEqualTo(golden("full.nl.txt"));
    }

    @Test
    void english() throws IOException {
        Letter letter = letter("en", full());

        assertThat(letter.subject()).isEqualTo("De Regenboog: 3 things to arrange for your lesson programs");
        assertThat(PlainText.of(letter)).isEqualTo(golden("full.en.txt"));
    }

    /** A letter with everything that one may have. */
    private static String golden(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/letters", name));
    }

    @Test
    void theFirstLetterOfASchoolTellsNothingApart() {
        SchoolNews first =
                new SchoolNews(school(""), List.of(account("", "")), List.of(), false, Optional.empty(), List.of());

        Letter letter = letter("nl", first);

        assertThat(letter.subject()).isEqualTo("12AB00: 1 ding te regelen voor uw lesprogramma's");
        assertThat(headings(letter)).containsExactly("Wat er moet gebeuren");
        assertThat(PlainText.of(letter)).contains("* Vraag een account aan voor T1\n");
    }

    @Test
    void aLetterWithoutAnythingNewCountsWhatIsToBeDone() {
        SchoolNews known = new SchoolNews(
                school("De Regenboog"),
                List.of(),
                List.of(account("Anouk", "Hoekstra"), action(ActionKind.ACCEPT_TERMS, Terms.NOT_BY_SCHOOL, null, 1)),
                true,
                Optional.of(new ChangesSince(DATE, Map.of())),
                List.of());

        Letter letter = letter("nl", known);

        assertThat(letter.subject()).startsWith("De Regenboog: 2 dingen");
        assertThat(headings(letter)).containsExactly("Wat er moet gebeuren");
        assertThat(PlainText.of(letter)).contains("* Accepteer de voorwaarden opnieuw voor Veilig leren lezen");
    }

    private static Stream<String> headings(Letter letter) {
        return letter.blocks().stream()
                .filter(Letter.Heading.class::isInstance)
                .map(block -> ((Letter.Heading) block).text());
    }

    @Test
    void theHtmlHasTheSameWordsAndNothingOfNamesRuns() {
        SchoolNews hostile = new SchoolNews(
                school("<script>alert(1)</script> & \"De\nBrug\""),
                List.of(account("<img src=x onerror=alert(1)>", "O'Neill\u202E")),
                List.of(),
                false,
                Optional.empty(),
                List.of());

        String html = new LetterHtml().of(letter("nl", hostile));

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"nl\">")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"De Brug\"")
                .contains("&lt;img src=x onerror=alert(1)&gt; O'Neill</bdi>")
                .contains("<a href=\"https://example.org/12AB00.html\">")
                .doesNotContain("<script", "<img", "\u202E");
        String visible = html.replaceAll("(?s)<head>.*</head>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        assertThat(words(visible)).isEqualTo(words(PlainText.of(letter("nl", hostile))));
    }

    private static String words(String text) {
        return text.replaceAll("[-*]{2,}|(?m)^\\* ", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void aNameIsCutOffInASubjectOnly() {
        String name = "é".repeat(1000);
        SchoolNews news =
                new SchoolNews(school(name), List.of(account("A", "B")), List.of(), false, Optional.empty(), List.of());

        Letter letter = letter("nl", news);

        assertThat(letter.subject()).startsWith("é".repeat(59) + "…: 1 ding");
        assertThat(PlainText.of(letter).replace("\n", "")).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "{school_id}",
                "javascript:alert('{school_id}')",
                "ftp://example.org/{school_id}",
                "https://example.org/a b/{school_id}",
                "https:///{school_id}"
            })
    void aLinkLeadsToAPageOfTheWeb(String template) {
        assertThatThrownBy(() -> new PageAddress(template))
                .hasMessage("'%s' is not an address such as https://example.org/{school_id}.html".formatted(template));
    }
}
