package nl.licentiesync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of all schools: its numbers, its search, its order, and that none of them needs a mouse. */
@Tag("slow")
@InBrowser
class SchoolsTableTest {

    private static final String ROWS = "#schools tbody tr";
    private static final String CODES = ROWS + " td:nth-child(2)";
    private static final String SCHOOL = "94HC00";

    private Report report;
    private OpenPage page;

    @BeforeEach
    void open(Reports reports, Chromium chromium) {
        report = reports.sample("nl");
        page = chromium.open(report.list(), View.DESKTOP);
    }

    @AfterEach
    void close() {
        page.assertQuiet();
        page.close();
    }

    @Test
    void itsNumbersAreThoseOfTheVisibilityFile() {
        Map<String, String> columns = Map.of("full", "FULL", "results", "RESULTS_ONLY", "none", "NONE");
        columns.forEach((column, access) -> {
            Map<String, Long> expected = rowsBySchool(access);
            List<String> schools = page.texts(CODES);
            assertThat(numbers(column))
                    .as(column)
                    .isEqualTo(schools.stream()
                            .map(school -> expected.getOrDefault(school, 0L))
                            .toList());
        });
    }

    @Test
    void theTotalsOfTheOverviewAreThoseOfTheFiles() {
        page.goTo(report.index());
        assertThat(Map.of(
                        "full", total("full"),
                        "results_only", total("results_only"),
                        "none", total("none"),
                        "gained", total("gained"),
                        "lost", total("lost")))
                .isEqualTo(Map.of(
                        "full", rows("visibility.csv", "access", "FULL"),
                        "results_only", rows("visibility.csv", "access", "RESULTS_ONLY"),
                        "none", rows("visibility.csv", "access", "NONE"),
                        "gained", rows("changes.csv", "change", "GAINED"),
                        "lost", rows("changes.csv", "change", "LOST")));
        assertThat(total("teachers")).isPositive();
    }

    @Test
    void theFirstCellOfARowLinksToTheSchool() {
        List<String> schools = page.texts(CODES);

        assertThat(page.attributes(ROWS + " > :first-child a", "href"))
                .isEqualTo(schools.stream()
                        .map(school -> "schools/" + school + ".html")
                        .toList());
    }

    @Test
    void searchLeavesTheRowsWithTheTextAndTellsHowMany() {
        int all = page.count(ROWS);

        page.all("#search").fill("veerhuis");
        assertThat(shown()).containsExactly(SCHOOL);
        assertThat(found()).isEqualTo(1);

        page.all("#search").fill(SCHOOL.toLowerCase());
        assertThat(shown()).containsExactly(SCHOOL);

        page.all("#search").fill("vêerhuis");
        assertThat(shown()).as("accents do not matter").containsExactly(SCHOOL);

        page.all("#search").fill("er is geen school die zo heet");
        assertThat(shown()).isEmpty();
        assertThat(found()).isZero();

        page.all("#search").fill("");
        assertThat(shown()).hasSize(all);
    }

    /** With JavaScript or without; on a phone each school is a card. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyNumberStandsBelowItsHeader(boolean javaScript, Chromium chromium) {
        for (View view : List.of(View.DESKTOP, new View(1400, 900, false, true))) {
            try (OpenPage page = chromium.open(report.list(), javaScript ? view : view.withoutJavaScript())) {
                assertThat(page.strings("""
                        Array.from(document.querySelectorAll('#schools tbody tr'), row => Array.from(row.cells))
                            .flat().filter(cell => {
                                const header = cell.closest('table').tHead.rows[0].cells[cell.cellIndex];
                                const [one, other] = [header, cell].map(c => c.getBoundingClientRect());
                                return Math.abs(one.left - other.left) > 1 || Math.abs(one.right - other.right) > 1
                                    || header.scrollWidth > header.clientWidth || cell.scrollWidth > cell.clientWidth;
                            }).map(cell => cell.cellIndex + ' ' + cell.textContent)""")).isEmpty();
            }
        }
    }

    @Test
    void theHeadersStayInSightAndNoRoomIsLeftBelowTheLastSchool() {
        page.page().setViewportSize(1200, 400);
        page.all(ROWS).last().scrollIntoViewIfNeeded();

        assertThat(page.strings("""
                ['#schools thead', '#schools tbody:last-child tr:last-child'].map(part => {
                    const sight = document.querySelector('#schools').parentElement.getBoundingClientRect();
                    const here = document.querySelector(part).getBoundingClientRect();
                    return here.top >= sight.top && here.bottom <= sight.bottom + 1;
                })""")).containsExactly("true", "true");
        assertThat(page.number("document.querySelector('#schools').offsetHeight"
                        + " - document.querySelector('#schools thead').offsetHeight"
                        + " - Array.from(document.querySelectorAll('#schools tbody tr'))"
                        + ".reduce((sum, row) => sum + row.offsetHeight, 0)"))
                .isBetween(0.0, 5.0);
    }

    @Test
    void searchReadsNoPattern() {
        for (String text : List.of(".*", "[", "(", "\\", "\"", "<b>")) {
            page.all("#search").fill(text);
            assertThat(shown()).as(text).isEmpty();
        }
    }

    @Test
    void aHeaderSortsByItsNumbersAndThenTheOtherWayRound() {
        sortBy("none");
        List<Long> once = numbers("none");
        String order = order("none");
        sortBy("none");
        List<Long> twice = numbers("none");

        assertThat(List.of(order, order("none"))).containsExactlyInAnyOrder("ascending", "descending");
        assertThat(order.equals("ascending") ? once : twice).isSorted();
        assertThat(order.equals("ascending") ? twice : once).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page.count("#schools th[aria-sort=ascending], #schools th[aria-sort=descending]"))
                .isEqualTo(1);
    }

    @Test
    void theKeyboardIsEnough() {
        page.tabTo("#search");
        page.page().keyboard().type("a");
        page.tabTo("#schools th button");
        page.page().keyboard().press("Enter");
        assertThat(page.count("#schools th[aria-sort=ascending], #schools th[aria-sort=descending]"))
                .isEqualTo(1);
        page.tabTo(ROWS + " a");
        String school = (String) page.page().evaluate("document.activeElement.closest('tr').cells[1].textContent");
        page.page().keyboard().press("Enter");
        page.page().waitForURL("**/schools/" + school + ".html");
    }

    @Test
    void whatOnlyJavaScriptCanDoIsNotThereWithoutIt(Chromium chromium) {
        assertThat(page.visible("#search")).isEqualTo(1);
        try (OpenPage plain = chromium.open(report.list(), View.DESKTOP.withoutJavaScript())) {
            assertThat(plain.visible("#search")).isZero();
            assertThat(plain.visible("#schools button")).isZero();
            assertThat(plain.visible(ROWS)).isEqualTo(page.count(ROWS));
        }
    }

    private List<String> shown() {
        return page.strings(
                "Array.from(document.querySelectorAll('#schools tbody tr')).filter(row => row.checkVisibility())"
                        + ".map(row => row.cells[1].textContent)");
    }

    /** The first number of the sentence that tells how many rows are shown. */
    private long found() {
        String sentence = page.all("#found").textContent().strip();
        return sentence.matches("\\D*") ? 0 : number(sentence.replaceFirst("^\\D*([\\d.,]*\\d).*$", "$1"));
    }

    private List<Long> numbers(String column) {
        return page.texts(ROWS + " > :nth-child(" + (place(column) + 1) + ")").stream()
                .map(SchoolsTableTest::number)
                .toList();
    }

    private long total(String name) {
        String text = page.all("[data-total=" + name + "]").textContent();
        return number(text.replaceFirst("^\\D*([\\d.,]*\\d)[\\s\\S]*$", "$1"));
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }

    private void sortBy(String column) {
        page.all("#schools thead th").nth(place(column)).locator("button").click();
    }

    private String order(String column) {
        return page.all("#schools thead th").nth(place(column)).getAttribute("aria-sort");
    }

    private int place(String column) {
        return switch (column) {
            case "full" -> 7;
            case "results" -> 8;
            case "none" -> 9;
            default -> throw new IllegalArgumentException(column);
        };
    }

    private Map<String, Long> rowsBySchool(String access) {
        return report.rows("visibility.csv").stream()
                .filter(row -> row.get("access").equals(access))
                .collect(Collectors.groupingBy(row -> row.get("school_id"), Collectors.counting()));
    }

    private long rows(String file, String column, String value) {
        return report.rows(file).stream()
                .filter(row -> row.get(column).equals(value))
                .count();
    }
}
