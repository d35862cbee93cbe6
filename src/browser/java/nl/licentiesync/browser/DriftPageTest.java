package nl.licentiesync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.licentiesync.basispoort.DriftKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of what differs in Basispoort opens from disk, fits a phone, and is clean to axe in both themes. */
@InBrowser
@Tag("slow")
class DriftPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void opensQuietlyInItsLanguageWithEveryKindOfDifference(String language, Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.drift(language), View.DESKTOP)) {
            page.assertQuiet();
            assertThat(page.page().url()).startsWith("file:///");
            assertThat(page.attributes("html", "lang")).containsExactly(language);
            assertThat(page.page().title()).isNotBlank();
            assertThat(page.count("h1")).isEqualTo(1);
            assertThat(page.attributes("tr[data-kind]", "data-kind"))
                    .containsAll(
                            Arrays.stream(DriftKind.values()).map(Enum::name).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 390})
    void fitsAPhone(int width, Reports reports, Chromium chromium) {
        for (String language : new String[] {"nl", "en"}) {
            try (OpenPage page = chromium.open(reports.drift(language), new View(width, 844, false, true))) {
                page.assertFitsTheWidth();
                page.assertWordsWhole("thead th");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isAccessibleInBothThemes(boolean dark, Reports reports, Chromium chromium) {
        for (View view : new View[] {View.DESKTOP, View.PHONE}) {
            try (OpenPage page = chromium.open(reports.drift("nl"), dark ? view.inDark() : view)) {
                page.assertAccessible();
            }
        }
    }
}
