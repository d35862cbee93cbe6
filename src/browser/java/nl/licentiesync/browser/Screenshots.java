package nl.licentiesync.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Takes the pictures of the pages that the documents show, from the sample data. */
public final class Screenshots {

    private static final Path DOCUMENTS = Path.of("docs");
    private static final String SCHOOL = "93QA00";
    private static final String WITH_TASKS = "94HC00";

    private Screenshots() {}

    /** Writes the pictures into docs, and prints the path of each. */
    public static void main(String[] arguments) throws Exception {
        try (Reports reports = new Reports();
                Chromium chromium = new Chromium()) {
            Report report = reports.pictured("nl");
            take(chromium, report.index(), View.DESKTOP, "overview.png");
            take(chromium, report.school(SCHOOL), View.DESKTOP, "school.png");
            take(chromium, report.school(SCHOOL), View.PHONE, "phone.png");
            take(chromium, report.school(WITH_TASKS + "-todo"), View.DESKTOP, "tasks.png");
            for (String page : List.of("schools", "todo", "changes", "programs", "publishers", "nights")) {
                take(chromium, report.folder().resolve(page + ".html"), View.DESKTOP, page + ".png");
            }
            take(chromium, reports.letter("nl"), View.LETTER, "letter.png");
        }
    }

    private static void take(Chromium chromium, Path file, View view, String picture) {
        try (OpenPage page = chromium.open(file, view)) {
            // On the day of the night, so that no page says how old it is.
            page.page().clock().setFixedTime("2026-11-23T06:00:00Z");
            page.goTo(file);
            Path path = DOCUMENTS.resolve(picture);
            page.page().screenshot(new Page.ScreenshotOptions().setPath(path));
            System.out.println(path);
        }
    }
}
