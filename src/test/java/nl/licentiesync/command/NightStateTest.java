package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of a night say what became of it, and those of the latest report what became of the nights after it. */
class NightStateTest {

    @RegisterExtension
    static final SharedStart START =
            new SharedStart(folder -> TwoSchools.write(new Nights(folder)).publish("2026-11-23"));

    private final Nights nights = START.nights();

    @Test
    void aPublishedNightSaysSo() {
        assertThat(page("latest/index.html"))
                .contains("<title>Overzicht – Gepubliceerd – Licentiesync</title>")
                .contains("<p class=\"night told\">Gepubliceerd – stand van 23 november 2026, run 1</p>");
        assertThat(page("latest/schools.html"))
                .contains("<title>De scholen – Gepubliceerd – Licentiesync</title>")
                .contains("<p class=\"night told shared\">Gepubliceerd</p>")
                .contains("<p class=\"stamp\">Laatst veranderd in de nacht van 23 november 2026 (run 1).</p>");
        assertThat(page("latest/assets/night.css"))
                .contains(".shared::after { content: \" – stand van 23 november 2026, run 1\"; }")
                .contains(
                        "--night-date: \"2026-11-23\";",
                        "--night-title: \"\";",
                        ".night:empty::before { content: \"Gepubliceerd – stand van 23 november 2026, run 1\"; }",
                        ".later::before { content: var(--later-1, none); }")
                .doesNotContain("--blocked");
    }

    @Test
    void aHeldNightSaysSoAndTheLatestReportTellsOfIt() {
        String latest = page("latest/index.html");
        nights.delete("programs.csv");
        assertThat(nights.run("2026-11-24").code()).isEqualTo(3);

        String held = "held/2026-11-24-run-2/";
        assertThat(page(held + "index.html"))
                .contains("<title>TEGENGEHOUDEN - niet gepubliceerd: Overzicht – Licentiesync</title>")
                .contains("<p class=\"night told unpublished\">TEGENGEHOUDEN - niet gepubliceerd – stand van");
        assertThat(page(held + "assets/night.css"))
                .contains("content: \"TEGENGEHOUDEN - niet gepubliceerd – stand van 24 november 2026, run 2\"")
                .contains(".night { background: var(--blocked)");
        String told = "--later-1: \"De nacht van 24 november 2026 is tegengehouden; dit is de stand van"
                + " 23 november 2026.\";";
        assertThat(page("status.css")).contains(told);
        assertThat(page("held/status.css")).contains(told);
        assertThat(page("latest/index.html")).isEqualTo(latest).contains("href=\"../status.css\"");
        assertThat(page("latest/schools/12AB00.html")).contains("href=\"../../status.css\"", "<p class=\"later\">");
    }

    @Test
    void aDryRunSaysSoAndChangesNothingBesideTheReports() {
        String status = page("status.css");
        nights.publish("2026-11-24", "--dry-run");

        assertThat(page("dry-run/2026-11-24-run-2/index.html"))
                .contains("<title>PROEFNACHT - niet gepubliceerd: Overzicht")
                .contains("<p class=\"night told unpublished\">PROEFNACHT - niet gepubliceerd – ");
        assertThat(page("status.css")).isEqualTo(status);
    }

    @Test
    void theNightsAreListedWithStateReasonsCountsAndLinks() {
        nights.delete("programs.csv");
        assertThat(nights.run("2026-11-24").code()).isEqualTo(3);
        TwoSchools.write(nights).publish("2026-11-24");
        nights.publish("2026-11-24");

        List<String> rows = Pattern.compile("<tr data-run=.*?</tr>", Pattern.DOTALL)
                .matcher(page("latest/nights.html"))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).contains("data-run=\"4\" data-status=\"PUBLISHED\"", "geldt nu");
        assertThat(rows.get(1)).contains("data-run=\"3\" data-status=\"REPLACED\"", "../2026-11-24-run-3/index.html");
        assertThat(rows.get(2))
                .contains("data-run=\"2\" data-status=\"HELD\"", "../held/2026-11-24-run-2/index.html")
                .contains("programs.csv ontbreekt");
        assertThat(rows.get(3))
                .contains("data-run=\"1\" data-status=\"PUBLISHED\"")
                .doesNotContain("geldt nu");
        assertThat(rows.get(0)).contains("data-count=\"visible\">5<");
        assertThat(page("latest/nights.html")).contains(">zichtbaar of alleen resultaten</th>");
        assertThat(page("latest/index.html"))
                .contains("<title id=\"repairs-title\">")
                .contains("<h2>Zichtbaar of alleen resultaten, nacht na nacht</h2>")
                .contains("<b data-total=\"full\">3</b> zichtbaar");
    }

    /** What was said of an earlier night is kept as values, not in the words of its language. */
    @Test
    void theReasonsOfAnEarlierNightAreToldInTheLanguageOfTheReport() {
        nights.delete("programs.csv");
        assertThat(nights.run("2026-11-24").code()).isEqualTo(3);
        TwoSchools.write(nights).publish("2026-11-24", "--lang", "en");

        assertThat(page("latest/nights.html")).contains("programs.csv is gone").doesNotContain("ontbreekt");
        nights.publish("2026-11-24");
        assertThat(page("latest/nights.html"))
                .contains("programs.csv ontbreekt")
                .doesNotContain("is gone");
    }

    @Test
    void restoringARunSaysOnTheOtherReportThatItIsNotCurrent() {
        nights.publish("2026-11-24");
        assertThat(restore().code()).isZero();

        assertThat(page("status.css"))
                .contains("--later-2: \"Dit is niet de geldende stand: dat is die van 23 november 2026.\";")
                .doesNotContain("--later-1");
    }

    private Nights.Outcome restore() {
        return Nights.command(
                "restore",
                "--run",
                "1",
                "--state",
                nights.state().toString(),
                "--reports",
                nights.reports().toString());
    }

    private String page(String name) {
        return Nights.read(nights.reports().resolve(name));
    }
}
