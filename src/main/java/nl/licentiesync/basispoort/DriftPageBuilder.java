package nl.licentiesync.basispoort;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.DriftPage;
import nl.licentiesync.store.Run;

/** Builds the page of the differences, by school, worst first. */
final class DriftPageBuilder {

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
        List<DriftPage.DriftSchool> schools = drift.bySchool().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<DriftRow>> school) ->
                                school.getValue().size())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(school -> school(school.getKey(), school.getValue()))
                .toList();
        return new DriftPage(
                messages,
                messages.get("drift.stamp", Long.toString(run.id().value()), messages.date(run.date())),
                schools);
    }

    private DriftPage.DriftSchool school(String code, List<DriftRow> rows) {
        String title = code.isEmpty() ? messages.get("drift.noSchool") : drift.nameOf(code);
        return new DriftPage.DriftSchool(
                title, code, rows.stream().map(this::line).toList());
    }

    private DriftPage.DriftLine line(DriftRow row) {
        return new DriftPage.DriftLine(
                row.kind().name(),
                row.teacher(),
                row.account(),
                row.method(),
                row.should(),
                row.actual(),
                advice.of(row));
    }
}
