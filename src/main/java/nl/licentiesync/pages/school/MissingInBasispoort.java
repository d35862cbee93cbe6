package nl.licentiesync.pages.school;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.pages.BasispoortLists;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.ChangeKind;

/**
 * Tells which programs that teachers of a school see fully are missing in Basispoort. What became visible this night
 * was not sent yet and is left out, unless it is the first night.
 */
final class MissingInBasispoort {

    private final PageFacts facts;
    private final Messages messages;

    MissingInBasispoort(PageFacts facts, Messages messages) {
        this.facts = facts;
        this.messages = messages;
    }

    /** Whether Basispoort is looked at. */
    boolean isAsked() {
        return facts.basispoort().isPresent();
    }

    /** A sentence for each program that is missing for any teacher; none when Basispoort is not looked at. */
    List<ProgramNote> notes(SchoolReport report) {
        return facts.basispoort()
                .map(lists -> notes(FullyVisible.of(report, sentRows(report)), lists))
                .orElse(List.of());
    }

    /** The sentences for a school at which nothing changed this night. */
    List<ProgramNote> notes(FullyVisible unchanged) {
        return facts.basispoort().map(lists -> notes(unchanged, lists)).orElse(List.of());
    }

    private Predicate<VisibilityRow> sentRows(SchoolReport report) {
        if (facts.dateBefore() == null) {
            return row -> true;
        }
        Set<Gain> gains = new HashSet<>();
        report.changes().stream()
                .filter(change -> change.kind() == ChangeKind.GAINED)
                .forEach(change -> gains.add(new Gain(change.teacher(), change.program())));
        return row -> !gains.contains(new Gain(
                row.visibility().teacher().id(), row.visibility().program().id()));
    }

    private List<ProgramNote> notes(FullyVisible visible, BasispoortLists lists) {
        return visible.missingIn(lists).entrySet().stream()
                .map(missing -> new ProgramNote(
                        missing.getKey().id().value(),
                        missing.getKey().displayName(),
                        messages.count("basispoort.missing", missing.getValue(), messages.number(missing.getValue()))))
                .toList();
    }

    /** What a teacher gained this night. */
    private record Gain(TeacherId teacher, ProgramId program) {}
}
