package nl.licentiesync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a school with more than 54 teachers can be read, searched and printed by everybody. */
@Tag("slow")
@InBrowser
class LargeSchoolTest {

    private static final View PHONE = new View(390, 844, false, true);
    private static final String SHOWN = ".people > details:not([hidden])";

    /** The contrast of a colour with the sheet behind it, as WCAG counts it. */
    private static final String CONTRAST = """
            (([selector, property]) => {
                const light = (colour) => {
                    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
                        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
                };
                const sheet = light(getComputedStyle(document.querySelector('#timeline .scroll')).backgroundColor);
                const own = light(getComputedStyle(document.querySelector(selector))[property]);
                return (Math.max(own, sheet) + 0.05) / (Math.min(own, sheet) + 0.05);
            })""";

    @Test
    void isAtMostEightThousandPixelsHighOnAPhoneAndBeginsWithWhatHasToBeDone(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.largeSchool().school(Reports.LARGE_SCHOOL), PHONE)) {
            assertThat(page.count(SHOWN)).isGreaterThanOrEqualTo(54);
            assertThat(page.number("document.scrollingElement.scrollHeight")).isLessThanOrEqualTo(8_000);
            assertThat(page.number("document.querySelector('#actions h3').getBoundingClientRect().bottom"))
                    .isLessThanOrEqualTo(844);
        }
    }

    /** A window of 1,280 pixels is 640 wide to the page when everything is shown twice as large. */
    @ParameterizedTest
    @ValueSource(ints = {320, 390, 640, 1200, 1400})
    void nobodyScrollsSideways(int width, Reports reports, Chromium chromium) {
        Report report = reports.largeSchool();
        try (OpenPage page = chromium.open(report.school(Reports.LARGE_SCHOOL), new View(width, 900, false, true))) {
            page.assertFitsTheWidth();
            page.all("details").evaluateAll("all => all.forEach(details => details.open = true)");
            page.assertFitsTheWidth();
            page.goTo(todo(report)).assertFitsTheWidth();
            page.assertWordsWhole("thead th");
        }
    }

    @Test
    void teachersStandBySurname(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.largeSchool().school(Reports.LARGE_SCHOOL), PHONE)) {
            List<String> surnames = page.strings("""
                    Array.from(document.querySelectorAll('.people h3 bdi:last-child'), name => name.textContent
                        .normalize('NFD').replace(/\\p{M}/gu, '').replace('ı', 'i').toLowerCase())""");
            assertThat(surnames).hasSizeGreaterThan(50).isSorted();
            assertThat(page.texts(".people h3 bdi:last-child")).noneMatch(name -> name.matches("(van|de|den|der) .*"));
        }
    }

    @Test
    void theFilterFindsATeacherByNameAndNumber(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.largeSchool().school(Reports.LARGE_SCHOOL), PHONE)) {
            Locator last = page.all(".people > details").last();
            String number = last.locator("div").getAttribute("id").replace("teacher-", "");
            page.all("#filter").fill(number);
            assertThat(page.visible(SHOWN)).isEqualTo(1);
            assertThat(page.all("#filtered").textContent()).isEqualTo("1 leerkracht");
            page.all("#filter").fill("xyzzy");
            assertThat(page.visible(SHOWN)).isZero();
            page.all("#filter").fill("");
            assertThat(page.visible(SHOWN)).isEqualTo(page.count(".people > details"));
            page.assertQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyWhatCanBeRepairedIsShownWithAndWithoutJavaScript(boolean javaScript, Reports reports, Chromium chromium) {
        View view = new View(1400, 900, false, javaScript);
        try (OpenPage page = chromium.open(reports.largeSchool().school(Reports.LARGE_SCHOOL), view)) {
            assertThat(page.visible("#filter")).isEqualTo(javaScript ? 1 : 0);
            int toRepair = page.count(".people > .x");
            assertThat(toRepair).isPositive().isLessThan(page.visible(SHOWN));
            assertThat(page.texts(".people > .x summary b"))
                    .hasSize(toRepair)
                    .allMatch(words -> words.contains("te herstellen: "));

            page.all("#only-cards").check();
            assertThat(page.visible(SHOWN)).isEqualTo(toRepair);
            page.all("#only-cells").check();
            assertThat(page.visible("#matrix tbody tr")).isEqualTo(toRepair);
            assertThat(page.texts("#matrix .x i"))
                    .isNotEmpty()
                    .allMatch(words ->
                            words.matches("(voorwaarden|toestemming|account)(, (toestemming|account))*|later, .*"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theBarsStandOutInBothThemesAndAreNeverToldByColourAlone(boolean dark, Reports reports, Chromium chromium) {
        View view = dark ? View.DESKTOP.inDark() : View.DESKTOP;
        try (OpenPage page = chromium.open(reports.largeSchool().school(Reports.LARGE_SCHOOL), view)) {
            for (String bar : List.of("path.full", "path.results", "rect.blocked", "path.permitted", "line.year")) {
                assertThat(contrast(page, ".timeline " + bar, "stroke")).as(bar).isGreaterThanOrEqualTo(3);
            }
            assertThat(contrast(page, "#matrix .x", "outlineColor")).isGreaterThanOrEqualTo(3);
            assertThat(page.strings("['path.full', 'path.results', 'rect.blocked', 'path.permitted'].map(bar => {"
                            + " const style = getComputedStyle(document.querySelector('.timeline ' + bar));"
                            + " return style.strokeDasharray + style.strokeWidth; })"))
                    .doesNotHaveDuplicates();
            assertThat(page.texts("#timeline svg text:not([class])"))
                    .allMatch(label -> label.matches("(?s).*(gebruiken|tegengehouden|resultaten|afgelopen|ingetrokken|"
                            + "nog niet ingegaan|toestemming|aangevinkt).*"));
        }
    }

    @Test
    void forcedColoursKeepTheBarsAndTheirLegend(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.largeSchool().school(Reports.LARGE_SCHOOL), View.DESKTOP)) {
            page.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            assertThat(page.strings("['.timeline path.full', '.timeline path.results', '.timeline rect.blocked']"
                            + ".map(bar => getComputedStyle(document.querySelector(bar)).stroke)"))
                    .containsOnly("rgb(0, 0, 0)");
            assertThat(page.strings("['.full', '.permitted'].map(key =>"
                            + " getComputedStyle(document.querySelector('.legend.bars ' + key)).backgroundColor)"))
                    .containsOnly("rgb(0, 0, 0)");
            assertThat(page.strings("[getComputedStyle(document.querySelector('#matrix .x')).outlineStyle]"))
                    .containsExactly("solid");
        }
    }

    @Test
    void aLinkToATeacherOpensTheCard(Reports reports, Chromium chromium) {
        try (OpenPage page =
                chromium.open(reports.largeSchool().school(Reports.LARGE_SCHOOL), View.DESKTOP.withoutJavaScript())) {
            page.all("#matrix tbody th a").last().click();
            assertThat(page.visible(".people > details[open]")).isEqualTo(1);
            assertThat(page.visible(".people :target")).isEqualTo(1);
        }
    }

    @Test
    void itsTasksArePrintedOnTwoPagesUprightWithTheirState(Reports reports, Chromium chromium) throws Exception {
        Report report = reports.largeSchool();
        try (OpenPage page = chromium.open(todo(report), View.DESKTOP)) {
            assertThat(page.texts("tbody td:nth-child(2)")).containsExactlyElementsOf(numbers(page));
            assertThat(page.count(".waiting li")).isPositive();
            for (Path school : report.pages().stream()
                    .filter(file -> file.toString().endsWith("-todo.html"))
                    .toList()) {
                page.goTo(school);
                assertThat(Paper.sizes(page))
                        .as(school.toString())
                        .hasSizeLessThanOrEqualTo(2)
                        .noneMatch(Paper::isLandscape);
            }
            page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.visible(".night")).isEqualTo(1);
            assertThat(page.visible(".menu")).isZero();
            assertThat(page.strings("[getComputedStyle(document.querySelector('.tasks thead')).display]"))
                    .containsExactly("table-header-group");
        }
        assertThat(Files.readString(report.school(Reports.LARGE_SCHOOL)))
                .contains("<a href=\"" + Reports.LARGE_SCHOOL + "-todo.html\">");
    }

    /** Its cards stay folded on paper; the matrix takes a line for each teacher. */
    @Test
    void itsOwnPageIsPrintedOnEightPages(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.largeSchool().school(Reports.LARGE_SCHOOL), View.DESKTOP)) {
            assertThat(Paper.sizes(page)).hasSizeLessThanOrEqualTo(8).allMatch(Paper::isLandscape);
            page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.visible(".people ul")).isZero();
            assertThat(page.visible("#matrix tbody tr")).isGreaterThanOrEqualTo(54);
        }
    }

    private static List<String> numbers(OpenPage page) {
        return IntStream.rangeClosed(1, page.count("tbody td:nth-child(2)"))
                .mapToObj(Integer::toString)
                .toList();
    }

    @Test
    void bothPagesAreCleanToAxe(Reports reports, Chromium chromium) {
        Report report = reports.largeSchool();
        for (View view : List.of(PHONE, View.DESKTOP.inDark())) {
            try (OpenPage page = chromium.open(todo(report), view)) {
                page.assertAccessible();
            }
        }
    }

    private static double contrast(OpenPage page, String selector, String property) {
        return ((Number) page.page().evaluate(CONTRAST, List.of(selector, property))).doubleValue();
    }

    private static Path todo(Report report) {
        return report.folder().resolve("schools").resolve(Reports.LARGE_SCHOOL + "-todo.html");
    }
}
