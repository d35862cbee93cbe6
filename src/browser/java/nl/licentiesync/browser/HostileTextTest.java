package nl.licentiesync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in an export stays text: no element, no script, no address, and no text that turns others round. */
@InBrowser
@Tag("slow")
class HostileTextTest {

    private static final String SCRIPTS =
            "Array.from(document.querySelectorAll('script'), script => script.getAttribute('src') ?? script.type)";

    private static final String ELEMENTS = """
            Array.from(document.querySelectorAll(
                '[id^=from-export], [class~=from-export], img, iframe, object, embed, base, meta[http-equiv=refresh]'),
                element => element.outerHTML)""";

    private static final String ATTRIBUTES = """
            Array.from(document.querySelectorAll('*'), element => Array.from(element.attributes)).flat()
                .filter(attribute => attribute.name.startsWith('on') || attribute.name === 'autofocus'
                    || /^\\s*javascript:/i.test(attribute.value)
                        && ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(attribute.name))
                .map(attribute => attribute.name + '=' + attribute.value)""";

    private static final String TURNED = """
            (() => {
                const found = [];
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    const parent = texts.currentNode.parentElement;
                    const alone = parent.textContent.trim() === texts.currentNode.data.trim();
                    const kept = getComputedStyle(parent).unicodeBidi.match(/isolate|plaintext/);
                    if (/[\\u202A-\\u202E\\u2066-\\u2069]/.test(texts.currentNode.data) && !(alone && kept)
                            && !parent.closest('script, style, svg, option')) {
                        found.push(parent.outerHTML.substring(0, 200));
                    }
                }
                return found;
            })()""";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isReadAsItWasWrittenAndNeverBecomesAnElementOrAScript(boolean javaScript, Reports reports, Chromium chromium) {
        Report report = reports.hostile("nl");
        View view = javaScript ? View.DESKTOP : View.DESKTOP.withoutJavaScript();
        List<String> ofIndex = scripts(chromium, reports.sample("nl").index(), view);
        List<String> ofSchool = scripts(chromium, reports.sample("nl").school("93QA00"), view);
        try (OpenPage page = chromium.open(report.index(), view)) {
            // A script adds to what a page is without it.
            List<Path> pages = javaScript
                    ? report.pages().stream()
                            .filter(file -> !file.getFileName().endsWith("all.html"))
                            .toList()
                    : report.pages().subList(0, 8);
            for (Path file : pages) {
                page.goTo(file);
                boolean isOfSchool = file.startsWith(report.folder().resolve("schools"));
                if (isOfSchool || file.equals(report.index())) {
                    assertThat(page.strings(SCRIPTS)).as(file.toString()).isEqualTo(isOfSchool ? ofSchool : ofIndex);
                } else {
                    assertThat(page.strings(SCRIPTS))
                            .as(file.toString())
                            .allMatch(script -> script.matches(
                                    "(\\.\\./)*assets/(report|search)\\.js|search/(shards|changes|schools)\\.js"));
                }
                assertThat(page.strings(ELEMENTS)).as(file.toString()).isEmpty();
                assertThat(page.strings(ATTRIBUTES)).as(file.toString()).isEmpty();
                assertThat(page.page().evaluate("window.fromExport === undefined"))
                        .as(file.toString())
                        .isEqualTo(true);
                page.assertQuiet();
                if (isOfSchool) {
                    assertReadAsWritten(report, file, page);
                }
            }
        }
    }

    /** The name of the school, which is one of the texts, stands in the title and at the top. */
    private static void assertReadAsWritten(Report report, Path file, OpenPage page) {
        for (int i = 0; i < HostileTexts.TEXTS.size(); i++) {
            if (file.equals(report.school(HostileExports.school(i)))) {
                String name = plain(HostileTexts.text(i));
                assertThat(plain(page.page().title())).contains(name);
                assertThat(plain(page.all("h1").textContent())).contains(name);
            }
        }
    }

    private static List<String> scripts(Chromium chromium, Path file, View view) {
        try (OpenPage page = chromium.open(file, view)) {
            return page.strings(SCRIPTS);
        }
    }

    /** Without what a page may leave out: letters that cannot be seen, and how wide a blank is. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}\\s]+", " ").strip();
    }

    @Test
    void turnsRoundNothingBesideItself(Reports reports, Chromium chromium) {
        Report report = reports.hostile("nl");
        int overriding = HostileTexts.TEXTS.indexOf(HostileTexts.OVERRIDE);
        for (Path file : List.of(
                report.index(),
                report.school(HostileExports.school(overriding)),
                report.school(HostileExports.school(overriding - 2)),
                report.school(HostileExports.LARGE))) {
            try (OpenPage page = chromium.open(file, View.DESKTOP)) {
                assertThat(page.strings(TURNED)).as(file.toString()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b id=", "\" onmouseover", "../../", "👩🏽‍🏫", "نورة"})
    void isFoundAsItWasWritten(String text, Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.hostile("nl").list(), View.DESKTOP)) {
            page.all("#search").fill(text);
            assertThat(page.visible("#schools tbody tr")).isPositive().isLessThan(4);
            page.assertQuiet();
        }
    }
}
