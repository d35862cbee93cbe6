package nl.licentiesync.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages are clean to axe on a desk and on a phone. The dark theme changes nothing but colours, and the language
 * nothing but words: the first is looked at for contrast alone, both on a page of each kind.
 */
@InBrowser
@Tag("slow")
class AccessibilityTest {

    @ParameterizedTest
    @CsvSource({"sample", "kinds", "simulated"})
    void ofEveryPage(String name, Reports reports, Chromium chromium) {
        assertAccessible(chromium, View.DESKTOP, reports.named(name, "nl").pages());
    }

    @ParameterizedTest
    @CsvSource({"sample", "kinds", "simulated"})
    void inEnglish(String name, Reports reports, Chromium chromium) {
        assertAccessible(chromium, View.DESKTOP, aPageOfEachKind(reports.named(name, "en")));
    }

    @ParameterizedTest
    @CsvSource({"sample", "kinds", "simulated"})
    void onAPhone(String name, Reports reports, Chromium chromium) {
        assertAccessible(chromium, View.PHONE, aPageOfEachKind(reports.named(name, "nl")));
    }

    @ParameterizedTest
    @CsvSource({"sample", "kinds", "simulated"})
    void inTheDark(String name, Reports reports, Chromium chromium) {
        assertAccessible(chromium, View.DESKTOP.inDark(), aPageOfEachKind(reports.named(name, "nl")));
    }

    private static List<Path> aPageOfEachKind(Report report) {
        Stream<Path> others = Stream.of(
                        "schools.html", "todo.html", "changes.html", "programs.html", "nights.html", "search.html")
                .map(report.folder()::resolve)
                .filter(Files::exists);
        return Stream.concat(Stream.of(report.index(), report.school("93QA00")), others)
                .toList();
    }

    @Test
    void ofHostileExports(Reports reports, Chromium chromium) {
        Report report = reports.hostile("nl");
        assertAccessible(
                chromium,
                View.DESKTOP,
                List.of(
                        report.index(),
                        report.school(HostileExports.WITHOUT_LICENCES),
                        report.school(HostileExports.WITHOUT_TEACHERS),
                        report.school(HostileExports.school(6))));
    }

    @Test
    void ofAHostileSimulation(Reports reports, Chromium chromium) {
        Report report = reports.simulatedHostile("nl");
        assertAccessible(
                chromium,
                View.PHONE,
                List.of(report.index(), report.school(HostileExports.school(0)), report.school(HostileExports.LARGE)));
    }

    /** Its hundreds of cells have the colours of those of small schools. */
    @Test
    void ofALargeSchool(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.hostile("nl").school(HostileExports.LARGE), View.DESKTOP)) {
            unfold(page);
            page.assertAccessibleBesideContrast();
        }
    }

    private static void assertAccessible(Chromium chromium, View view, List<Path> pages) {
        try (OpenPage page = chromium.open(pages.get(0), view)) {
            for (Path file : pages) {
                unfold(page.goTo(file));
                if (view.dark()) {
                    page.assertContrast();
                } else {
                    page.assertAccessible();
                }
            }
        }
    }

    private static void unfold(OpenPage page) {
        page.all("details").evaluateAll("all => all.forEach(details => details.open = true)");
    }
}
