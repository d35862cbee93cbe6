package nl.licentiesync.browser;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The size of a sheet on which a page is printed, in points. */
record Paper(double width, double height) {

    private static final Pattern SHEET = Pattern.compile("/MediaBox\\s*\\[\\s*0\\s+0\\s+([0-9.]+)\\s+([0-9.]+)\\s*]");

    /** The sheets of a page when it is printed to a file. */
    static List<Paper> sizes(OpenPage page) {
        byte[] pdf = page.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        return SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .map(sheet -> new Paper(Double.parseDouble(sheet.group(1)), Double.parseDouble(sheet.group(2))))
                .toList();
    }

    boolean isLandscape() {
        return width > height;
    }
}
