package nl.licentiesync.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The browser of this machine without a window, which opens pages from disk until it is closed. */
final class Chromium implements AutoCloseable {

    private static final List<String> OPTIONS = List.of(
            // Root, as which a container builds, is refused a sandbox; and a container has little shared memory.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(OPTIONS));
    }

    private static Path executable() {
        return Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
    }

    /** Opens a file in a window of its own. */
    OpenPage open(Path file, View view) {
        return new OpenPage(browser.newContext(view.options()), file);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
