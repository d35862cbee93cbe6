package nl.licentiesync.pages.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.nights.NightCharts;
import nl.licentiesync.pages.programs.Endings;
import nl.licentiesync.report.GuardFigure;
import nl.licentiesync.report.GuardMeasure;
import nl.licentiesync.report.ReportTotals;
import nl.licentiesync.report.Share;
import nl.licentiesync.report.SummaryFacts;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.ActionKind;
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
        List<SchoolRow> schools = List.of(
                school("12AB00", "Zonnebloem", 1), school("34CD00", "de regenboog", 2), school("12AA00", "", 3));

        assertThat(builder(schools).schoolsPage(summary(List.of())).schools())
                .extracting(SchoolRow::code)
                .containsExactly("12AA00", "34CD00", "12AB00");
        assertThat(page(schools, List.of()).teachers()).isEqualTo(6);
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
                .extracting(
                        todo -> todo.what() + ": " + todo.actions() + ", " + todo.waiting() + " wait, " + todo.link())
                .containsExactly(
                        "Accept terms: 2, 8 wait, todo-terms.html",
                        "Find out who accepted the terms: 4, 0 wait, todo-accepter.html",
                        "Request an account: 2, 2 wait, todo-accounts.html");
    }

    @Test
    void namesTheDaysThatMatterAndHowFarTheyAre() {
        OverviewPage page = page(List.of(school("12AB00", "A", 1), school("34CD00", "B", 2)), List.of());

        assertThat(page.dates()).hasSize(3);
        assertThat(page.dates().get(1).toString())
                .contains("31 July 2027", "250 days", "8", "endings.html#d2027-07-31");
        assertThat(page.dates().get(2).toString()).contains("On 2 other days", "4 licences end");
    }

    @Test
    void whatIsNearestToItsLimitComesFirst() {
        List<GuardMeasure> measures = List.of(
                GuardMeasure.ofRejected("licences.csv", new Share(0, 100, 5)),
                GuardMeasure.ofRejected("teachers.csv", new Share(4, 100, 5)),
                GuardMeasure.of(GuardFigure.LICENCES_MISSING, new Share(5, 100, 10)),
                GuardMeasure.of(GuardFigure.TEACHERS_MISSING, new Share(12, 100, 10)),
                GuardMeasure.of(GuardFigure.PROGRAMS_LOST, new Share(0, 100, 0)));

        assertThat(page(List.of(), summary(List.of(), measures)).measures())
                .extracting(OverviewPage.MeasureLine::words)
                .containsExactly("12.0 % of 10 %", "4.0 % of 5 %", "5.0 % of 10 %", "0.0 % of 5 %", "0.0 % of 0 %");
    }

    @Test
    void addsUpTheComingMonths() {
        OverviewPage page = page(List.of(school("12AB00", "A", 1), school("34CD00", "B", 2)), List.of());

        assertThat(page.coming()).hasSize(13);
        assertThat(page.coming())
                .filteredOn(month -> month.schools() > 0)
                .extracting(ComingMonth::month, ComingMonth::schools)
                .containsExactly(tuple("August 2027", 2));
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
                new RepairCounts(),
                ActionCounts.of(List.of(
                        action(ActionKind.ACCEPT_TERMS, 4),
                        action(ActionKind.CHECK_ACCEPTER, 0),
                        action(ActionKind.CHECK_ACCEPTER, 0),
                        action(ActionKind.REQUEST_ACCOUNT, 7))),
                ChangeCounts.none(),
                new TreeMap<>(Map.of(YearMonth.of(2027, 8), ChangeCounts.none())));
    }

    private static Action action(ActionKind kind, int waiting) {
        return new Action(kind, null, null, null, "", null, waiting);
    }

    private static SummaryFacts summary(List<SchoolCode> gone) {
        return summary(gone, List.of());
    }

    private static SummaryFacts summary(List<SchoolCode> gone, List<GuardMeasure> measures) {
        return new SummaryFacts(
                DATE,
                7,
                "PUBLISHED",
                OffsetDateTime.parse("2026-11-23T03:00:00+01:00"),
                List.of(),
                measures,
                10,
                gone,
                List.of(),
                List.of());
    }

    private static OverviewBuilder builder(List<SchoolRow> schools) {
        Endings endings = new Endings();
        endings.add(List.of(
                ending(LocalDate.of(2027, 7, 31), 8, 2), ending(LocalDate.of(2026, 12, 31), 1, 0), ending(DATE, 3, 0)));
        return new OverviewBuilder(FACTS, new Messages(Locale.ENGLISH), schools, endings);
    }

    private static Endings.Ending ending(LocalDate day, int licences, int results) {
        return new Endings.Ending(day, new ProgramId("KIM"), new Endings.Counts(licences, results));
    }

    private static OverviewPage page(List<SchoolRow> schools, List<SchoolCode> gone) {
        return page(schools, summary(gone));
    }

    private static OverviewPage page(List<SchoolRow> schools, SummaryFacts summary) {
        Inputs inputs = new Inputs(Map.of(), Map.of(), 0, 0);
        return builder(schools)
                .page(summary, new ReportTotals(), inputs, new NightCharts(List.of(), new Messages(Locale.ENGLISH)));
    }
}
