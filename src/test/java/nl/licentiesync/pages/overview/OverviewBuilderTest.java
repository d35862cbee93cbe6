package nl.licentiesync.pages.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.report.ReportTotals;
import nl.licentiesync.report.SummaryFacts;
import nl.licentiesync.rules.ChangeCounts;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.SchoolCalendar;
import org.junit.jupiter.api.Test;

/** The overview adds up and orders what the schools' rows say. */
class OverviewBuilderTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final PageFacts FACTS = new PageFacts(
            DATE,
            7,
            DATE.minusDays(1),
            Catalogue.absent(),
            new LicenceRules(SchoolCalendar.DEFAULT),
            Contacts.DEFAULT,
            Locale.ENGLISH);

    @Test
    void ordersSchoolsByNameAndThenByCode() {
        OverviewPage page = page(
                List.of(
                        school("12AB00", "Zonnebloem", 1),
                        school("34CD00", "de regenboog", 2),
                        school("12AA00", "", 3)),
                List.of());

        assertThat(page.schools()).extracting(SchoolRow::code).containsExactly("12AA00", "34CD00", "12AB00");
        assertThat(page.teachers()).isEqualTo(6);
    }

    @Test
    void namesSchoolsThatAreGone() {
        OverviewPage page = page(
                List.of(school("12AB00", "Zonnebloem", 1), school("34CD00", "Regenboog", 2)),
                List.of(new SchoolCode("34CD00")));

        assertThat(page.gone()).extracting(SchoolRow::title).containsExactly("Regenboog");
    }

    @Test
    void tellsWhatMustBeDoneAtAllSchoolsTogether() {
        OverviewPage page = page(List.of(school("12AB00", "A", 1), school("34CD00", "B", 2)), List.of());

        assertThat(page.todos())
                .containsExactly(
                        "2 licences wait for their terms to be accepted, by an employee of the school in Licentieregie.",
                        "The administrator of the school must find out who accepted the terms of 4 licences.",
                        "The administrator of the school must request accounts for 6 teachers at the Basispoort Helpdesk.");
    }

    @Test
    void namesTheDaysThatMatterAndHowFarTheyAre() {
        OverviewPage page = page(List.of(school("12AB00", "A", 1), school("34CD00", "B", 2)), List.of());

        assertThat(page.dates()).hasSize(2);
        assertThat(page.dates().get(1).toString()).contains("31 July 2027", "250 days", "8");
    }

    @Test
    void addsUpTheComingMonths() {
        OverviewPage page = page(List.of(school("12AB00", "A", 1), school("34CD00", "B", 2)), List.of());

        assertThat(page.coming()).extracting(ComingMonth::schools).containsExactly(2);
    }

    private static SchoolRow school(String code, String name, int teachers) {
        return new SchoolRow(
                code,
                name,
                true,
                teachers,
                10,
                5,
                5,
                1,
                2,
                0,
                0,
                3,
                4,
                0,
                new TreeMap<>(Map.of(YearMonth.of(2027, 8), ChangeCounts.none())));
    }

    private static OverviewPage page(List<SchoolRow> schools, List<SchoolCode> gone) {
        SummaryFacts summary = new SummaryFacts(
                DATE,
                7,
                "PUBLISHED",
                OffsetDateTime.parse("2026-11-23T03:00:00+01:00"),
                List.of(),
                10,
                gone,
                List.of(),
                List.of());
        Inputs inputs = new Inputs(Map.of(), Map.of(), 0, 0);
        return new OverviewBuilder(FACTS, new Messages(Locale.ENGLISH), schools)
                .page(summary, new ReportTotals(), inputs);
    }
}
