package nl.licentiesync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page that was opened from disk, and everything that it complained of and asked for since. */
final class OpenPage implements AutoCloseable {

    private static final int MOST_TABS = 60;
    private static final List<String> CONTRAST = List.of("color-contrast");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    OpenPage(BrowserContext context, Path file) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("uncaught: " + error));
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        page.onRequest(request -> requests.add(request.url()));
        goTo(file);
    }

    /** Opens another file in the same window, which is five times as quick as a new one, and forgets the past. */
    OpenPage goTo(Path file) {
        complaints.clear();
        requests.clear();
        page.navigate(file.toUri().toString());
        return this;
    }

    Page page() {
        return page;
    }

    /** Errors and warnings of the console, uncaught errors, and requests that failed. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What was asked of anything but the disk. */
    List<String> networkRequests() {
        return requests.stream()
                .filter(url -> !url.startsWith("file:") && !url.startsWith("data:"))
                .toList();
    }

    /** Nothing went wrong, and nothing left the machine. */
    void assertQuiet() {
        assertThat(complaints()).as(page.url()).isEmpty();
        assertThat(networkRequests()).as(page.url()).isEmpty();
    }

    /** Nothing that axe, which needs JavaScript, knows stands in the way of somebody with a disability. */
    void assertAccessible() {
        assertNoViolation(axe());
    }

    /** Every text stands out from what is behind it. */
    void assertContrast() {
        assertNoViolation(axe().withRules(CONTRAST));
    }

    /** The same as accessible, but for the contrast of texts, which takes a second for every two hundred. */
    void assertAccessibleBesideContrast() {
        assertNoViolation(axe().disableRules(CONTRAST));
    }

    private AxeBuilder axe() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options);
    }

    private void assertNoViolation(AxeBuilder axe) {
        List<String> violations = axe.analyze().getViolations().stream()
                .map(rule -> "%s (%s): %s, such as %s"
                        .formatted(
                                rule.getId(),
                                rule.getImpact(),
                                rule.getHelp(),
                                rule.getNodes().get(0).getHtml()))
                .toList();
        assertThat(violations).as(page.url()).isEmpty();
    }

    /** Nobody has to scroll sideways to read the page. */
    void assertFitsTheWidth() {
        assertThat(number("document.scrollingElement.scrollWidth"))
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(number("window.innerWidth"));
    }

    /** No word of these goes on in the next line. */
    void assertWordsWhole(String selector) {
        assertThat(strings("""
                        Array.from(document.querySelectorAll(%s)).flatMap(cell => {
                            const text = cell.firstChild;
                            return Array.from(text.data.matchAll(/\\S+/g)).filter(word => {
                                const range = document.createRange();
                                range.setStart(text, word.index);
                                range.setEnd(text, word.index + word[0].length);
                                return new Set(Array.from(range.getClientRects(), part => Math.round(part.top))).size > 1;
                            });
                        }).map(word => word[0])""".formatted(quoted(selector))))
                .as("broken words of %s in %s", selector, page.url())
                .isEmpty();
    }

    Locator all(String selector) {
        return page.locator(selector);
    }

    int count(String selector) {
        return all(selector).count();
    }

    /** How many of these can be seen. */
    int visible(String selector) {
        return all(selector)
                .filter(new Locator.FilterOptions().setVisible(true))
                .count();
    }

    /** The text of each of these, as it stands in the page whether it can be seen or not. */
    List<String> texts(String selector) {
        return all(selector).allTextContents();
    }

    /** An attribute of each of these, in the order of the page. */
    List<String> attributes(String selector, String attribute) {
        return strings("Array.from(document.querySelectorAll(%s), e => e.getAttribute(%s))"
                .formatted(quoted(selector), quoted(attribute)));
    }

    /** What a JavaScript expression gives, an array of texts. */
    List<String> strings(String expression) {
        return ((List<?>) page.evaluate(expression))
                .stream().map(String::valueOf).toList();
    }

    /** What a JavaScript expression gives, a number. */
    double number(String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    /** Presses Tab until one of these has the focus, as somebody without a mouse does. */
    void tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            ElementHandle focused =
                    page.evaluateHandle("document.activeElement").asElement();
            if (focused != null && Boolean.TRUE.equals(focused.evaluate("(e, s) => e.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("%d times Tab reaches no %s in %s".formatted(MOST_TABS, selector, page.url()));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Override
    public void close() {
        context.close();
    }
}
