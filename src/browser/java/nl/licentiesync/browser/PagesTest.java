package nl.licentiesync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of a report opens from disk without a complaint, asks nothing of the network, and links to what exists. */
@Tag("slow")
@InBrowser
class PagesTest {

    /** The text of what the page itself says, without the controls that JavaScript adds. */
    private static final String CONTENT = "h1, h2, h3, tbody td, tbody th, caption, li, dt, dd, summary";

    /** Pages on which something is looked at that does not depend on the texts of the exports. */
    private static final int OF_A_REPORT = 8;

    /** Whom the pages name for questions, which is all that lies outside. */
    private static final Set<String> CONTACTS = Set.of(
            "https://www.basispoort.nl/login/leerkracht/",
            "https://thuis.basispoort.nl/",
            "mailto:klantenservice@zwijsen.nl",
            "mailto:software@zwijsen.nl");

    @ParameterizedTest
    @CsvSource({"sample, nl", "sample, en", "hostile, nl", "simulated, nl", "simulated, en", "simulatedHostile, nl"})
    void openQuietlyInTheirLanguageAndLinkOnlyToWhatIsThere(
            String name, String language, Reports reports, Chromium chromium) {
        List<String> broken = new ArrayList<>();
        Report report = reports.named(name, language);
        try (OpenPage page = chromium.open(report.index(), View.DESKTOP)) {
            for (Path file : report.pages()) {
                page.goTo(file).assertQuiet();
                assertThat(page.attributes("html", "lang")).containsExactly(language);
                assertThat(page.page().title()).isNotBlank();
                assertThat(page.count("h1")).as(page.page().url()).isEqualTo(1);
                addBroken(page, report, broken);
            }
        }
        assertThat(broken).isEmpty();
    }

    private static void addBroken(OpenPage page, Report report, List<String> broken) {
        broken.addAll(page.strings("""
                Array.from(document.querySelectorAll('a[href^="#"]'), a => a.getAttribute('href'))
                    .filter(href => !document.getElementById(decodeURIComponent(href.substring(1))))"""));
        broken.addAll(page.strings("""
                Array.from(document.querySelectorAll('[id]'), e => e.id)
                    .filter((id, at, all) => all.indexOf(id) !== at).map(id => 'twice: ' + id)"""));
        page.strings("Array.from(document.querySelectorAll('a[href]'), a => a.href.split('#')[0])").stream()
                .distinct()
                .filter(url -> !CONTACTS.contains(url) && !isFileOf(report, url))
                .forEach(broken::add);
    }

    private static boolean isFileOf(Report report, String url) {
        if (!url.startsWith("file:///")) {
            return false;
        }
        Path file = Path.of(URI.create(url)).normalize();
        // The page of the nights leads to the reports beside this one.
        return file.startsWith(report.folder().resolveSibling(""))
                && file.toFile().isFile();
    }

    @ParameterizedTest
    @CsvSource({"sample", "simulated"})
    void sayTheSameWithoutJavaScript(String name, Reports reports, Chromium chromium) {
        Report report = reports.named(name, "nl");
        try (OpenPage with = chromium.open(report.index(), View.DESKTOP);
                OpenPage without = chromium.open(report.index(), View.DESKTOP.withoutJavaScript())) {
            for (Path file : report.pages().stream().limit(OF_A_REPORT).toList()) {
                without.goTo(file).assertQuiet();
                assertThat(without.texts(CONTENT))
                        .as(file.toString())
                        .isEqualTo(with.goTo(file).texts(CONTENT));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"sample", "hostile"})
    void fitAPhone(String name, Reports reports, Chromium chromium) {
        Report report = reports.named(name, "nl");
        try (OpenPage page = chromium.open(report.index(), View.PHONE)) {
            for (Path file : report.pages()) {
                page.goTo(file).assertFitsTheWidth();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"sample", "hostile"})
    void areThereForEverySchool(String name, Reports reports, Chromium chromium) {
        Report report = reports.named(name, "nl");
        List<String> schools = name.equals("hostile") ? HostileExports.schools() : report.schools();
        try (OpenPage page = chromium.open(report.list(), View.DESKTOP)) {
            assertThat(page.texts("#schools tbody td:nth-child(2)")).containsExactlyInAnyOrderElementsOf(schools);
        }
        assertThat(schools)
                .allSatisfy(school -> assertThat(report.school(school)).exists());
    }
}
