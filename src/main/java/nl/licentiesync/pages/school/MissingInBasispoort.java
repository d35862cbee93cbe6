package nl.licentiesync.pages.school;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.AccountId;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.pages.BasispoortLists;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeKind;

/**
 * Tells which programs that teachers of a school see fully are missing in Basispoort. What became visible this night
 * was not sent yet and is left out, unless it is the first night.
 */
final class MissingInBasispoort {

    private final BasispoortLists lists;
    private final Set<Gain> gains = new HashSet<>();
    private final Map<Program, Integer> counts = new TreeMap<>(Comparator.comparing(Program::id));

    private MissingInBasispoort(BasispoortLists lists) {
        this.lists = lists;
    }

    /** A sentence for each program that is missing for any teacher. */
    static List<ProgramNote> notes(SchoolReport report, PageFacts facts, Messages messages) {
        return facts.basispoort()
                .map(lists -> new MissingInBasispoort(lists).notes(report, facts.dateBefore() == null, messages))
                .orElse(List.of());
    }

    private List<ProgramNote> notes(SchoolReport report, boolean isFirstNight, Messages messages) {
        if (!isFirstNight) {
            report.changes().stream()
                    .filter(change -> change.kind() == ChangeKind.GAINED)
                    .forEach(change -> gains.add(Gain.of(change)));
        }
        report.rows().forEach(this::count);
        return counts.entrySet().stream()
                .map(missing -> new ProgramNote(
                        missing.getKey().id().value(),
                        missing.getKey().displayName(),
                        messages.count(
                                "basispoort.missing",
                                missing.getValue(),
                                messages.number(missing.getValue()),
                                messages.date(lists.savedOn()))))
                .toList();
    }

    private void count(VisibilityRow row) {
        Program program = row.visibility().program();
        AccountIds list = lists.byMethod().get(program.methodId());
        if (list == null || row.visibility().access() != Access.FULL) {
            return;
        }
        long account = AccountId.parse(row.visibility().teacher().basispoortId());
        TeacherId teacher = row.visibility().teacher().id();
        if (account != AccountId.NONE && !list.contains(account) && !gains.contains(new Gain(teacher, program.id()))) {
            counts.merge(program, 1, Integer::sum);
        }
    }

    /** What a teacher gained this night. */
    private record Gain(TeacherId teacher, ProgramId program) {

        static Gain of(Change change) {
            return new Gain(change.teacher(), change.program());
        }
    }
}
