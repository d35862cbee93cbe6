package nl.licentiesync.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at a page: the size of the window, the theme, and whether JavaScript runs. */
record View(int width, int height, boolean dark, boolean javaScript) {

    static final View DESKTOP = new View(1200, 800, false, true);
    static final View LETTER = new View(720, 900, false, false);
    static final View PHONE = new View(360, 740, false, true);

    View inDark() {
        return new View(width, height, true, javaScript);
    }

    View withoutJavaScript() {
        return new View(width, height, dark, false);
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(javaScript)
                .setOffline(true);
    }

    @Override
    public String toString() {
        return width + " px wide, " + (dark ? "dark" : "light") + (javaScript ? "" : ", without JavaScript");
    }
}
