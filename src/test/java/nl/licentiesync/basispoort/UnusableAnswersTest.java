package nl.licentiesync.basispoort;

import static nl.licentiesync.basispoort.Answers.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.licentiesync.rosters.UnusableAnswer;
import nl.licentiesync.rules.SchoolCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved answers that cannot be used are refused with their file, the place in it and what is wrong. */
class UnusableAnswersTest {

    private static final String OVERVIEW =
            "{\"medewerkers\":[],\"groepen\":[],\"subgroepen\":[],\"leerlingen\":[],\"actief\":true,\"gefuseerdNaar\":null}";

    @TempDir
    Path temp;

    private Answers answers;

    @BeforeEach
    void everythingIsThere() {
        answers = new Answers(temp)
                .list("m", "5")
                .details(1, "12AB", "00")
                .permission(1, true)
                .staff(1, member(5))
                .save("instellingen/1/groepen", "{\"groepen\":[],\"subgroepen\":[]}")
                .save("instellingen/1/leerlingen", "{\"leerlingen\":[]}");
    }

    @Test
    void completeAnswersAreUsed() {
        assertThat(drift().rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "methode/m/gebruiker | {} | the member 'gebruikers' is missing",
                "methode/m/gebruiker | [] | The answer is not an object",
                "methode/m/gebruiker | {\"gebruikers\":[5.0]} | 'gebruikers' is not a whole number",
                "instellingen/1/details | {\"dependancecode\":\"00\",\"actief\":true,\"gefuseerdNaar\":null} | the member 'brincode' is missing",
                "instellingen/1/details | {\"brincode\":\"12AB\",\"actief\":true,\"gefuseerdNaar\":null} | the member 'dependancecode' is missing",
                "instellingen/1/details | {\"brincode\":\"12AB\",\"dependancecode\":\"00\",\"gefuseerdNaar\":null} | the member 'actief' is missing",
                "instellingen/1/details | {\"brincode\":\"12AB\",\"dependancecode\":\"00\",\"actief\":true} | the member 'gefuseerdNaar' is missing",
                "instellingen/1/details | {\"brincode\":12} | 'brincode' is not a text",
                "instellingen/1/details | {\"dependancecode\":0} | 'dependancecode' is not a text",
                "instellingen/1/details | {\"actief\":\"true\"} | 'actief' is neither true nor false",
                "instellingen/1/details | {\"gefuseerdNaar\":-1} | 'gefuseerdNaar' is not a number from 1",
                "instellingen/1/uitgever/synchronizationpermission | {} | the member 'hasSynchronizationPermission' is missing",
                "instellingen/1/uitgever/synchronizationpermission | {\"hasSynchronizationPermission\":null} | is neither true nor false",
                "instellingen/1/staf | {} | the member 'medewerkers' is missing",
                "instellingen/1/staf | {\"medewerkers\":[{}]} | is missing",
                "instellingen/1/staf | {\"medewerkers\":[{\"id\":0}]} | 'id' is not a number from 1",
                "instellingen/1/staf | {\"medewerkers\":[{\"rollen\":null}]} | 'rollen' is not an array",
                "instellingen/1/staf | {\"medewerkers\":[{\"rollen\":[1]}]} | 'rollen' is not a text",
                "instellingen/1/staf | {\"medewerkers\":[{\"lasKey\":1}]} | 'lasKey' is not a text",
                "instellingen/1/groepen | {\"groepen\":[]} | the member 'subgroepen' is missing",
                "instellingen/1/groepen | {\"subgroepen\":[]} | the member 'groepen' is missing",
                "instellingen/1/groepen | {\"groepen\":[{\"jaargroep\":3.5}]} | 'jaargroep' is not a text",
                "instellingen/1/leerlingen | {} | the member 'leerlingen' is missing",
                "instellingen/1/leerlingen | {\"leerlingen\":{}} | 'leerlingen' is not an array",
                "instellingen/1/leerlingen | {\"leerlingen\":[ | this is no JSON",
            })
    void eachFileIsNamedWithWhatIsWrong(String path, String answer, String sentence) {
        answers.save(path, answer);

        assertThatThrownBy(this::drift)
                .isInstanceOf(UnusableAnswer.class)
                .hasMessageStartingWith(temp.resolve(path) + ".json: line 1, column ")
                .hasMessageContaining(sentence)
                .hasMessageEndingWith("; fetch it again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"medewerkers", "groepen", "subgroepen", "leerlingen", "actief", "gefuseerdNaar"})
    void anOverviewHasAllItsMembers(String member) {
        Answers other = new Answers(temp.resolve("other")).list("m", "5").details(1, "12AB", "00");
        other.save("instellingen/1", OVERVIEW.replace("\"" + member + "\"", "\"else\""));

        assertThatThrownBy(() -> drift(other))
                .isInstanceOf(UnusableAnswer.class)
                .hasMessageContaining("instellingen/1.json: line 1, column 1: the member '" + member + "' is missing");
    }

    @Test
    void aPermissionIsReadEvenWhereItDoesNotMatter() {
        answers.details(1, "12AB", "00", false, "2").save("instellingen/1/uitgever/synchronizationpermission", "{}");

        assertThatThrownBy(this::drift).isInstanceOf(UnusableAnswer.class).hasMessageContaining("synchronizationp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"methode/n/gebruiker.json", "methode/n/gebruiker.json.gz"})
    void gzipIsKnownByItsFirstBytes(String file) {
        answers.saveWithGzip(file, "{\"gebruikers\":[5]}");

        assertThat(Drift.of(
                                new RunDraft()
                                        .program("kim", "n")
                                        .teacher("12AB00", "T1", "5")
                                        .sent(),
                                temp,
                                ResultsYear.GRANT,
                                SchoolCalendar.DEFAULT)
                        .rows())
                .isEmpty();
    }

    @Test
    void oneAnswerInTwoFilesIsRefused() {
        answers.saveWithGzip("methode/m/gebruiker.json.gz", "{\"gebruikers\":[5]}");

        assertThatThrownBy(this::drift)
                .isInstanceOf(UnusableAnswer.class)
                .hasMessageContaining("are the same answer; remove one of them");
    }

    private Drift drift() {
        return drift(answers);
    }

    private static Drift drift(Answers answers) {
        return Drift.of(
                new RunDraft().program("kim", "m").teacher("12AB00", "T1", "5").sent(),
                answers.folder(),
                ResultsYear.GRANT,
                SchoolCalendar.DEFAULT);
    }
}
