package nl.licentiesync.pages.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;
import nl.licentiesync.pages.charts.GainsAndLosses;
import nl.licentiesync.pages.nights.NightCharts;
import nl.licentiesync.pages.programs.Endings;
import nl.licentiesync.pages.programs.EndingsPage;
import nl.licentiesync.pages.programs.ProgramsPage;
import nl.licentiesync.pages.todo.TodoFile;
import nl.licentiesync.report.GuardMeasure;
import nl.licentiesync.report.GuardMessages;
import nl.licentiesync.report.GuardRemark;
import nl.licentiesync.report.NoticeKind;
import nl.licentiesync.report.NoticeMessages;
import nl.licentiesync.report.ReportTotals;
import nl.licentiesync.report.SchoolShare;
import nl.licentiesync.report.SummaryFacts;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.ChangeCounts;

/** Builds the overview page of a run. */
public final class OverviewBuilder {

    /** Schools that are named as those that lost most. */
    private static final int LOSING = 5;

    private final PageFacts facts;
    private final Messages messages;
    private final List<SchoolRow> schools;
    private final Endings endings;

    public OverviewBuilder(PageFacts facts, Messages messages, List<SchoolRow> schools, Endings endings) {
        this.facts = facts;
        this.messages = messages;
        this.schools = schools;
        this.endings = endings;
    }

    public OverviewPage page(SummaryFacts summary, ReportTotals totals, Inputs inputs, NightCharts nights) {
        List<ComingMonth> coming = coming();
        return new OverviewPage(
                messages,
                facts,
                NightState.of(summary),
                totals,
                (int) schools.stream().filter(SchoolRow::inExports).count(),
                sum(SchoolRow::teachers),
                repairs(),
                guard(summary),
                summary.guardFloor(),
                measures(summary),
                notices(summary),
                inputLines(inputs),
                findings(inputs),
                among(summary.goneSchools()),
                among(summary.gainedSchools()),
                losing(),
                todos(),
                dates(),
                year(coming),
                nights,
                coming);
    }

    /** The list of all schools. */
    public SchoolsPage schoolsPage(SummaryFacts summary) {
        return new SchoolsPage(
                messages,
                facts,
                new SiteBar(NightState.of(summary), SchoolsPage.FILE),
                sorted(school -> school.inExports() || school.lost() > 0));
    }

    private RepairCounts repairs() {
        RepairCounts repairs = new RepairCounts();
        schools.forEach(school -> repairs.add(school.repairs()));
        return repairs;
    }

    private List<OverviewPage.GuardLine> guard(SummaryFacts summary) {
        GuardMessages guard = new GuardMessages(facts.language());
        return summary.guardRemarks().stream()
                .map(remark -> new OverviewPage.GuardLine(
                        messages.get("overview.held.reason", guard.withoutSchools(remark)),
                        remark instanceof GuardRemark.FigureExceeded exceeded
                                ? exceeded.largest().stream()
                                        .map(SchoolShare::school)
                                        .flatMap(code -> among(List.of(code)).stream())
                                        .toList()
                                : List.of()))
                .toList();
    }

    private List<OverviewPage.MeasureLine> measures(SummaryFacts summary) {
        return summary.measures().stream()
                .map(this::measure)
                .sorted(Comparator.comparingDouble(OverviewPage.MeasureLine::nearness)
                        .reversed())
                .toList();
    }

    private OverviewPage.MeasureLine measure(GuardMeasure measure) {
        long limit = 10L * measure.share().limitPercent();
        long value = Math.round(10 * measure.percent());
        return new OverviewPage.MeasureLine(
                measure.figure() == null
                        ? messages.get("overview.measure.rejected", measure.file())
                        : messages.get("overview.measure." + measure.figure()),
                messages.get(
                        "overview.measure",
                        messages.tenths(value),
                        Integer.toString(measure.share().limitPercent())),
                Math.min(value, limit),
                limit,
                value > limit);
    }

    private List<SchoolRow> losing() {
        return schools.stream()
                .filter(school -> school.lost() > 0)
                .sorted(Comparator.comparing(SchoolRow::lost).reversed().thenComparing(SchoolRow::code))
                .limit(LOSING)
                .toList();
    }

    /** Numbers of rejected rows and warnings; zeros are left out. */
    private String findings(Inputs inputs) {
        List<String> parts = new ArrayList<>();
        add(parts, "overview.rejected", inputs.rejected());
        add(parts, "overview.warnings", inputs.warnings());
        return parts.isEmpty() ? "" : messages.get("overview.findings", messages.listed(parts));
    }

    private List<SchoolRow> among(List<SchoolCode> codes) {
        Set<String> values = codes.stream().map(SchoolCode::value).collect(Collectors.toSet());
        return sorted(school -> values.contains(school.code()));
    }

    /** Schools that are gone have a section of their own. */
    private List<String> notices(SummaryFacts summary) {
        NoticeMessages notices = new NoticeMessages(facts.language());
        return summary.notices().stream()
                .filter(notice ->
                        notice.kind() != NoticeKind.SCHOOLS_GONE && notice.kind() != NoticeKind.SCHOOLS_GAINED)
                .map(notices::of)
                .toList();
    }

    private List<SchoolRow> sorted(Predicate<SchoolRow> which) {
        return schools.stream()
                .filter(which)
                .sorted(Comparator.comparing(SchoolRow::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(SchoolRow::code))
                .toList();
    }

    private List<InputLine> inputLines(Inputs inputs) {
        List<InputLine> lines = new ArrayList<>();
        for (Map.Entry<ExportFile, FileTally> input : inputs.tallies().entrySet()) {
            LocalDate written = inputs.written().get(input.getKey());
            FileTally tally = input.getValue();
            lines.add(new InputLine(
                    tally.nameOf(input.getKey()),
                    written == null ? "" : messages.date(written),
                    written == null ? "" : age(written),
                    tally.read(),
                    tally.used(),
                    tally.rejected(),
                    tally.ignored()));
        }
        return lines;
    }

    private String age(LocalDate written) {
        long days = ChronoUnit.DAYS.between(written, facts.date());
        if (days < 0) {
            return messages.get("overview.age.later");
        }
        return days == 0 ? messages.get("page.today") : messages.count("overview.age", days);
    }

    private List<OverviewPage.TodoKindLine> todos() {
        ActionCounts all = new ActionCounts();
        schools.forEach(school -> all.add(school.actions()));
        return Arrays.stream(ActionKind.values())
                .filter(kind -> all.of(kind) > 0)
                .map(kind -> new OverviewPage.TodoKindLine(
                        kind.name(),
                        messages.get("todo.kind." + kind),
                        messages.get("todo.kind." + kind + ".who"),
                        all.of(kind),
                        all.waitingFor(kind),
                        TodoFile.of(kind).page()))
                .toList();
    }

    private void add(List<String> parts, String key, long number) {
        if (number > 0) {
            parts.add(messages.count(key, number));
        }
    }

    /** All months from that of the date up to that of the last day of the forecast. */
    private List<ComingMonth> coming() {
        SortedMap<YearMonth, List<ChangeCounts>> months = new TreeMap<>();
        YearMonth last = YearMonth.from(facts.forecastUpTo());
        for (YearMonth month = YearMonth.from(facts.date()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.put(month, new ArrayList<>());
        }
        for (SchoolRow school : schools) {
            school.coming()
                    .forEach((month, counts) -> months.computeIfAbsent(month, m -> new ArrayList<>())
                            .add(counts));
        }
        return months.entrySet().stream()
                .map(entry -> new ComingMonth(
                        messages.month(entry.getKey()),
                        entry.getValue().stream().reduce(ChangeCounts.none(), ChangeCounts::plus),
                        entry.getValue().size(),
                        entry.getKey().equals(YearMonth.from(firstOfNextYear()))))
                .toList();
    }

    private LocalDate firstOfNextYear() {
        return facts.rules().calendar().lastDayOfYear(facts.date()).plusDays(1);
    }

    private GainsAndLosses year(List<ComingMonth> coming) {
        List<GainsAndLosses.Value> values = coming.stream()
                .map(month -> new GainsAndLosses.Value(
                        month.up(), month.down(), month.month().substring(0, 3), month.endsSchoolYear() ? "▼" : ""))
                .toList();
        long most = coming.stream()
                .mapToLong(month -> Math.max(month.up(), month.down()))
                .max()
                .orElse(0);
        return GainsAndLosses.of(
                "year",
                messages.get("charts.year"),
                messages.get("charts.year.text", messages.number(most)),
                messages.number(most),
                values);
    }

    private List<KeyDate> dates() {
        List<KeyDate> dates = lastDaysToCancel();
        SortedMap<LocalDate, Endings.Counts> ends = endings.byDay();
        LocalDate lastDay = facts.rules().calendar().lastDayOfYear(facts.date());
        Endings.Counts ofLastDay = ends.getOrDefault(lastDay, Endings.Counts.NONE);
        ends.remove(lastDay);
        dates.add(new KeyDate(
                messages.date(lastDay),
                away(lastDay),
                messages.get("overview.date.end", ofLastDay.licences(), ofLastDay.results()),
                EndingsPage.FILE + "#d" + lastDay));
        if (!ends.isEmpty()) {
            Endings.Counts ofOtherDays = Endings.Counts.sum(ends.values());
            dates.add(new KeyDate(
                    messages.count("overview.date.others", ends.size()),
                    "",
                    messages.get("overview.date.other", ofOtherDays.licences(), ofOtherDays.results()),
                    EndingsPage.FILE));
        }
        return dates;
    }

    private List<KeyDate> lastDaysToCancel() {
        SortedMap<LocalDate, List<Program>> deadlines = new TreeMap<>();
        for (Program program : facts.catalogue().programs()) {
            deadlines
                    .computeIfAbsent(facts.nextLastDayToCancel(program), day -> new ArrayList<>())
                    .add(program);
        }
        if (deadlines.isEmpty()) {
            deadlines.put(facts.nextLastDayToCancel(Program.unlisted(new ProgramId("-"))), List.of());
        }
        List<KeyDate> dates = new ArrayList<>();
        deadlines.forEach((day, programs) -> dates.add(new KeyDate(
                messages.get("overview.date.by", messages.date(day)),
                away(day),
                programs.isEmpty()
                        ? messages.get("overview.date.deadline.any")
                        : messages.get("overview.date.deadline", named(programs)),
                ProgramsPage.FILE)));
        return dates;
    }

    private String named(List<Program> programs) {
        return messages.listed(programs.stream().map(Program::displayName).toList());
    }

    private String away(LocalDate day) {
        long days = ChronoUnit.DAYS.between(facts.date(), day);
        return days == 0 ? messages.get("page.today") : messages.count("overview.days", days);
    }

    private int sum(ToIntFunction<SchoolRow> number) {
        return schools.stream().mapToInt(number).sum();
    }
}
