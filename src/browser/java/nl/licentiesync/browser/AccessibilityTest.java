package nl.licentiesync.browser;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages are clean to axe in both languages and themes, on a desk and on a phone. */
@InBrowser
class AccessibilityTest {

    @ParameterizedTest
    @CsvSource({
        "nl, false", "nl, true",
        "en, false", "en, true"
    })
    void ofTheSampleData(String language, boolean dark, Reports reports, Chromium chromium) {
        assertAccessible(chromium, View.DESKTOP, dark, reports.sample(language).pages());
    }

    @ParameterizedTest
    @CsvSource({
        "nl, false", "nl, true",
        "en, false", "en, true"
    })
    void ofASimulation(String language, boolean dark, Reports reports, Chromium chromium) {
        assertAccessible(
                chromium, View.DESKTOP, dark, reports.simulated(language).pages());
    }

    @ParameterizedTest
    @CsvSource({"nl, false", "nl, true"})
    void ofAHostileSimulation(String language, boolean dark, Reports reports, Chromium chromium) {
        Report report = reports.simulatedHostile(language);
        assertAccessible(
                chromium,
                View.PHONE,
                dark,
                List.of(report.index(), report.school(HostileExports.school(0)), report.school(HostileExports.LARGE)));
    }

    @ParameterizedTest
    @CsvSource({"nl, false", "nl, true"})
    void onAPhone(String language, boolean dark, Reports reports, Chromium chromium) {
        Report report = reports.sample(language);
        assertAccessible(chromium, View.PHONE, dark, List.of(report.index(), report.school("93QA00")));
    }

    @ParameterizedTest
    @CsvSource({"nl, false", "nl, true", "en, false"})
    void ofHostileExports(String language, boolean dark, Reports reports, Chromium chromium) {
        Report report = reports.hostile(language);
        assertAccessible(
                chromium,
                View.DESKTOP,
                dark,
                List.of(
                        report.index(),
                        report.school(HostileExports.WITHOUT_LICENCES),
                        report.school(HostileExports.WITHOUT_TEACHERS),
                        report.school(HostileExports.school(0)),
                        report.school(HostileExports.school(6))));
    }

    @Test
    void ofALargeSchool(Reports reports, Chromium chromium) {
        Report report = reports.hostile("nl");
        assertAccessible(chromium, View.DESKTOP, false, List.of(report.school(HostileExports.LARGE)));
    }

    private static void assertAccessible(Chromium chromium, View view, boolean dark, List<Path> pages) {
        try (OpenPage page = chromium.open(pages.get(0), dark ? view.inDark() : view)) {
            for (Path file : pages) {
                page.goTo(file).all("details").evaluateAll("all => all.forEach(details => details.open = true)");
                page.assertAccessible();
            }
        }
    }
}
