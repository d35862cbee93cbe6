package nl.licentiesync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a simulation say what timeline.csv and differences.csv say, and can be used. */
@Tag("slow")
@InBrowser
class SimulationTest {

    @ParameterizedTest
    @ValueSource(strings = {"simulated", "simulatedHostile"})
    void theWeeksAndSchoolsAddUp(String name, Reports reports, Chromium chromium) {
        Report report = reports.named(name, "nl");
        List<Map<String, String>> rows = report.rows("timeline.csv");
        Map<String, Long> byWeek = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> "week-" + weekOf(row.get("date")), TreeMap::new, Collectors.counting()));
        Map<String, Long> bySchool = rows.stream()
                .collect(Collectors.groupingBy(row -> row.get("school_id"), TreeMap::new, Collectors.counting()));

        try (OpenPage page = chromium.open(report.index(), View.DESKTOP)) {
            assertThat(counts(page, "#weeks tbody tr", "id")).isEqualTo(byWeek);
            Map<String, Long> schools = counts(page, "#schools tbody tr", "data-school");
            schools.values().removeIf(number -> number == 0);
            assertThat(schools).isEqualTo(bySchool);
            assertThat(page.texts("[data-total=changes]")).containsExactly(Integer.toString(rows.size()));
            long change = rows.stream()
                            .filter(row -> row.get("now").equals("FULL"))
                            .count()
                    - rows.stream().filter(row -> row.get("was").equals("FULL")).count();
            assertThat(tile(page, "end_full")).isEqualTo(tile(page, "start_full") + change);
            assertThat(page.attributes(".calendar a", "href"))
                    .containsExactlyElementsOf(
                            byWeek.keySet().stream().map(week -> "#" + week).toList());
        }
    }

    @Test
    void theTilesAreWhatANightWouldCount(Reports reports, Chromium chromium) {
        Map<String, Long> access = reports.pictured("nl").rows("visibility.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("access"), Collectors.counting()));
        try (OpenPage page = chromium.open(reports.simulated("nl").index(), View.DESKTOP)) {
            // The day on which terms were accepted gave an account as well, which showed two programs more.
            assertThat(page.texts("[data-total=start_full]")).containsExactly(Long.toString(access.get("FULL") - 2));
            assertThat(page.texts("[data-total=start_results]"))
                    .containsExactly(Long.toString(access.get("RESULTS_ONLY")));
        }
    }

    @Test
    void theDifferencesAreThoseOfTheFile(Reports reports, Chromium chromium) {
        Report report = reports.simulated("nl");
        Map<String, Long> expected = report.rows("differences.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("from"), TreeMap::new, Collectors.counting()));
        assertThat(expected.keySet()).containsExactly("2026-11-23", "2027-08-01", "2028-08-01");
        try (OpenPage page = chromium.open(report.index(), View.DESKTOP)) {
            assertThat(page.texts("[data-difference] td:nth-child(2)"))
                    .allSatisfy(period -> assertThat(period).containsPattern("23-11-2026|01-08-2027|01-08-2028"));
            assertThat(page.attributes("[data-difference]", "data-number").stream()
                            .mapToLong(Long::parseLong)
                            .sum())
                    .isEqualTo(expected.values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
    }

    @Test
    void aWeekOfTheCalendarLeadsToItsLine(Reports reports, Chromium chromium) {
        try (OpenPage page = chromium.open(reports.simulated("nl").index(), View.DESKTOP)) {
            page.tabTo(".calendar a");
            page.page().keyboard().press("Enter");

            assertThat(page.count("#weeks tr:target")).isEqualTo(1);
            assertThat(page.texts(".calendar a b"))
                    .allSatisfy(words -> assertThat(words).startsWith("week van "));
        }
    }

    @Test
    void aSchoolIsFoundAndItsPageTellsItsNights(Reports reports, Chromium chromium) {
        Report report = reports.simulated("nl");
        try (OpenPage page = chromium.open(report.index(), View.DESKTOP)) {
            page.all("#search").fill("vathorst");
            assertThat(page.visible("#schools tbody tr")).isEqualTo(1);
            page.goTo(report.school("93QA01"));
            long changes = page.attributes("#coming [data-change]", "data-number").stream()
                    .mapToLong(Long::parseLong)
                    .sum();
            assertThat(changes)
                    .isEqualTo(report.rows("timeline.csv").stream()
                            .filter(row -> row.get("school_id").equals("93QA01"))
                            .count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulated", "simulatedHostile"})
    void nobodyScrollsSidewaysOnAPhone(String name, Reports reports, Chromium chromium) {
        Report report = reports.named(name, "nl");
        try (OpenPage page = chromium.open(report.index(), View.PHONE)) {
            page.assertFitsTheWidth();
            for (var file : report.pages().stream().limit(4).toList()) {
                page.goTo(file).assertFitsTheWidth();
            }
        }
    }

    private static Map<String, Long> counts(OpenPage page, String rows, String name) {
        List<String> names = page.attributes(rows, name);
        List<String> numbers = page.strings(
                "Array.from(document.querySelectorAll('%s'), row => Array.from(row.querySelectorAll('[data-count]'))"
                                .formatted(rows)
                        + ".reduce((sum, cell) => sum + Number(cell.textContent.replace('.', '')), 0))");
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            counts.put(names.get(i), Long.parseLong(numbers.get(i)));
        }
        return counts;
    }

    private static long tile(OpenPage page, String name) {
        return Long.parseLong(page.texts("[data-total=" + name + "]").get(0).replace(".", ""));
    }

    /** By its Monday, or the first of August on which a school year begins. */
    private static LocalDate weekOf(String date) {
        LocalDate day = LocalDate.parse(date);
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        LocalDate august = LocalDate.of(day.getYear(), 8, 1);
        return monday.isBefore(august) && !day.isBefore(august) ? august : monday;
    }
}
