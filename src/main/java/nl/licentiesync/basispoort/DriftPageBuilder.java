package nl.licentiesync.basispoort;

import java.util.List;
import java.util.Map;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Dates;
import nl.licentiesync.pages.drift.DriftPage;
import nl.licentiesync.store.Run;

/** Builds the page of the differences, by school, worst first. */
final class DriftPageBuilder {

    /** More is not read on a page; drift.csv has all. */
    private static final int MOST_SCHOOLS = 100;

    private static final int MOST_LINES = 40;

    private final Drift drift;
    private final DriftAdvice advice;
    private final Messages messages;

    DriftPageBuilder(Drift drift, DriftAdvice advice, Messages messages) {
        this.drift = drift;
        this.advice = advice;
        this.messages = messages;
    }

    DriftPage page() {
        Run run = drift.run().run();
        List<SchoolDifferences> schools = drift.worstFirst();
        return new DriftPage(
                messages,
                messages.get("drift.stamp", Long.toString(run.id().value()), messages.date(run.date())),
                drift.counts().entrySet().stream()
                        .map(kind ->
                                new DriftPage.KindCount(kind.getKey().name(), words(kind.getKey()), kind.getValue()))
                        .toList(),
                schools.stream().limit(MOST_SCHOOLS).map(this::school).toList(),
                Math.max(0, schools.size() - MOST_SCHOOLS));
    }

    private DriftPage.DriftSchool school(SchoolDifferences school) {
        List<DriftRow> rows = school.rows();
        Map<String, String> names = drift.teacherNames(school.code());
        return new DriftPage.DriftSchool(
                school.isOfNoSchool() ? messages.get("drift.noSchool") : drift.nameOf(school.code()),
                school.code(),
                rows.stream().limit(MOST_LINES).map(row -> line(row, names)).toList(),
                Math.max(0, rows.size() - MOST_LINES));
    }

    private DriftPage.DriftLine line(DriftRow row, Map<String, String> names) {
        return new DriftPage.DriftLine(
                row.kind().name(),
                words(row.kind()),
                names.getOrDefault(row.teacher(), row.teacher()),
                row.teacher(),
                row.account(),
                row.method(),
                value(row.kind(), row.should()),
                value(row.kind(), row.actual()),
                advice.of(row));
    }

    private String words(DriftKind kind) {
        return messages.get("drift.kind." + kind);
    }

    /** As people read it: drift.csv keeps lists and dates as other programs do. */
    private String value(DriftKind kind, String value) {
        if (kind.isSaidInWords()) {
            return messages.get("drift.value." + value);
        }
        return kind == DriftKind.END_DATE_DIFFERS
                ? Dates.parse(value).map(messages::shortDate).orElse(value)
                : value.replace("|", ", ");
    }
}
