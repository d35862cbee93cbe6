package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    @CsvSource({"nl, uiterlijk", "en, by"})
    void everyLicenceTellsItsOwnDeadline(String language, String by) {
        nights.publish("2026-11-23", "--lang", language);

        String regenboog = page("schools/12AB00.html");
        assertThat(row(regenboog, "L1")).contains("<small>" + by + " 29-06-2027</small>");
        assertThat(row(regenboog, "L2")).contains("11-05-2026<small>" + by + " 30-06-2026</small>");
        assertThat(row(page("schools/34CD00.html"), "L4")).contains("<small>" + by + " 30-06-2027</small>");
        // Thousandths of the four years from 1 August 2025, in order of the programs' names: Estafette, Kim.
        assertThat(deadlines(regenboog)).containsExactly("227", "477");
        assertThat(deadlines(page("schools/34CD00.html"))).containsExactly("477", "477");
    }

    @Test
    void afterTheDeadlineTheNextOneIsTold() {
        nights.publish("2027-07-02");

        assertThat(row(page("schools/12AB00.html"), "L1")).contains("<small>uiterlijk 29-06-2028</small>");
        assertThat(page("index.html"))
                .contains(
                        "<b>Uiterlijk 29 juni 2028</b> <span class=\"away\">over 363 dagen</span><br><bdi>Opzeggen van ");
    }

    @Test
    void whatIsOverOrNotYetThereHasNoDeadline() {
        nights.edit("licences.csv", "L1,12AB00,De Regenboog,KIM,2024-08-01", "L1,12AB00,De Regenboog,KIM,2027-08-01")
                .publish("2026-11-23");

        assertThat(row(page("schools/12AB00.html"), "L1")).doesNotContain("uiterlijk");
        assertThat(deadlines(page("schools/12AB00.html"))).containsExactly("227");
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
                .contains("<h3>Voorwaarden accepteren</h3>", "in Licentieregie, in het licentieoverzicht")
                .contains(
                        "<a href=\"#licence-1\"><bdi>Veilig leren lezen - Kim</bdi></a> <small>licentie L1</small>",
                        "<span class=\"effect\">1 leerkracht wacht</span> <bdi>Wilhelmina van Zonneveld</bdi>")
                .contains("<h3>Een account aanvragen</h3>", "bij de Basispoort Helpdesk")
                .contains("<a href=\"#teacher-T3\"><bdi>Carolien Ypma</bdi></a> <small>voor 1 programma</small>");
    }

    @Test
    void aTeacherTellsSinceAndUntilWhenAndWhatIsMissing() {
        nights.publish("2026-11-23");
        String regenboog = part(page("schools/12AB00.html"), "teachers");
        String kompas = part(page("schools/34CD00.html"), "teachers");

        assertThat(regenboog)
                .contains("<div id=\"teacher-T1\">", "nummer T1; IB'er/RT'er", "Basispoort-account 1001")
                .contains("<bdi>Wilhelmina van</bdi> <bdi>Zonneveld</bdi></h3> <small>ziet 2 van 2</small></summary>")
                .contains("<small>ziet 0 van 1</small> <b>1 te herstellen: account</b>")
                .contains(seen("f", "Veilig leren lezen - Kim", "gekoppeld sinds 23-11-2026"))
                .contains(seen(
                        "r",
                        "Estafette editie 3",
                        "alleen resultaten, gekoppeld sinds 23-11-2026, tot en met 31-07-2027"))
                .contains("<strong>geen Basispoort-account</strong>")
                .contains(seen(
                        "x",
                        "Veilig leren lezen - Kim",
                        "geen Basispoort-account – <a href=\"#todo-REQUEST_ACCOUNT\">vraag een account aan</a>"))
                .contains("<li><bdi>Estafette editie 3</bdi> <small>voor andere jaargroepen</small></li>");
        assertThat(kompas)
                .contains(seen("f", "Veilig leren lezen - Kim", "handmatig gekoppeld sinds 05-10-2026"))
                .contains(seen(
                        "x",
                        "Estafette editie 3",
                        "de voorwaarden zijn niet geaccepteerd – <a href=\"#todo-ACCEPT_TERMS\">laat de voorwaarden"
                                + " accepteren in Licentieregie</a>"));
    }

    @Test
    void helpIsAboutTheSchoolsOwnLicences() {
        nights.publish("2026-11-23");
        String help = part(page("schools/12AB00.html"), "help");

        assertThat(question(help, "login")).contains("href=\"https://www.basispoort.nl/login/leerkracht/\"");
        assertThat(question(help, "nothing"))
                .contains(
                        "Staat de leerkracht er niet bij? Laat de school die dan toevoegen in de leerlingadministratie.");
        assertThat(page("search.html"))
                .contains(
                        "data-none=\"Niets gevonden. Is het goed geschreven? Dan staat deze leerkracht of school niet in de exports.\"");
        assertThat(question(help, "home")).contains("href=\"https://thuis.basispoort.nl/\"", "nieuwe activatielink");
        assertThat(question(help, "old"))
                .contains(
                        "Estafette editie 3 liep af op 31 juli 2026; de resultaten blijven te zien tot en met 31 juli 2027.")
                .doesNotContain("Kim");
        assertThat(question(help, "planning"))
                .contains("Veilig leren lezen - Kim: Digiregie.")
                .contains("Estafette editie 3: Materiaal &gt; Naslag.");
        assertThat(question(help, "contact")).contains("013 583 88 88", "06 24 88 54 59", "software@zwijsen.nl");
        assertThat(question(part(page("schools/34CD00.html"), "help"), "new"))
                .contains("Estafette editie 3 wacht op het accepteren van de voorwaarden.");
    }

    @Test
    void theTimelineShowsUseResultsAndWhatTheTermsKeepBack() {
        nights.publish("2026-11-23");
        String regenboog = part(page("schools/12AB00.html"), "timeline");

        assertThat(regenboog)
                .contains("<path class=\"full\" d=\"M0 52h249\"/><path class=\"results\" d=\"M249 52h250\"/>")
                .contains("<tspan>Estafette editie 3</tspan> te gebruiken t/m 31-07-2026, daarna alleen resultaten t/m"
                        + " 31-07-2027</text>")
                .contains("<path class=\"full\" d=\"M0 86h1000\"/>", "Kim</tspan> te gebruiken</text>")
                .contains("<path class=\"mark\" d=\"M188 ")
                .contains("<line class=\"today\"");
        assertThat(nights.published("assets/night.css"))
                .contains(".timeline .today { visibility: visible; transform: translateX(327px); }");
        assertThat(part(page("schools/34CD00.html"), "timeline")).contains("<rect class=\"blocked\" x=\"1\"");
    }

    @Test
    void aSingleDayWithoutTermsIsABarOfOneUnit() {
        nights.write(
                        "licences.csv",
                        "licence_id,school_id,program_id,starts_on,terms_accepted_on,terms_accepted_by",
                        "L1,12AB00,nu,2026-11-01,2026-11-02,T1")
                .publish("2026-11-23", "--accept-changes");

        assertThat(part(page("schools/12AB00.html"), "timeline"))
                .contains("tegengehouden vanaf 01-11-2026 t/m 01-11-2026")
                .containsPattern("<rect class=\"blocked\" x=\"\\d+\" y=\"\\d+\" width=\"1\"");
    }

    @Test
    void aLicenceWhoseTermsNeverHeldLeavesNoResultsAnywhere() {
        nights.write(
                        "licences.csv",
                        "licence_id,school_id,program_id,starts_on,terms_accepted_on,terms_accepted_by,cancelled_on",
                        "L1,12AB00,oud,2024-08-01,,,2026-05-01",
                        "L2,12AB00,nu,2025-08-01,,,2026-09-01")
                .publish("2026-11-23", "--accept-changes");
        String page = page("schools/12AB00.html");

        assertThat(licence(page, "L1"))
                .endsWith("<td class=\"day\">nooit</td><td class=\"day\"></td></tr>")
                .contains("afgelopen");
        assertThat(licence(page, "L2"))
                .endsWith("<td class=\"day\">31-07-2027</td><td class=\"day\"></td></tr>")
                .contains("opgezegd");
        assertThat(part(page, "timeline"))
                .contains("<rect class=\"blocked\"")
                .doesNotContain("<path class=\"full\"", "<path class=\"results\"");
        assertThat(question(part(page, "help"), "old"))
                .contains("nu is opgezegd en loopt tot en met 31 juli 2027; daarna zijn er geen resultaten te zien.")
                .doesNotContain("31 juli 2028");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | Daarna is er niets meer te zien.",
                "1 | Is de licentie gebruikt, dan zijn de resultaten daarna nog een schooljaar te zien.",
                "3 | Is de licentie gebruikt, dan zijn de resultaten daarna nog 3 schooljaren te zien."
            })
    void theHelpCountsTheResultsYearsAsTheRulesDo(String years, String says) {
        nights.edit("licences.csv", "KIM,2024-08-01,2024-09-02,T1,", "KIM,2024-08-01,2024-09-02,T1,2026-10-01")
                .publish("2026-11-23", "--results-years", years);
        String page = page("schools/12AB00.html");

        assertThat(question(part(page, "help"), "old")).contains(says);
        assertThat(part(page, "timeline").contains("<path class=\"results\"")).isEqualTo(!years.equals("0"));
        assertThat(licence(page, "L1").endsWith("<td class=\"day\"></td></tr>")).isEqualTo(years.equals("0"));
    }

    @Test
    void aCancellationToComeIsToldWithWhatItWillDo() {
        nights.edit("licences.csv", "KIM,2024-08-01,2024-09-02,T1,", "KIM,2024-08-01,2024-09-02,T1,2027-03-01")
                .publish("2026-11-23");
        String page = page("schools/12AB00.html");

        assertThat(licence(page, "L1")).contains("op 01-03-2027; dan tot en met 31-07-2027", ">loopt door<");
        assertThat(part(page, "timeline")).contains("<path class=\"results\"");
    }

    @Test
    void theOverviewTellsWhatTheSchoolYearEnds() {
        nights.edit("licences.csv", "KIM,2024-08-01,2024-09-02,T1,", "KIM,2024-08-01,2024-09-02,T1,2026-10-01")
                .publish("2026-11-23");

        assertThat(page("index.html"))
                .contains(
                        "<b>Uiterlijk 29 juni 2027</b> <span class=\"away\">over 218 dagen</span><br><bdi>",
                        "Veilig leren lezen - Kim")
                .contains("<b>Uiterlijk 30 juni 2027</b>")
                .contains("1 licentie loopt af, van 1 licentie verdwijnen de resultaten.")
                .contains("<tr data-todo=\"ACCEPT_TERMS\">", "<a href=\"todo-terms.html\">Voorwaarden accepteren</a>");
    }

    @Test
    void theOverviewTellsHowOldAndHowGoodTheExportsAre() throws IOException {
        nights.edit("licences.csv", "L4,34CD00,Het Kompas,EST,2025-08-01", "L4,34CD00,Het Kompas,EST,2025-13-01");
        Files.setLastModifiedTime(nights.export("licences.csv"), FileTime.from(Instant.parse("2026-11-21T12:00:00Z")));
        nights.publish("2026-11-23");

        assertThat(page("index.html"))
                .contains("<p>1 afgekeurde rij, met wat eraan te doen is: <a href=\"rejects.csv\">rejects.csv</a></p>")
                .contains("licences.csv</th><td>21 november 2026</td><td>2 dagen oud</td><td class=\"number\">4</td>"
                        + "<td class=\"number\">3</td><td class=\"number\">1</td><td class=\"number\">0</td>");
        assertThat(nights.rejects()).hasSize(1);
    }

    @Test
    void aHeldNightSaysSoAndWhy() {
        List<String> teachers = new ArrayList<>(
                Nights.read(nights.export("teachers.csv")).lines().toList());
        IntStream.range(10, 40).forEach(i -> teachers.add("X%d,12AB00,,,Buur %d,,,,,not a date".formatted(i, i)));
        Nights.Outcome night = nights.write("teachers.csv", teachers).run("2026-11-23");

        assertThat(night.code()).isEqualTo(3);
        String overview = Nights.read(night.report().resolve("index.html"));
        assertThat(overview)
                .contains("Deze nacht is NIET gepubliceerd", "met de opdracht accept", "<ul><li>", "teachers.csv</th>")
                .containsPattern("<ul><li>[^<]+ %, en de grens is 5 %\\.</li></ul>");
        assertThat(overview.split("class=\"alarm\"", -1)).hasSize(2);
    }

    @Test
    void aDryRunSaysThatNothingWasPublished() {
        Nights.Outcome night = nights.run("2026-11-23", "--dry-run");

        assertThat(Nights.read(night.report().resolve("index.html")))
                .contains("Dit is een proefnacht: er is niets gepubliceerd.");
    }

    @Test
    void aLicenceBesideABetterOneSaysThatTheOtherCounts() {
        nights.edit("licences.csv", "L2,12AB00,De Regenboog,EST,2024-08-01", "L2,12AB00,De Regenboog,KIM,2024-08-01")
                .publish("2026-11-23");

        assertThat(row(page("schools/12AB00.html"), "L1")).doesNotContain("een andere licentie telt");
        assertThat(row(page("schools/12AB00.html"), "L2")).contains("<small>een andere licentie telt</small>");
    }

    @Test
    void manyNamesOfAChangeAreCounted() {
        nights.publish("2026-11-23");
        List<String> teachers = new ArrayList<>(
                Nights.read(nights.export("teachers.csv")).lines().toList());
        IntStream.range(100, 135).forEach(i -> teachers.add("X%d,12AB00,Buur,,%d,,%d,,3,".formatted(i, i, i)));
        nights.write("teachers.csv", teachers).publish("2026-11-24");

        assertThat(part(page("schools/12AB00.html"), "changes"))
                .contains("data-change=\"GAINED\" data-number=\"35\"", "Buur 129 en 5 anderen")
                .doesNotContain("Buur 130");
    }

    @Test
    void everySymbolOfTheMatrixIsExplained() {
        nights.edit("teachers.csv", "Leerkracht,3|4,", "Leerkracht,4,")
                .write("manual-links.csv", TwoSchools.LINKS, "T2,12AB00,UNKNOWN,2026-10-05")
                .publish("2026-11-23");
        for (String school : List.of("12AB00", "34CD00")) {
            String who = part(page("schools/" + school + ".html"), "who");
            assertThat(found(who, "<td(?: class=\\w)?>(.)"))
                    .isNotEmpty()
                    .isSubsetOf(found(who, "<li><span(?: class=\"\\w\")?>(.)</span> [^<]+</li>"));
        }
        assertThat(page("schools/12AB00.html"))
                .contains("<td>–", "<span>–</span> de school heeft geen licentie</li>")
                .contains(
                        "<td class=x>A<i>account</i>",
                        "<span class=\"x\">A</span> er ontbreekt een Basispoort-account");
    }

    @Test
    void everyPageAllowsNothingButItsOwnFiles() {
        nights.publish("2026-11-23");
        for (String name : List.of("index.html", "schools/12AB00.html")) {
            assertThat(page(name))
                    .containsOnlyOnce("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                            + "style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self' file:\"")
                    .doesNotContainPattern("<style|<script(?! src=\"(\\.\\./)?assets/report.js\")| style=| on\\w+=");
        }
    }

    private static String seen(String kind, String program, String words) {
        return "<li class=\"%s\"><bdi>%s</bdi> <small>%s</small></li>".formatted(kind, program, words);
    }

    private static String licence(String page, String id) {
        String from = page.substring(page.indexOf("data-licence=\"" + id + "\">"));
        return from.substring(0, from.indexOf("</tr>") + "</tr>".length());
    }

    private static String question(String help, String topic) {
        String from = help.substring(help.indexOf("data-question=\"" + topic + "\""));
        return from.substring(0, from.indexOf("</details>"));
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
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
        return found(page, "class=\"deadline\" x1=\"(\\d+)\"");
    }

    private static String row(String page, String licence) {
        String start = "data-licence=\"" + licence + "\">";
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
