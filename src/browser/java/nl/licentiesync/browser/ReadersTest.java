package nl.licentiesync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for each reader: on any width, with the keyboard, and in few steps. */
@Tag("slow")
@InBrowser
class ReadersTest {

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 700, 1200, 1400})
    void nobodyScrollsSideways(int width, Reports reports, Chromium chromium) {
        Report report = reports.kinds("nl");
        try (OpenPage page = chromium.open(report.index(), new View(width, 900, false, true))) {
            for (Path file : report.pages()) {
                page.goTo(file).assertFitsTheWidth();
            }
        }
    }

    @Test
    void whatMustBeDoneIsReachedWithinTenTabs(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.sample("nl").school("93QA00"), View.DESKTOP)) {
            int tabs = 0;
            while (!Boolean.TRUE.equals(
                    page.page().evaluate("document.activeElement.matches('a[href$=\"todo.html\"]')"))) {
                page.page().keyboard().press("Tab");
                assertThat(++tabs).isLessThanOrEqualTo(10);
            }
        }
    }

    @Test
    void aPublisherIsThreeClicksAwayAndNamesNobody(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.kinds("nl").index(), View.DESKTOP)) {
            page.all(".menu a[href='publishers.html']").click();
            page.all("tbody a").first().click();
            page.page().waitForURL("**/publishers/*/index.html");
            page.assertQuiet();
            assertThat(page.count("form")).isZero();
            assertThat(page.all("body").textContent()).doesNotContain("@");
        }
    }

    /** The style sheet of the night tells on the page of a school what became of it. */
    @Test
    void thePageOfASchoolTellsTheStateOfTheNight(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.sample("nl").school("93QA00"), View.DESKTOP)) {
            assertThat(page.page().evaluate("getComputedStyle(document.querySelector('.night'), '::before').content"))
                    .isEqualTo("\"Gepubliceerd – stand van 24 november 2026, run 3\"");
        }
    }
}
