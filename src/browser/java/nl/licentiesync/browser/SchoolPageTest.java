package nl.licentiesync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of one school: the matrix says what visibility.csv says, parts fold, and it prints on paper laid across. */
@Tag("slow")
@InBrowser
class SchoolPageTest {

    private static final String CELLS = "#matrix tbody td";

    @ParameterizedTest
    @CsvSource({"sample, 93QA00", "sample, 94HC00", "hostile, " + HostileExports.LARGE, "hostile, 10XS00"})
    void itsCellsAreTheRowsOfTheVisibilityFile(String name, String school, Reports reports, Chromium chromium) {
        Report report = reports.named(name, "nl");
        Map<List<String>, String> expected = report.rows("visibility.csv").stream()
                .filter(row -> row.get("school_id").equals(school))
                .filter(row -> !row.get("reasons").contains("LEFT_SCHOOL"))
                .collect(Collectors.toMap(
                        row -> List.of(row.get("teacher_id"), row.get("program_id")), row -> row.get("access")));

        try (OpenPage page = chromium.open(report.school(school), View.DESKTOP)) {
            Map<List<String>, String> shown = new HashMap<>();
            for (Object cell : (List<?>) page.page().evaluate("""
                    Array.from(document.querySelectorAll('#matrix tbody td'), cell => [
                        cell.closest('tr').dataset.teacher,
                        document.querySelector('#matrix thead tr').cells[cell.cellIndex].dataset.program,
                        {f: 'FULL', r: 'RESULTS_ONLY'}[cell.className] ?? 'NONE'])""")) {
                List<?> values = (List<?>) cell;
                shown.put(List.of((String) values.get(0), (String) values.get(1)), (String) values.get(2));
            }
            assertThat(shown).containsAllEntriesOf(expected);
        }
    }

    @Test
    void everyAccessIsSaidInMoreThanColour(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.sample("nl").school("93QA00"), View.DESKTOP)) {
            assertThat(page.texts(CELLS)).isNotEmpty().noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @CsvSource({"sample", "kinds"})
    void itsActionsAreThoseOfTheFile(String name, Reports reports, Chromium chromium) {
        Report report = reports.named(name, "nl");
        Map<String, List<String>> expected = report.rows("actions.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("school_id"),
                        TreeMap::new,
                        Collectors.mapping(row -> row.get("action"), Collectors.toList())));
        try (OpenPage page = chromium.open(report.index(), View.DESKTOP)) {
            for (String school : report.schools()) {
                page.goTo(report.school(school));
                assertThat(page.attributes("#actions li[data-action]", "data-action"))
                        .as(school)
                        .containsExactlyInAnyOrderElementsOf(expected.getOrDefault(school, List.of()));
                assertThat(page.all("#actions").textContent()).isNotBlank();
            }
        }
    }

    @Test
    void everyTeacherHasAPartAndTheTimelineATable(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.sample("nl").school("93QA00"), View.DESKTOP)) {
            List<String> parts = page.attributes("#matrix tbody tr[data-teacher]", "data-teacher").stream()
                    .map(teacher -> "teacher-" + teacher)
                    .toList();
            assertThat(page.attributes("#teachers details > div", "id")).containsAll(parts);
            assertThat(page.visible("#timeline svg")).isEqualTo(1);
            assertThat(page.count("#timeline table")).isEqualTo(1);
            assertThat(page.visible("#changes")).isEqualTo(1);
            assertThat(page.visible("#help")).isEqualTo(1);
        }
    }

    @Test
    void thePermissionsAreInThePictureInATableAndInTheHelp(Reports reports, Chromium chromium) {
        Report report = reports.kinds("nl");
        try (OpenPage page = chromium.open(report.school("95MD00"), View.DESKTOP)) {
            assertThat(page.all("#timeline svg .permitted").count()).isEqualTo(5);
            assertThat(page.texts("#permissions tbody tr"))
                    .contains(
                            "Duinhart EducatiefGetallenkade 4ingetrokken31-08-202601-09-202631-07-2027",
                            "Duinhart EducatiefGetallenkade 4ja04-08-202705-08-2027");
            page.goTo(report.school("94HC00"));
            assertThat(page.texts("#actions li[data-action=GRANT_PERMISSION]"))
                    .singleElement()
                    .asString()
                    .contains("Duinhart Educatief", "5 leerkrachten wachten");
            assertThat(page.all("#todo-GRANT_PERMISSION").textContent())
                    .contains("Een uitgever toestemming geven", "bij Beheer > Uitgeverijen");
            assertThat(page.all("details[data-question=publisher]").textContent())
                    .contains("Wij zien niets van één uitgever.")
                    .contains("Duinhart Educatief is aangevinkt; de programma's zijn te zien vanaf 7 augustus 2027.");
            page.goTo(report.school("96TE00"));
            assertThat(page.texts("#actions li[data-action=REORDER]"))
                    .singleElement()
                    .asString()
                    .contains("Woordwiel", "licentie L-1046", "stopt vanzelf na 31 oktober 2027");
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void partsFoldByMouseAndKeyboard(boolean javaScript, Reports reports, Chromium chromium) {
        View view = javaScript ? View.DESKTOP : View.DESKTOP.withoutJavaScript();
        try (OpenPage page = chromium.open(reports.hostile("nl").school(HostileExports.school(0)), view)) {
            Locator left = page.all("#left");
            Locator summary = left.locator("summary").first();
            boolean open = left.getAttribute("open") != null;

            summary.click();
            assertThat(left.getAttribute("open") != null).isEqualTo(!open);
            summary.press("Enter");
            assertThat(left.getAttribute("open") != null).isEqualTo(open);
        }
    }

    @ParameterizedTest
    @CsvSource({"sample, 93QA00", "hostile, " + HostileExports.LARGE})
    void printsOnPaperLaidAcross(String name, String school, Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.named(name, "nl").school(school), View.DESKTOP)) {
            assertThat(Paper.sizes(page)).anyMatch(Paper::isLandscape);
        }
    }

    @Test
    void namesAndProgramsStayInSightWhileTheMatrixScrolls(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.hostile("nl").school(HostileExports.LARGE), View.DESKTOP)) {
            assertThat(page.strings("""
                    (() => {
                        const matrix = document.querySelector('#matrix');
                        const box = matrix.parentElement;
                        box.scrollTo({left: 300, top: 300, behavior: 'instant'});
                        const sight = box.getBoundingClientRect();
                        const program = matrix.tHead.rows[0].cells[20].getBoundingClientRect();
                        const name = matrix.tBodies[0].rows[20].cells[0].getBoundingClientRect();
                        return [box.scrollTop, Math.abs(program.top - sight.top) < 3, Math.abs(name.left - sight.left) < 3];
                    })()""")).containsExactly("300", "true", "true");
        }
    }

    @Test
    void aLargeMatrixScrollsInItsOwnBox(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.hostile("nl").school(HostileExports.LARGE), View.PHONE)) {
            assertThat(page.number("document.querySelector('#matrix').offsetWidth"))
                    .isGreaterThan(View.PHONE.width());
            page.assertFitsTheWidth();
        }
    }
}
