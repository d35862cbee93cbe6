package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages say of schools, licences and teachers of every kind. */
class PageWordsTest {

    private static final String GONE = "34CD00";

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, De school staat niet meer in de exports, Van 1 school zijn, staat niet meer in de exports",
        "en, The school is no longer in the exports, of 1 school are gone, no longer in the exports"
    })
    void aSchoolThatIsGoneStillTellsWhatItLost(String language, String says, String overview, String reason) {
        nights.publish("2026-11-23");
        withoutTheSecondSchool().publish("2026-11-24", "--lang", language);

        String page = page("schools/" + GONE + ".html");
        assertThat(page).contains("<bdi>Het Kompas</bdi>", says);
        assertThat(part(page, "changes"))
                .containsOnlyOnce("data-change=\"LOST\" data-number=\"1\"")
                .contains("Veilig leren lezen - Kim", reason, "Dirk Oosterwijk");
        assertThat(part(page, "actions")).doesNotContain("class=\"good\"");
        assertThat(page("index.html"))
                .contains(overview, "<details id=\"gone\" open>", "<b data-total=\"schools\">1</b>")
                .contains("<li data-gone=\"34CD00\"><a href=\"schools/34CD00.html\"><bdi>Het Kompas</bdi></a>")
                .doesNotContain("<tr data-school=\"34CD00\"");
        assertThat(nights.published("summary.json")).contains("\"gone_schools\" : [ \"34CD00\" ]");

        nights.publish("2026-11-25", "--lang", language);
        assertThat(nights.latest().resolve("schools/" + GONE + ".html")).doesNotExist();
        assertThat(page("index.html")).doesNotContain("id=\"gone\"");
    }

    @ParameterizedTest
    @CsvSource({"nl, uiterlijk vóór", "en, due before"})
    void everyLicenceTellsItsOwnDeadline(String language, String before) {
        nights.publish("2026-11-23", "--lang", language);

        String regenboog = page("schools/12AB00.html");
        assertThat(row(regenboog, "L1")).contains("<small>" + before + " 30-06-2027</small>");
        assertThat(row(regenboog, "L2")).contains("11-05-2026<small>" + before + " 01-07-2026</small>");
        assertThat(row(page("schools/34CD00.html"), "L4")).contains("<small>" + before + " 01-07-2027</small>");
        // Thousandths of the four years from 1 August 2025, in order of the programs' names: Estafette, Kim.
        assertThat(deadlines(regenboog)).containsExactly("228", "477");
        assertThat(deadlines(page("schools/34CD00.html"))).containsExactly("478", "477");
    }

    @Test
    void afterTheDeadlineTheNextOneIsTold() {
        nights.publish("2027-07-02");

        assertThat(row(page("schools/12AB00.html"), "L1")).contains("uiterlijk vóór 30-06-2028");
        assertThat(page("index.html")).contains("<b>30 juni 2028</b> <span class=\"away\">over 364 dagen</span>");
    }

    @Test
    void whatIsOverOrNotYetThereHasNoDeadline() {
        nights.edit("licences.csv", "L1,12AB00,De Regenboog,KIM,2024-08-01", "L1,12AB00,De Regenboog,KIM,2027-08-01")
                .publish("2026-11-23");

        assertThat(row(page("schools/12AB00.html"), "L1")).doesNotContain("vóór");
        assertThat(deadlines(page("schools/12AB00.html"))).containsExactly("228");
    }

    @Test
    void whatMostTeachersWaitForComesFirst() {
        nights.edit("licences.csv", "KIM,2024-08-01,2024-09-02,T1,", "KIM,2024-08-01,,,")
                .edit("licences.csv", "2024-09-02,T1,2026-05-11", "2026-09-02,nobody@post.example,")
                .edit("teachers.csv", "Leerkracht,3|4,", "Leerkracht,4,")
                .edit("teachers.csv", "Ypma,c.ypma@post.example,,Leerkracht,3,", "Ypma,,,Leerkracht,4,")
                .publish("2026-11-23");
        String actions = part(page("schools/12AB00.html"), "actions");

        assertThat(Pattern.compile("data-action=\"(\\w+)\"")
                        .matcher(actions)
                        .results()
                        .map(m -> m.group(1)))
                .containsExactly("ACCEPT_TERMS", "REQUEST_ACCOUNT", "CHECK_ACCEPTER");
        assertThat(actions)
                .contains("Accepteer de voorwaarden voor Veilig leren lezen - Kim (licentie L1)", "1 leerkracht wacht")
                .contains("in Licentieregie", "Vraag een account aan voor Carolien Ypma", "bij de Basispoort Helpdesk");
    }

    private Nights withoutTheSecondSchool() {
        for (String file : List.of("licences.csv", "teachers.csv", "manual-links.csv")) {
            nights.write(
                    file,
                    Nights.read(nights.export(file))
                            .lines()
                            .filter(line -> !line.contains(GONE))
                            .toList());
        }
        return nights;
    }

    private static List<String> deadlines(String page) {
        return Pattern.compile("class=\"deadline\" x1=\"(\\d+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String row(String page, String licence) {
        String start = "<tr data-licence=\"" + licence + "\">";
        assertThat(page).contains(start);
        String from = page.substring(page.indexOf(start));
        return from.substring(0, from.indexOf("</tr>"));
    }

    private static String part(String page, String id) {
        String from = page.substring(page.indexOf("<section id=\"" + id + "\">"));
        return from.substring(0, from.indexOf("</section>"));
    }

    private String page(String name) {
        assertThat(Files.exists(nights.latest().resolve(name))).as(name).isTrue();
        return Nights.read(nights.latest().resolve(name));
    }
}
