package nl.licentiesync.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks on pages bite: each passes a page that is well, and refuses one that is not. */
@Tag("slow")
@InBrowser
class ChromiumTest {

    private static final String WELL = """
            <!DOCTYPE html>
            <html lang="nl">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Goed</title>
            <style>
              @page { size: A4 landscape }
              @media (prefers-color-scheme: dark) { body { background: #000; color: #fff } a { color: #9cf } }
            </style></head>
            <body><main><h1>Goed</h1><p>Een <a href="#einde">koppeling</a></p>%s<p id="einde">Einde</p></main></body>
            </html>
            """;

    @TempDir
    Path temp;

    @Test
    void aPageThatIsWellPasses(Chromium chromium) throws IOException {
        try (OpenPage page = chromium.open(with(""), View.PHONE)) {
            page.assertQuiet();
            page.assertAccessible();
            page.assertFitsTheWidth();
            page.tabTo("a");
            assertThat(Paper.sizes(page)).allMatch(Paper::isLandscape).isNotEmpty();
        }
    }

    @Test
    void errorsAndWarningsAreNoticed(Chromium chromium) throws IOException {
        Path file = with("<script>console.warn('let op'); console.error('mis'); throw Error('stuk')</script>"
                + "<img src='weg.png' alt=''>");

        try (OpenPage page = chromium.open(file, View.DESKTOP)) {
            assertThat(page.complaints())
                    .anyMatch(complaint -> complaint.equals("warning: let op"))
                    .anyMatch(complaint -> complaint.equals("error: mis"))
                    .anyMatch(complaint -> complaint.startsWith("uncaught: ") && complaint.contains("stuk"))
                    .anyMatch(complaint -> complaint.startsWith("failed: ") && complaint.endsWith("weg.png"));
            assertThatThrownBy(page::assertQuiet).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void requestsToTheNetworkAreNoticed(Chromium chromium) throws IOException {
        Path file = with("<img src='https://example.invalid/telling.gif' alt=''>");

        try (OpenPage page = chromium.open(file, View.DESKTOP)) {
            assertThat(page.networkRequests()).containsExactly("https://example.invalid/telling.gif");
        }
    }

    @Test
    void axeFindsAnImageWithoutText(Chromium chromium) throws IOException {
        try (OpenPage page = chromium.open(with("<img src='data:,'>"), View.DESKTOP)) {
            assertThatThrownBy(page::assertAccessible).hasMessageContaining("image-alt");
        }
    }

    @Test
    void axeFindsTextThatIsTooPaleInTheDarkOnly(Chromium chromium) throws IOException {
        Path file = with("<p style='color: #444'>Grijs</p>");

        try (OpenPage light = chromium.open(file, View.DESKTOP);
                OpenPage dark = chromium.open(file, View.DESKTOP.inDark())) {
            light.assertAccessible();
            assertThatThrownBy(dark::assertAccessible).hasMessageContaining("color-contrast");
        }
    }

    @Test
    void aPageThatIsTooWideIsNoticed(Chromium chromium) throws IOException {
        Path file = with("<div style='width: 400px'>Breed</div>");

        try (OpenPage desktop = chromium.open(file, View.DESKTOP);
                OpenPage phone = chromium.open(file, View.PHONE)) {
            desktop.assertFitsTheWidth();
            assertThatThrownBy(phone::assertFitsTheWidth).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void withoutJavaScriptNoScriptOfThePageRuns(Chromium chromium) throws IOException {
        Path file = with("<script>document.querySelector('h1').textContent = 'Veranderd'</script>");

        try (OpenPage with = chromium.open(file, View.DESKTOP);
                OpenPage without = chromium.open(file, View.DESKTOP.withoutJavaScript())) {
            assertThat(with.texts("h1")).containsExactly("Veranderd");
            assertThat(without.texts("h1")).containsExactly("Goed");
        }
    }

    @Test
    void whatCannotBeReachedWithTabIsNoticed(Chromium chromium) throws IOException {
        try (OpenPage page = chromium.open(with("<button tabindex='-1'>Niet</button>"), View.DESKTOP)) {
            assertThatThrownBy(() -> page.tabTo("button")).hasMessageContaining("reaches no button");
        }
    }

    private Path with(String content) throws IOException {
        return Files.writeString(temp.resolve("pagina.html"), WELL.formatted(content));
    }
}
