package nl.licentiesync.browser;

import java.nio.file.Path;
import java.util.stream.Stream;
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
        Report report = reports.sample(language);
        assertAccessible(chromium, dark, report.pages().stream());
    }

    @ParameterizedTest
    @CsvSource({
        "nl, false", "nl, true",
        "en, false", "en, true"
    })
    void ofHostileExports(String language, boolean dark, Reports reports, Chromium chromium) {
        Report report = reports.hostile(language);
        assertAccessible(
                chromium,
                dark,
                Stream.of(
                        report.index(),
                        report.school(HostileExports.LARGE),
                        report.school(HostileExports.WITHOUT_LICENCES),
                        report.school(HostileExports.WITHOUT_TEACHERS),
                        report.school(HostileExports.school(0)),
                        report.school(HostileExports.school(6))));
    }

    private static void assertAccessible(Chromium chromium, boolean dark, Stream<Path> pages) {
        pages.forEach(file -> Stream.of(View.DESKTOP, View.PHONE).forEach(view -> {
            try (OpenPage page = chromium.open(file, dark ? view.inDark() : view)) {
                page.all("details").evaluateAll("all => all.forEach(details => details.open = true)");
                page.assertAccessible();
            }
        }));
    }
}
