package nl.licentiesync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody is found by any of what may be known of her, from any page, without a server. */
@Tag("slow")
@InBrowser
class SearchTest {

    private static final String FOUND = "#teachers a";

    @ParameterizedTest
    @CsvSource({
        "velde, Marijke van der Velde",
        "VELDE marijke, Marijke van der Velde",
        "mar vel, Marijke van der Velde",
        "vélde, Marijke van der Velde",
        "velde wilgenhoek, Marijke van der Velde",
        "wilg marijke velde, Marijke van der Velde",
        "93qa00 velde, Marijke van der Velde",
        "10101, Marijke van der Velde",
        "m.vandervelde@wilgenhoek.example, Marijke van der Velde",
        "7101373, Marijke van der Velde"
    })
    void findsATeacher(String asked, String name, Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.sample("nl").index(), View.DESKTOP)) {
            page.all("#find").fill(asked);
            page.all("#find").press("Enter");
            page.page().waitForSelector(FOUND);
            assertThat(page.texts(FOUND)).contains(name);
            page.assertQuiet();
            page.all(FOUND).first().click();
            page.page().waitForURL("**/schools/93QA00.html#teacher-10101");
            assertThat(page.visible("#teacher-10101")).isEqualTo(1);
        }
    }

    @Test
    void findsASchoolByItsCodeAndItsName(Reports reports, Chromium chromium) {
        for (String asked : List.of("94hc00", "veerhuis")) {
            try (OpenPage page = chromium.open(reports.sample("nl").list(), View.DESKTOP)) {
                page.all("#find").fill(asked);
                page.all("#find").press("Enter");
                page.page().waitForSelector("#schools-found a");
                assertThat(page.attributes("#schools-found a", "href")).containsExactly("schools/94HC00.html");
            }
        }
    }

    /** The second and third night changed an account, brought somebody and took somebody away; the scripts are of the first. */
    @Test
    void findsThoseOfTonightAndNobodyElse(Reports reports, Chromium chromium) {
        Map<String, String> asked = Map.of(
                "smeets", "Elif Yıldız-Smeets",
                "e.yildiz-smeets@kleinereiger.example", "Elif Yıldız-Smeets",
                "7155817", "Anouk Hoekstra",
                "hoekstra", "Anouk Hoekstra");
        try (OpenPage page = chromium.open(reports.sample("nl").folder().resolve("search.html"), View.DESKTOP)) {
            asked.forEach((words, name) -> {
                page.all("#find").fill(words);
                page.page().waitForSelector(FOUND + ":has-text('" + name + "')");
                assertThat(page.texts(FOUND)).as(words).containsExactly(name);
            });
            for (String gone : List.of("visser", "10110", "d.visser@wilgenhoek.example", "7113730")) {
                page.all("#find").fill(gone);
                page.page().waitForSelector("#told:has-text('Niets gevonden.')");
                page.all("#find").fill("");
                page.page()
                        .waitForSelector(
                                "#told:not(:has-text('Niets gevonden.'))",
                                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            }
            page.assertQuiet();
        }
    }

    /** However few are called like the prefix: nobody stands under it. */
    @Test
    void findsANameWithItsPrefix(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.sample("nl").folder().resolve("search.html"), View.DESKTOP)) {
            page.page().evaluate("""
                    N("", "names/xd\\td\\t99\\nnames/xv\\tv\\t9\\nkeys\\t0\\nprefixes\\tder\\tvan\\n");
                    L("d", "Ann van der Dam\\tT1\\t93QA00\\nBo Dam\\tT2\\t93QA00\\n");
                    L("v", "Cor Vanden\\tT3\\t93QA00\\n");
                    """);
            page.all("#find").fill("van der dam");
            page.page().waitForSelector(FOUND);
            assertThat(page.texts(FOUND)).containsExactly("Ann van der Dam");
        }
    }

    @Test
    void saysThatNobodyIsCalledSo(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.sample("nl").folder().resolve("search.html"), View.PHONE)) {
            page.all("#find").fill("xyzzy");
            page.page().waitForSelector("#told:has-text('Niets gevonden.')");
            page.assertFitsTheWidth();
        }
    }

    @Test
    void withoutJavaScriptThePageNamesTheCommand(Reports reports, Chromium chromium) {
        try (OpenPage page =
                chromium.open(reports.sample("nl").folder().resolve("search.html"), View.DESKTOP.withoutJavaScript())) {
            assertThat(page.texts("#plain").get(0)).contains("explain --teacher");
            assertThat(page.visible("#plain")).isEqualTo(1);
        }
    }
}
